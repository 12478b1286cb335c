import type { Protocol } from '#engine/model/cluster.ts';
import type { EnforcementOptions } from '#engine/rules/enforcement.ts';
import { parseAddress, type PlainAddress, prefixHolds } from './plain-address.ts';
import type {
  PlainAdminPeer,
  PlainAdminPolicy,
  PlainAdminPort,
  PlainAdminRule,
  PlainCluster,
  PlainPod,
  PlainSelector,
} from './plain-objects.ts';
import { plainlySelects } from './plainly-selects.ts';

/** What becomes of a packet in one tier; `none`: no rule of it says anything. */
export type TierOutcome = 'allow' | 'deny' | 'pass' | 'none';

/** One packet, seen from the end whose policies are asked. */
export interface PacketView {
  readonly pod: PlainPod;
  readonly peer: { readonly pod?: PlainPod; readonly address?: PlainAddress; readonly domain?: string };
  /** On its node's network, which makes it no pod to policies. */
  readonly peerIsNode: boolean;
  readonly destination: PlainPod | undefined;
  readonly protocol: Protocol;
  readonly port: number;
}

type Match = 'yes' | 'no' | 'maybe';

/**
 * The admin and baseline tiers of the packet oracle: tries every order in which policies of equal priority may be read,
 * and, where it cannot be known whether a rule matches, both.
 */
export class AdminOracle {
  readonly #cluster: PlainCluster;
  readonly #options: Partial<EnforcementOptions>;
  readonly #known = new WeakMap<PlainPod, Map<string, readonly (readonly PlainAdminRule[])[]>>();

  constructor(cluster: PlainCluster, options: Partial<EnforcementOptions>) {
    this.#cluster = cluster;
    this.#options = options;
  }

  /** Everything that may become of the packet in a tier. */
  outcomes(tier: 'Admin' | 'Baseline', direction: 'Ingress' | 'Egress', view: PacketView): readonly TierOutcome[] {
    const found = new Set<TierOutcome>();
    for (const rules of this.#readings(tier, direction, view.pod)) for (const outcome of this.#read(rules, view)) found.add(outcome);
    return [...found];
  }

  /** The rules for a pod, one list for each order in which they may be read. */
  #readings(tier: 'Admin' | 'Baseline', direction: 'Ingress' | 'Egress', pod: PlainPod): readonly (readonly PlainAdminRule[])[] {
    let known = this.#known.get(pod);
    if (!known) this.#known.set(pod, (known = new Map()));
    let readings = known.get(`${tier} ${direction}`);
    if (!readings) {
      const policies = this.#cluster.adminPolicies.filter(
        (policy) => tierOf(policy) === tier && this.#isApplied(policy) && this.#isSubject(policy.spec.subject, pod),
      );
      const rulesOf = ({ spec }: PlainAdminPolicy): readonly PlainAdminRule[] =>
        (direction === 'Ingress' ? spec.ingress : spec.egress) ?? [];
      readings = this.#orders(policies).map((order) => order.flatMap(rulesOf));
      known.set(`${tier} ${direction}`, readings);
    }
    return readings;
  }

  #isApplied({ spec: { priority } }: PlainAdminPolicy): boolean {
    return this.#options.adminPolicies !== 'ignored' && !(this.#options.adminPriorities === 'up-to-99' && (priority ?? 0) > 99);
  }

  /** Every order that goes by priority; names decide only where the plugin says so (CA-7). */
  #orders(policies: readonly PlainAdminPolicy[]): readonly (readonly PlainAdminPolicy[])[] {
    const priority = ({ spec }: PlainAdminPolicy): number => spec.priority ?? Number.MAX_SAFE_INTEGER;
    if (this.#options.equalPriorities === 'by-name') {
      const key = ({ name, kind }: PlainAdminPolicy): string => `${name}//Kubernetes${kind}`;
      return [[...policies].sort((a, b) => priority(a) - priority(b) || (key(a) < key(b) ? -1 : 1))];
    }
    return permutations(policies).filter((order) => order.every((each, at) => at === 0 || priority(order[at - 1]!) <= priority(each)));
  }

  /** The first rule that matches decides. */
  #read(rules: readonly PlainAdminRule[], view: PacketView): ReadonlySet<TierOutcome> {
    const found = new Set<TierOutcome>();
    for (const rule of rules) {
      const match = this.#matches(rule, view);
      if (match === 'no') continue;
      found.add(ACTIONS[rule.action]);
      if (match === 'yes') return found;
    }
    return found.add('none');
  }

  #matches(rule: PlainAdminRule, view: PacketView): Match {
    const ports = rule.ports ?? rule.protocols;
    if (ports && !ports.some((each) => holds(each, view))) return 'no';
    const answers = (rule.from ?? rule.to ?? []).map((peer) => this.#isPeer(peer, view));
    return answers.includes('yes') ? 'yes' : answers.includes('maybe') ? 'maybe' : 'no';
  }

  #isPeer({ namespaces, pods, nodes, networks, domainNames }: PlainAdminPeer, view: PacketView): Match {
    const { peer, peerIsNode } = view;
    if (nodes) return this.#isNode(nodes, view);
    if (networks) return any(networks.map((network) => this.#inNetwork(network, view)));
    if (domainNames) return said(peer.domain !== undefined && domainNames.some((name) => namesHost(name, hostOf(peer.domain!))));
    return said(
      peer.pod !== undefined && !peerIsNode && this.#isSubject({ ...(namespaces && { namespaces }), ...(pods && { pods }) }, peer.pod),
    );
  }

  #isSubject({ namespaces, pods }: PlainAdminPeer, pod: PlainPod): boolean {
    const own = this.#cluster.namespaces.find(({ name }) => name === pod.namespace);
    const labels = { ...own?.labels, 'kubernetes.io/metadata.name': pod.namespace };
    return plainlySelects(namespaces ?? pods?.namespaceSelector, labels) && plainlySelects(pods?.podSelector, pod.labels);
  }

  /** D-4 */
  #isNode(selector: PlainSelector, { peer, peerIsNode }: PacketView): Match {
    if (peer.domain !== undefined || (peer.pod && !peerIsNode)) return 'no';
    const node = this.#cluster.nodes.find(({ addresses }) =>
      addresses.some((text) => {
        const { family, bits } = parseAddress(text);
        return family === peer.address?.family && bits === peer.address.bits;
      }),
    );
    if (node) return said(plainlySelects(selector, node.labels));
    if (!peer.pod) return 'no';
    // It runs on some node, and nobody knows which labels that has.
    return (selector.matchExpressions ?? []).length === 0 && Object.keys(selector.matchLabels ?? {}).length === 0 ? 'yes' : 'maybe';
  }

  /** D-6, D-7: as for an ipBlock. */
  #inNetwork(network: string, { peer, peerIsNode }: PacketView): Match {
    if (peer.pod && !peerIsNode && this.#options.ipBlockMatchesPods === 'never') return 'no';
    if (!peer.address) return network === '0.0.0.0/0' ? 'yes' : 'maybe';
    return said(prefixHolds(network, peer.address));
  }
}

const ACTIONS = { Allow: 'allow', Accept: 'allow', Deny: 'deny', Pass: 'pass' } as const;

function tierOf({ kind, spec }: PlainAdminPolicy): 'Admin' | 'Baseline' {
  return kind === 'BaselineAdminNetworkPolicy' || spec.tier === 'Baseline' ? 'Baseline' : 'Admin';
}

function said(matches: boolean): Match {
  return matches ? 'yes' : 'no';
}

function any(matches: readonly Match[]): Match {
  return matches.includes('yes') ? 'yes' : matches.includes('maybe') ? 'maybe' : 'no';
}

/** A host that an endpoint named so stands for: of `*.example.com`, one that no rule names. */
function hostOf(domain: string): string {
  return domain.startsWith('*.') ? `unheard-of.deep${domain.slice(1)}` : domain;
}

function namesHost(written: string, host: string): boolean {
  const name = written.toLowerCase().replace(/\.$/, '');
  if (!name.startsWith('*.')) return name === host;
  const [labels, wanted] = [host.split('.'), name.slice(2).split('.')];
  return labels.length > wanted.length && labels.slice(-wanted.length).join('.') === wanted.join('.');
}

function holds(item: PlainAdminPort, { destination, protocol, port }: PacketView): boolean {
  const { portNumber, portRange, tcp, udp, sctp } = item;
  const name = item.namedPort ?? item.destinationNamedPort;
  if (name !== undefined)
    return (
      destination?.ports.some((each) => each.name === name && (each.protocol ?? 'TCP') === protocol && each.containerPort === port) ?? false
    );
  if (portNumber) return (portNumber.protocol ?? 'TCP') === protocol && portNumber.port === port;
  if (portRange) return (portRange.protocol ?? 'TCP') === protocol && portRange.start <= port && port <= portRange.end;
  const own = { TCP: tcp, UDP: udp, SCTP: sctp }[protocol]?.destinationPort;
  if (!own) return false;
  return own.range ? own.range.start <= port && port <= own.range.end : own.number === port;
}

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first, at) => permutations(items.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}
