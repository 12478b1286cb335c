import type { EndpointSummary } from '#engine/overview/picture.ts';
import type { FoundEndpoint } from '#engine/paths/path-question.ts';

/** What was found, as it is listed: workloads by distance, the outside, and what only a doubtful step leads to. */
export interface FoundGroups {
  readonly byHops: readonly { readonly hops: number; readonly found: readonly FoundEndpoint[] }[];
  readonly outside: readonly FoundEndpoint[];
  readonly perhaps: readonly FoundEndpoint[];
}

/** Sorts what was found into the groups of the panel. */
export function foundGroups(found: readonly FoundEndpoint[], kindOf: (id: string) => EndpointSummary['kind'] | undefined): FoundGroups {
  const certain = found.filter(({ uncertain }) => uncertain !== true);
  const inside = certain.filter(({ endpoint }) => kindOf(endpoint) === 'workload');
  const distances = [...new Set(inside.map(({ hops }) => hops))];
  return {
    byHops: distances.map((hops) => ({ hops, found: inside.filter((each) => each.hops === hops) })),
    outside: certain.filter(({ endpoint }) => kindOf(endpoint) !== 'workload'),
    perhaps: found.filter(({ uncertain }) => uncertain === true),
  };
}
