import type { WayIn } from '#engine/backends/ways-in.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { IpFamily } from '#engine/model/ip-range.ts';
import { judge } from './port-pairs.ts';
import type { Evaluation, ExternalEndpoint, WorkloadEndpoint } from './evaluation.ts';

/** What becomes of traffic through a way in, and why. */
export interface WayInVerdict {
  readonly wayIn: WayIn;
  /** The endpoint (a workload, or one variant of it) that the traffic reaches. */
  readonly destination: WorkloadEndpoint;
  readonly verdict: Verdict;
  readonly because: WayInReason;
  /** The pod ports that the way in leads to. */
  readonly ports: PortSet;
}

export type WayInReason =
  /** No policy isolates the pods for ingress (or none is enforced, or policies do not reach host-network pods). */
  | { readonly kind: 'not-isolated' }
  /** Policies let every address in that the traffic may come from. */
  | { readonly kind: 'every-address' }
  /** `externalTrafficPolicy: Cluster`: the traffic comes from a node; a pod's own node always gets in (S-4, NP-21). */
  | { readonly kind: 'node-address'; readonly policies: readonly string[] }
  /** `externalTrafficPolicy: Local`: judged by the client's address; these parts of the outside get in. */
  | { readonly kind: 'client-address'; readonly admitted: readonly string[]; readonly policies: readonly string[] };

/** Judges a way in by the address that the policies will see (S-4, T31). */
export function judgeWayIn(wayIn: WayIn, evaluation: Evaluation): readonly WayInVerdict[] {
  const reached = new Set(wayIn.pods);
  const ports = PortSet.union(wayIn.ports.map(({ protocol, targetPort }) => PortSet.single(protocol, targetPort)));
  return evaluation.endpoints
    .filter((endpoint): endpoint is WorkloadEndpoint => endpoint.kind === 'workload' && endpoint.workload.id === wayIn.destination)
    .filter(({ pods }) => pods.some((pod) => reached.has(pod)))
    .map((destination) => ({ wayIn, destination, ports, ...verdictAt(wayIn, destination, ports, evaluation) }));
}

function verdictAt(
  wayIn: WayIn,
  destination: WorkloadEndpoint,
  ports: PortSet,
  evaluation: Evaluation,
): Pick<WayInVerdict, 'verdict' | 'because'> {
  const isolating = evaluation.isolatedBy(destination.index, 'ingress');
  if (isolating.length === 0) return { verdict: 'allowed', because: { kind: 'not-isolated' } };
  const policies = isolating.map(({ id }) => id);
  const sources = sourcesOf(wayIn, destination, evaluation);
  const verdicts = sources.map((source) => judge(evaluation.pair(source.index, destination.index), ports));
  if (verdicts.every((verdict) => verdict === 'allowed')) return { verdict: 'allowed', because: { kind: 'every-address' } };
  if (wayIn.externalTrafficPolicy === 'Cluster') return { verdict: 'depends', because: { kind: 'node-address', policies } };
  const admitted = sources.filter((_, at) => verdicts[at] === 'allowed' || verdicts[at] === 'partial').map(({ id }) => id);
  return { verdict: combine(verdicts), because: { kind: 'client-address', admitted, policies } };
}

function combine(verdicts: readonly Verdict[]): Verdict {
  const [first = 'denied', ...rest] = verdicts;
  if (rest.every((verdict) => verdict === first)) return first;
  return verdicts.some((verdict) => verdict === 'allowed' || verdict === 'partial') ? 'partial' : 'depends';
}

/** The addresses that the policies may see: a node's under `Cluster` (any address, where the nodes are unknown), the client's under `Local`. */
function sourcesOf(wayIn: WayIn, destination: WorkloadEndpoint, evaluation: Evaluation): readonly ExternalEndpoint[] {
  const families = familiesOf(destination);
  const outside = evaluation.endpoints.filter(
    (endpoint): endpoint is ExternalEndpoint => endpoint.kind === 'external' && families.has(endpoint.ranges[0]!.family),
  );
  if (wayIn.externalTrafficPolicy === 'Cluster') {
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
function familiesOf(destination: WorkloadEndpoint): ReadonlySet<IpFamily> {
  const families = new Set(destination.pods.flatMap(({ addresses }) => addresses.map(({ family }) => family)));
  return families.size > 0 ? families : new Set([4]);
}
