import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import { addTo } from '#engine/model/multi-map.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Direction } from '#engine/rules/policy.ts';
import { dnsPeer } from './dns-servers.ts';
import { freeName, narrowPeers, plainPolicy, plainRule } from './plain-policy.ts';
import { flowText } from '#engine/edit/block-style.ts';
import type { PlainMap } from '#engine/edit/plain-value.ts';
import type { PolicyComments } from './remedy.ts';
import { plainSelector, tellingSelector } from './telling-selector.ts';
import { isPod, sourceId, type WantedConnection } from './wanted-connections.ts';

/** A policy that is to be written, with what its comments say. */
export interface CommentedPolicy {
  readonly namespace: string;
  readonly name: string;
  readonly comments: readonly string[];
  /** Without its rules. */
  readonly policy: PlainMap;
  readonly direction: Direction;
  readonly rules: readonly CommentedRule[];
}

export interface CommentedRule {
  readonly comments: readonly string[];
  readonly rule: PlainMap;
}

/** Nobody writes policies for what keeps the cluster itself alive. */
export const SYSTEM_NAMESPACES: ReadonlySet<string> = new Set(['kube-system', 'kube-public', 'kube-node-lease']);
/** What every pod asks its DNS server on. */
export const DNS_PORTS = PortSet.ofPorts([
  { protocol: 'UDP', port: 53 },
  { protocol: 'TCP', port: 53 },
]);

/**
 * Policies that let exactly the wanted connections through: in every namespace that has an end of one a default deny and
 * the way to DNS, and for each workload what comes in and what goes out.
 * @param reserved names that they must not have, as `namespace/name`
 */
export function leastPrivilege(
  wanted: readonly WantedConnection[],
  present: Analyzed,
  reserved: ReadonlySet<string>,
  comments: PolicyComments | undefined,
): readonly CommentedPolicy[] {
  const taken = new Set(reserved);
  const of = (namespace: string): readonly CommentedPolicy[] => [
    ...shared(namespace, present, comments, taken),
    ...allows(namespace, wanted, present, comments, taken),
  ];
  return namespacesOf(wanted).flatMap(of);
}

/** The namespaces that get policies. */
export function namespacesOf(wanted: readonly WantedConnection[]): readonly string[] {
  const names = wanted.flatMap(({ source, destination }) =>
    [source, destination].flatMap((end) => (isPod(end) ? [end.workload.namespace] : [])),
  );
  return [...new Set(names)].filter((name) => !SYSTEM_NAMESPACES.has(name)).sort();
}

function shared(
  namespace: string,
  { analysis }: Analyzed,
  comments: PolicyComments | undefined,
  taken: Set<string>,
): readonly CommentedPolicy[] {
  const named = (wish: string): string => {
    const name = freeName(wish, namespace, taken);
    taken.add(`${namespace}/${name}`);
    return name;
  };
  const [denyAll, allowDns] = [named('default-deny'), named('allow-dns')];
  const deny = plainPolicy(denyAll, namespace, {}, 'ingress', []);
  const toDns = plainRule('egress', [dnsPeer(analysis.cluster)], DNS_PORTS);
  return [
    {
      namespace,
      name: denyAll,
      comments: said(comments?.defaultDeny),
      policy: { ...deny, spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] } },
      direction: 'ingress',
      rules: [],
    },
    {
      namespace,
      name: allowDns,
      comments: said(comments?.dns),
      policy: plainPolicy(allowDns, namespace, {}, 'egress', []),
      direction: 'egress',
      rules: [{ comments: [], rule: toDns }],
    },
  ];
}

/** One policy a workload and direction, sorted by name. */
function allows(
  namespace: string,
  wanted: readonly WantedConnection[],
  present: Analyzed,
  comments: PolicyComments | undefined,
  taken: Set<string>,
): readonly CommentedPolicy[] {
  const bySubject = new Map<string, WantedConnection[]>();
  for (const connection of wanted) {
    if (isIn(connection.destination, namespace)) addTo(bySubject, `${connection.destination.id}\ningress`, connection);
    if (isIn(connection.source, namespace)) addTo(bySubject, `${sourceId(connection.source)}\negress`, connection);
  }
  return [...bySubject]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, connections]): CommentedPolicy => {
      const direction = key.endsWith('ingress') ? 'ingress' : 'egress';
      const subject = (direction === 'ingress' ? connections[0]!.destination : connections[0]!.source) as WorkloadEndpoint;
      const { requirements, others } = tellingSelector(subject, present.analysis.cluster);
      const name = freeName(`${subject.workload.name}-${direction}`, namespace, taken);
      taken.add(`${namespace}/${name}`);
      return {
        namespace,
        name,
        comments: others > 0 ? said(comments?.alike, { workload: subject.id, count: String(others) }) : [],
        policy: plainPolicy(name, namespace, plainSelector(requirements), direction, []),
        direction,
        rules: rulesOf(direction, namespace, connections, present, comments),
      };
    })
    .filter(({ rules }) => rules.length > 0);
}

/** The rules of one workload for these connections of its. Peers that are let through on the same ports share a rule. */
export function rulesOf(
  direction: Direction,
  namespace: string,
  connections: readonly WantedConnection[],
  { analysis }: Analyzed,
  comments: PolicyComments | undefined,
): readonly CommentedRule[] {
  const byPorts = new Map<
    string,
    { readonly ports: PortSet; readonly peers: Map<string, PlainMap>; readonly notes: string[]; readonly anybody: boolean }
  >();
  for (const { source, destination, ports, by } of connections) {
    const peer = direction === 'ingress' ? source : destination;
    const anybody = peer.kind === 'way-in';
    const key = `${anybody ? 0 : 1} ${ports.key}`;
    let rule = byPorts.get(key);
    if (!rule) byPorts.set(key, (rule = { ports, peers: new Map(), notes: [], anybody }));
    if (peer.kind === 'way-in') {
      rule.notes.push(...said(comments?.wayIn, { service: peer.service }));
      continue;
    }
    rule.notes.push(by.length === 0 ? peer.id : `${peer.id}: ${by.join(', ')}`);
    const peers = narrowPeers(peer, namespace, analysis.cluster, analysis.evaluation);
    if (peers.length === 0) rule.notes.push(...said(comments?.onHost, { workload: peer.id }));
    for (const each of peers) rule.peers.set(flowText(each), each);
  }
  return [...byPorts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([, { peers, anybody }]) => anybody || peers.size > 0)
    .map(([, { ports, peers, notes }]) => ({ comments: notes.sort(), rule: plainRule(direction, sorted(peers), ports) }));
}

function sorted(peers: ReadonlyMap<string, PlainMap>): readonly PlainMap[] {
  return [...peers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, peer]) => peer);
}

/** Policies do not reach pods on their node's network: none is written for them. */
function isIn(end: WantedConnection['source'], namespace: string): boolean {
  return isPod(end) && end.workload.namespace === namespace && end.pods.some(({ hostNetwork }) => !hostNetwork);
}

function said(sentence: string | undefined, values: Readonly<Record<string, string>> = {}): readonly string[] {
  if (sentence === undefined) return [];
  return [Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), sentence)];
}
