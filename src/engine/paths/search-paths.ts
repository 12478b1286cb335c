import type { Pair } from '#engine/overview/worth-drawing.ts';
import type { Openness, PathNetwork } from './path-network.ts';

/** Which way the search goes: along the traffic, or against it. */
export type SearchDirection = 'onward' | 'backward';

/** What a search came upon, nearest first. */
export interface Discovery {
  readonly node: number;
  readonly hops: number;
  /** The node that it was found from, one hop nearer to the start. */
  readonly by: number;
}

interface Search {
  readonly direction: SearchDirection;
  readonly starts: readonly number[];
  /** Who can be found. */
  readonly candidates: readonly number[];
  /** Pairs that something needs: of several shortest ways, one over them is the one that is used. */
  readonly needed: readonly Pair[];
}

/** All that is found on ways that are open for certain, and then what only an uncertain step leads to. */
export interface Discoveries {
  readonly certain: ReadonlyMap<number, Discovery>;
  readonly perhaps: ReadonlyMap<number, Discovery>;
}

/** Breadth first, in the order of the numbers: the same input finds the same shortest ways. */
export function searchPaths(network: PathNetwork, search: Search): Discoveries {
  const certain = spread(network, search, 2);
  const perhaps = certain.metDoubt ? spread(network, search, 1).found : new Map<number, Discovery>();
  return { certain: certain.found, perhaps };
}

function spread(
  network: PathNetwork,
  { direction, starts, candidates, needed }: Search,
  least: Openness,
): { readonly found: ReadonlyMap<number, Discovery>; readonly metDoubt: boolean } {
  const found = new Map<number, Discovery>();
  const skipped = new Set(starts);
  let remaining = Uint32Array.from(candidates.filter((node) => !skipped.has(node)));
  let metDoubt = false;
  const seenLikes = new Set<string>();
  const openness = new Uint8Array(remaining.length);
  let level = starts;
  for (let hops = 1; level.length > 0 && remaining.length > 0; hops++) {
    const next: number[] = [];
    for (const node of level) {
      const like = network.likeness(node);
      const known = like !== undefined && seenLikes.has(like);
      if (like !== undefined) seenLikes.add(like);
      // Its like has looked already. Only who speaks from a node's address may meet the two differently.
      if (known && direction === 'onward') continue;
      const asked = known ? remaining.filter((other) => network.isParticular(other)) : remaining;
      if (direction === 'onward') network.opennessFrom(node, asked, openness);
      else network.opennessTo(node, asked, openness);
      const reached = new Set<number>();
      asked.forEach((other, at) => {
        if (openness[at] === 1) metDoubt = true;
        if (openness[at]! < least) return;
        found.set(other, { node: other, hops, by: node });
        reached.add(other);
        // The outside is an end: nothing passes through it.
        if (network.isWorkload(other)) next.push(other);
      });
      if (reached.size > 0) remaining = remaining.filter((other) => !reached.has(other));
    }
    level = next.sort((a, b) => a - b);
  }
  preferNeeded(network, found, direction === 'onward' ? needed : needed.map(([from, to]) => [to, from] as const), (by, node) =>
    direction === 'onward' ? network.openness(by, node) >= least : network.openness(node, by) >= least,
  );
  return { found, metDoubt };
}

/** Leads the ways over needed pairs where that makes them no longer. Pairs stand in the direction of the search. */
function preferNeeded(
  network: PathNetwork,
  found: Map<number, Discovery>,
  needed: readonly Pair[],
  isOpen: (by: number, node: number) => boolean,
): void {
  const led = new Set<number>();
  for (const [by, node] of needed) {
    const discovery = found.get(node);
    if (!discovery || led.has(node) || !network.isWorkload(by) || found.get(by)?.hops !== discovery.hops - 1 || !isOpen(by, node)) continue;
    led.add(node);
    found.set(node, { ...discovery, by });
  }
}
