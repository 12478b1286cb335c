import type { DrawnEdge } from './drawn-edges.ts';
import type { Rect } from './layout-model.ts';
import { type ArrowKey, nearestCard } from './nearest-card.ts';

/** Where the keyboard is: on a card, or on one of the edges that leave it or arrive at it. */
export type WalkPlace =
  | { readonly kind: 'card'; readonly card: string }
  | { readonly kind: 'edge'; readonly card: string; readonly edge: string; readonly side: 'leaving' | 'arriving' };

/**
 * Where an arrow key leads. Right goes along an edge that leaves: first onto it, then to its other end; left goes back
 * along one that arrives. Up and down choose among the edges of the same side of the card, in the order in which they
 * touch it. Where there is no such edge, and up and down from a card: to the nearest card in that direction.
 * Undefined where there is nothing.
 */
export function walk(
  place: WalkPlace,
  key: ArrowKey,
  edges: readonly DrawnEdge[],
  cards: ReadonlyMap<string, Rect>,
): WalkPlace | undefined {
  if (place.kind === 'card') return fromCard(place.card, key, edges, cards);
  const beside = edgesOf(place.card, place.side, edges);
  const at = beside.findIndex(({ edge }) => edge.id === place.edge);
  const here = beside[at];
  if (!here) return { kind: 'card', card: place.card };
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const next = beside[key === 'ArrowUp' ? at - 1 : at + 1];
    return next && { ...place, edge: next.edge.id };
  }
  const onwards = (key === 'ArrowRight') === (place.side === 'leaving');
  return { kind: 'card', card: onwards ? (place.side === 'leaving' ? here.edge.target : here.edge.source) : place.card };
}

function fromCard(card: string, key: ArrowKey, edges: readonly DrawnEdge[], cards: ReadonlyMap<string, Rect>): WalkPlace | undefined {
  const side = key === 'ArrowRight' ? 'leaving' : key === 'ArrowLeft' ? 'arriving' : undefined;
  const [first] = side ? edgesOf(card, side, edges) : [];
  if (side && first) return { kind: 'edge', card, edge: first.edge.id, side };
  const nearest = nearestCard(cards, card, key, joinedTo(edges, card));
  return nearest === undefined ? undefined : { kind: 'card', card: nearest };
}

/** The edges on one side of a card, from above. */
function edgesOf(card: string, side: 'leaving' | 'arriving', edges: readonly DrawnEdge[]): readonly DrawnEdge[] {
  const here = side === 'leaving' ? ('source' as const) : ('target' as const);
  const there = side === 'leaving' ? ('target' as const) : ('source' as const);
  const touch = ({ route }: DrawnEdge, end: 'source' | 'target') => (end === 'source' ? route.points[0] : route.points.at(-1))?.y ?? 0;
  return edges
    .filter(({ edge }) => edge[here] === card)
    .sort((a, b) => touch(a, here) - touch(b, here) || touch(a, there) - touch(b, there) || (a.edge.id < b.edge.id ? -1 : 1));
}

function joinedTo(edges: readonly DrawnEdge[], card: string): ReadonlySet<string> {
  return new Set(edges.flatMap(({ edge }) => (edge.source === card ? [edge.target] : edge.target === card ? [edge.source] : [])));
}
