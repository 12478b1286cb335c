import type { Endpoint, Evaluation, ExternalEndpoint } from '#engine/evaluate/evaluation.ts';
import { type Cluster, PROTOCOLS } from '#engine/model/cluster.ts';
import { containsRange, formatCidr, formatIpAddress, type IpRange, WHOLE_FAMILY } from '#engine/model/ip-range.ts';
import { parseCidr } from '#engine/model/parse-cidr.ts';
import { MAX_PORT, MIN_PORT, type PortSet } from '#engine/model/port-set.ts';
import type { Direction } from '#engine/rules/policy.ts';
import type { PlainMap } from '#engine/edit/plain-value.ts';
import { plainSelector, tellingSelector } from './telling-selector.ts';

/** The label that every namespace carries its name in (NP-9). */
export const NAME_OF_NAMESPACE = 'kubernetes.io/metadata.name';

/** A rule that lets these peers through on these ports; no peers: anybody. */
export function plainRule(direction: Direction, peers: readonly PlainMap[], ports: PortSet): PlainMap {
  const items = plainPorts(ports);
  return {
    ...(peers.length > 0 && { [direction === 'ingress' ? 'from' : 'to']: peers }),
    ...(items.length > 0 && { ports: items }),
  };
}

/** Items of `ports`; none for all ports. */
export function plainPorts(ports: PortSet): readonly PlainMap[] {
  if (ports.isAll) return [];
  const ranges = ports.toRanges();
  return PROTOCOLS.flatMap((protocol) =>
    ranges[protocol].map(([low, high]): PlainMap => {
      if (low === MIN_PORT && high === MAX_PORT) return { protocol };
      return { protocol, port: low, ...(high > low && { endPort: high }) };
    }),
  );
}

/** The narrowest peers that match an endpoint, as seen from a policy's namespace; none where no item of `from` or `to` can name it. */
export function narrowPeers(endpoint: Endpoint, namespace: string, cluster: Cluster, evaluation: Evaluation): readonly PlainMap[] {
  if (endpoint.kind === 'external') return [blockPeer(endpoint, evaluation)];
  const onHost = endpoint.pods.filter(({ hostNetwork }) => hostNetwork);
  if (onHost.length > 0 && evaluation.profile.options.hostNetworkPods === 'exempt') {
    const addresses = new Set(
      onHost.flatMap((pod) => pod.addresses.map(({ family, value }) => formatCidr({ family, low: value, high: value }))),
    );
    return [...addresses].map((cidr): PlainMap => ({ ipBlock: { cidr } }));
  }
  const podSelector = plainSelector(tellingSelector(endpoint, cluster).requirements);
  const own = endpoint.workload.namespace;
  return [own === namespace ? { podSelector } : { namespaceSelector: { matchLabels: { [NAME_OF_NAMESPACE]: own } }, podSelector }];
}

/** The block that gave an outside endpoint its name, without the blocks inside it that are endpoints of their own. */
function blockPeer(endpoint: ExternalEndpoint, { endpoints }: Evaluation): PlainMap {
  const block = blockOf(endpoint);
  const inside = endpoints
    // A name has no addresses that anybody knows here.
    .filter((each): each is ExternalEndpoint => each.kind === 'external' && each !== endpoint && each.domain === undefined)
    .map(blockOf)
    .filter((each) => containsRange(block, each));
  const outermost = inside.filter((each) => !inside.some((other) => other !== each && containsRange(other, each)));
  const except = outermost.map(formatCidr).sort();
  return { ipBlock: { cidr: formatCidr(block), ...(except.length > 0 && { except }) } };
}

/** The block that an outside endpoint has its name from. */
export function blockOf({ id, ranges }: ExternalEndpoint): IpRange {
  return parseCidr(id.slice('external:'.length))?.range ?? ranges[0] ?? WHOLE_FAMILY[4];
}

/** A NetworkPolicy that isolates the selected pods in one direction and has one rule. */
export function plainPolicy(
  name: string,
  namespace: string,
  podSelector: PlainMap,
  direction: Direction,
  rules: readonly PlainMap[],
): PlainMap {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace },
    spec: { podSelector, policyTypes: [direction === 'ingress' ? 'Ingress' : 'Egress'], ...(rules.length > 0 && { [direction]: rules }) },
  };
}

/** A part of a policy's name: `web`, `10-0-0-0-8`. */
export function nameOf(endpoint: Endpoint): string {
  if (endpoint.kind === 'workload') return endpoint.workload.name;
  if (endpoint.domain !== undefined) return endpoint.domain.replace(/^\*\./, 'any.');
  const [low] = endpoint.ranges;
  const block = blockOf(endpoint);
  const isWorld = containsRange(block, WHOLE_FAMILY[block.family]);
  if (isWorld) return block.family === 4 ? 'internet' : 'internet-ipv6';
  return formatIpAddress(low!.family, block.low).replaceAll(/[.:]+/g, '-').replaceAll(/^-|-$/g, '');
}

/** `from-to`, or with a number behind it where the namespace has such a policy. */
export function freeName(wish: string, namespace: string, taken: ReadonlySet<string>): string {
  const name = wish
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/g, '-')
    .slice(0, 240);
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(`${namespace}/${numbered}`)) return numbered;
  }
}
