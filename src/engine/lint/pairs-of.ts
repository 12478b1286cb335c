import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { Direction } from '#engine/rules/policy.ts';

/** So many pairs are shown of one finding. */
const MOST_EDGES = 20;

/** The pairs of a rule's subjects and peers, in the direction of its traffic, as ids. Enough of them to be looked at, not all. */
export function edgesOf(
  direction: Direction,
  subjects: readonly number[],
  peers: readonly number[],
  { endpoints }: Evaluation,
): readonly (readonly [string, string])[] {
  const edges: (readonly [string, string])[] = [];
  for (const subject of subjects) {
    for (const peer of peers) {
      if (subject === peer) continue;
      if (edges.length === MOST_EDGES) return edges;
      const [from, to] = direction === 'ingress' ? [peer, subject] : [subject, peer];
      edges.push([endpoints[from]!.id, endpoints[to]!.id]);
    }
  }
  return edges;
}
