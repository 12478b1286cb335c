import type { WayIn } from '#engine/backends/way-in.ts';
import type { IpFamily } from '#engine/model/ip-range.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import { isEnforced } from '#engine/rules/enforcement.ts';
import type { Evaluation, ExternalEndpoint, WorkloadEndpoint } from './evaluation.ts';
import { judge } from './port-pairs.ts';

/** What becomes of traffic through a way in, and why. */
export interface WayInVerdict {
  readonly wayIn: WayIn;
  /** The endpoint (a workload, or one variant of it) that the traffic reaches. */
  readonly destination: WorkloadEndpoint;
  readonly verdict: Verdict;
  readonly because: WayInReason;
  /** The pod ports that the way in leads to. */
  readonly ports: PortSet;
  /** Those of them that are open: for certain, and to everybody who comes this way. */
  readonly open: PortSet;
  /** The endpoint (by index) that stands for what connects to the pods, where it is a pod. */
  readonly through?: number;
}

export type WayInReason =
  /** No policy isolates the pods for ingress. */
  | { readonly kind: 'not-isolated' }
  /** Nothing enforces policies. */
  | { readonly kind: 'not-enforced' }
  /** The pods are on their nodes' network, where no policy reaches them. */
  | { readonly kind: 'host-network' }
  /** Policies let every address in that the traffic may come from. */
  | { readonly kind: 'every-address' }
  /** `externalTrafficPolicy: Cluster`: the traffic comes from a node; a pod's own node always gets in (S-4, NP-21). */
  | { readonly kind: 'node-address'; readonly policies: readonly string[] }
  /** `externalTrafficPolicy: Local`: judged by the client's address; these parts of the outside get in. */
  | { readonly kind: 'client-address'; readonly admitted: readonly string[]; readonly policies: readonly string[] }
  /** A load balancer connects to the pods from an address of its own, which the manifests do not tell. */
  | { readonly kind: 'load-balancer'; readonly admitted: readonly string[]; readonly policies: readonly string[] }
  /** A pod at the edge connects to the pods: the one of this id, or one that the manifests do not show. */
  | { readonly kind: 'ingress-controller'; readonly controller?: string; readonly policies: readonly string[] };

/** Judges a way in by what the policies will see of its traffic (S-4, T31). */
export function judgeWayIn(wayIn: WayIn, evaluation: Evaluation): readonly WayInVerdict[] {
  const reached = new Set(wayIn.pods);
  const ports = PortSet.union(wayIn.ports.map(({ protocol, targetPort }) => PortSet.single(protocol, targetPort)));
  return workloadEndpoints(wayIn.destination, evaluation)
    .filter(({ pods }) => pods.some((pod) => reached.has(pod)))
    .map((destination) => ({ wayIn, destination, ports, ...judgedAt(wayIn, destination, ports, evaluation) }));
}

function workloadEndpoints(id: string, { endpoints }: Evaluation): readonly WorkloadEndpoint[] {
  return endpoints.filter((endpoint): endpoint is WorkloadEndpoint => endpoint.kind === 'workload' && endpoint.workload.id === id);
}

type Judged = Pick<WayInVerdict, 'verdict' | 'because' | 'open' | 'through'>;

function judgedAt(wayIn: WayIn, destination: WorkloadEndpoint, ports: PortSet, evaluation: Evaluation): Judged {
  if (wayIn.arrivesAs === 'ingress-controller') return judgedThroughPod(wayIn, destination, ports, evaluation);
  const isolating = evaluation.isolatedBy(destination.index, 'ingress');
  if (isolating.length === 0) {
    const isOnHost = wayIn.type === 'hostNetwork' && evaluation.profile.options.hostNetworkPods === 'exempt';
    const opened = openTo(sourcesOf(wayIn, destination, evaluation), destination, ports, evaluation);
    // Without isolation a policy may deny all the same, in an admin tier.
    if (opened.every((each) => each.verdict === 'allowed'))
      return { verdict: 'allowed', because: isOnHost ? { kind: 'host-network' } : untouched(evaluation), open: ports };
  }
  return judgedByAddress(wayIn, destination, ports, evaluation);
}

function judgedByAddress(wayIn: WayIn, destination: WorkloadEndpoint, ports: PortSet, evaluation: Evaluation): Judged {
  const policies = ingressPolicies(destination, evaluation);
  const sources = sourcesOf(wayIn, destination, evaluation);
  const opened = openTo(sources, destination, ports, evaluation);
  const open = opened.reduce((common, each) => common.intersect(each.open), ports);
  if (opened.every(({ verdict }) => verdict === 'allowed')) return { verdict: 'allowed', because: { kind: 'every-address' }, open };
  if (wayIn.arrivesAs === 'node-address') return { verdict: 'depends', because: { kind: 'node-address', policies }, open };
  const admitted = sources.filter((_, at) => opened[at]!.verdict === 'allowed' || opened[at]!.verdict === 'partial').map(({ id }) => id);
  const verdict = combine(opened.map((each) => each.verdict));
  if (wayIn.arrivesAs === 'load-balancer') {
    // It has one address among them, and nobody knows which.
    const isSame = opened.every((each) => each.verdict === verdict);
    return { verdict: isSame ? verdict : 'depends', because: { kind: 'load-balancer', admitted, policies }, open };
  }
  return { verdict, because: { kind: 'client-address', admitted, policies }, open };
}

/** A pod connects: what policies let out of it and into the destination. */
function judgedThroughPod({ controller }: WayIn, destination: WorkloadEndpoint, ports: PortSet, evaluation: Evaluation): Judged {
  const sources =
    controller === undefined
      ? evaluation.ingressController === undefined
        ? []
        : [evaluation.ingressController]
      : workloadEndpoints(controller, evaluation).map(({ index }) => index);
  const leaving = sources.flatMap((source) =>
    source === evaluation.ingressController ? [] : evaluation.isolatedBy(source, 'egress').map(({ id }) => id),
  );
  const policies = [...new Set([...ingressPolicies(destination, evaluation), ...leaving])];
  const because = { kind: 'ingress-controller', ...(controller === undefined ? {} : { controller }), policies } as const;
  // What connects to itself stays in the pod.
  const others = sources.filter((source) => source !== destination.index);
  const opened = openTo(
    others.map((index) => ({ index })),
    destination,
    ports,
    evaluation,
  );
  const open = opened.reduce((common, each) => common.intersect(each.open), ports);
  const verdict = others.length === 0 ? 'allowed' : combine(opened.map((each) => each.verdict));
  const [through] = others;
  const isUntouched = policies.length === 0 && verdict === 'allowed';
  return { verdict, because: isUntouched ? untouched(evaluation) : because, open, ...(through === undefined ? {} : { through }) };
}

function untouched({ profile }: Evaluation): WayInReason {
  return { kind: isEnforced(profile) ? 'not-isolated' : 'not-enforced' };
}

function ingressPolicies({ index }: WorkloadEndpoint, evaluation: Evaluation): readonly string[] {
  return evaluation.isolatedBy(index, 'ingress').map(({ id }) => id);
}

interface OpenPorts {
  readonly verdict: Verdict;
  readonly open: PortSet;
}

function openTo(
  sources: readonly { readonly index: number }[],
  destination: WorkloadEndpoint,
  ports: PortSet,
  evaluation: Evaluation,
): readonly OpenPorts[] {
  return sources.map(({ index }) => {
    const pair = evaluation.pair(index, destination.index);
    return { verdict: judge(pair, ports), open: pair.allowed.intersect(ports) };
  });
}

function combine(verdicts: readonly Verdict[]): Verdict {
  const [first = 'denied', ...rest] = verdicts;
  if (rest.every((verdict) => verdict === first)) return first;
  return verdicts.some((verdict) => verdict === 'allowed' || verdict === 'partial') ? 'partial' : 'depends';
}

/** The addresses that the policies may see: a node's under `Cluster` (any address, where the nodes are unknown), else the client's. */
function sourcesOf(wayIn: WayIn, destination: WorkloadEndpoint, evaluation: Evaluation): readonly ExternalEndpoint[] {
  const families = familiesOf(destination);
  const outside = evaluation.endpoints.filter(
    (endpoint): endpoint is ExternalEndpoint =>
      endpoint.kind === 'external' && endpoint.domain === undefined && families.has(endpoint.ranges[0]?.family),
  );
  if (wayIn.arrivesAs === 'node-address') {
    const nodes = outside.filter(({ node }) => node !== undefined);
    return nodes.length > 0 ? nodes : outside;
  }
  const clients = outside.filter(({ node }) => node === undefined);
  if (wayIn.sourceRanges.length === 0) return clients;
  return clients.filter(({ ranges }) =>
    ranges.some((range) =>
      wayIn.sourceRanges.some((block) => block.family === range.family && range.low <= block.high && block.low <= range.high),
    ),
  );
}

/** A pod whose address is unknown is taken for an IPv4 one (D-7). */
function familiesOf(destination: WorkloadEndpoint): ReadonlySet<IpFamily | undefined> {
  const families = new Set(destination.pods.flatMap(({ addresses }) => addresses.map(({ family }) => family)));
  return families.size > 0 ? families : new Set([4]);
}
