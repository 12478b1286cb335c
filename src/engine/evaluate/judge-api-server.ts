import type { Pod, Protocol } from '#engine/model/cluster.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Evaluation, ExternalEndpoint, WorkloadEndpoint } from './evaluation.ts';
import { endpointsOf } from './judge-service.ts';
import { judgePort } from './port-pairs.ts';
import type { WayInReason } from './judge-way-in.ts';

/** Pods that the API server calls. */
export interface ApiServerTarget {
  /** Workload id. */
  readonly destination: string;
  readonly pods: readonly Pod[];
  readonly protocol: Protocol;
  readonly port: number;
}

export interface ApiServerVerdict {
  readonly destination: WorkloadEndpoint;
  readonly verdict: Verdict;
  readonly because: WayInReason;
}

/**
 * Judges a call of the API server. It comes from an address that the manifests do not tell: a node's as a rule, which may be
 * the pod's own (NP-21), or one of a network that nobody names here. So it is allowed where nothing isolates, or where every
 * address may enter; where policies isolate otherwise it cannot be said, and it is never denied for certain.
 */
export function judgeApiServer(
  { destination, pods, protocol, port }: ApiServerTarget,
  evaluation: Evaluation,
): readonly ApiServerVerdict[] {
  return endpointsOf(destination, evaluation)
    .filter((endpoint) => endpoint.pods.some((pod) => pods.includes(pod)))
    .map((endpoint) => {
      const policies = evaluation.isolatedBy(endpoint.index, 'ingress').map(({ id }) => id);
      const sources = callers(endpoint, evaluation);
      // Without isolation a policy may deny all the same, in an admin tier.
      const isOpen = sources.every(({ index }) => judgePort(evaluation.pair(index, endpoint.index), protocol, port) === 'allowed');
      if (isOpen && policies.length === 0) return { destination: endpoint, verdict: 'allowed', because: { kind: 'not-isolated' } };
      if (isOpen && sources.length > 0) return { destination: endpoint, verdict: 'allowed', because: { kind: 'every-address' } };
      return { destination: endpoint, verdict: 'depends', because: { kind: 'node-address', policies } };
    });
}

/** The nodes where they are known, else every address. A pod whose address is unknown is taken for an IPv4 one (D-7). */
function callers({ pods }: WorkloadEndpoint, evaluation: Evaluation): readonly ExternalEndpoint[] {
  const known = new Set(pods.flatMap(({ addresses }) => addresses.map(({ family }) => family)));
  const families = known.size > 0 ? known : new Set([4]);
  const outside = evaluation.endpoints.filter(
    (endpoint): endpoint is ExternalEndpoint =>
      endpoint.kind === 'external' && endpoint.domain === undefined && endpoint.ranges.some(({ family }) => families.has(family)),
  );
  const nodes = outside.filter(({ node }) => node !== undefined);
  return nodes.length > 0 ? nodes : outside;
}
