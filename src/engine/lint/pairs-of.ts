import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { Workload } from '#engine/model/cluster.ts';
import type { Direction } from '#engine/rules/policy.ts';

/** So many pairs are shown of one finding. */
const MOST_EDGES = 20;
/** Where every pair is like the others, a few show what is meant: each end of them carries a mark in the picture. */
export const A_FEW = 3;

/** The pairs of a rule's subjects and peers, in the direction of its traffic, as ids. Enough of them to be looked at, not all. */
export function edgesOf(
  direction: Direction,
  subjects: readonly number[],
  peers: readonly number[],
  { endpoints }: Evaluation,
  most = MOST_EDGES,
): readonly (readonly [string, string])[] {
  const edges: (readonly [string, string])[] = [];
  for (const subject of subjects) {
    for (const peer of peers) {
      if (subject === peer) continue;
      if (edges.length === most) return edges;
      const [from, to] = direction === 'ingress' ? [peer, subject] : [subject, peer];
      edges.push([endpoints[from]!.id, endpoints[to]!.id]);
    }
  }
  return edges;
}

/** Positions of the endpoints of workloads, whatever policies make of them. */
export function endpointsOf(workloads: Iterable<Workload>, { endpoints }: Evaluation): readonly number[] {
  const ids = new Set([...workloads].map(({ id }) => id));
  return endpoints.flatMap((endpoint) => (endpoint.kind === 'workload' && ids.has(endpoint.workload.id) ? [endpoint.index] : []));
}
