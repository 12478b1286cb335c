import type { Point, Rect } from './layout-model.ts';

/** The bends of a route in Cytoscape's terms: along and across the line from the first to the last point. */
export interface Segments {
  readonly weights: readonly number[];
  readonly distances: readonly number[];
}

const CLOSE = 0.01;

/** Points without those that lie on the straight line between their neighbors. */
export function withoutCollinear(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const [at, point] of points.entries()) {
    const before = kept.at(-1);
    const after = points[at + 1];
    if (before && after && Math.abs(cross(before, point, after)) < CLOSE) continue;
    if (before && same(before, point)) continue;
    kept.push(point);
  }
  return kept;
}

/**
 * `segment-weights` and `segment-distances` of a route for `edge-distances: endpoints`. A route whose ends coincide
 * has no such terms: undefined.
 */
export function segmentsOf(points: readonly Point[]): Segments | undefined {
  const bends = withoutCollinear(points);
  const first = bends[0];
  const last = bends.at(-1);
  if (!first || !last || same(first, last)) return undefined;
  const d = { x: last.x - first.x, y: last.y - first.y };
  const square = d.x * d.x + d.y * d.y;
  const length = Math.sqrt(square);
  const between = bends.slice(1, -1).map((bend) => ({ x: bend.x - first.x, y: bend.y - first.y }));
  return {
    weights: between.map((u) => (u.x * d.x + u.y * d.y) / square),
    distances: between.map((u) => (u.y * d.x - u.x * d.y) / length),
  };
}

/** Where a route begins or ends, as Cytoscape wants it: from the middle of the card. */
export function endpointOffset(point: Point, card: Rect): string {
  return `${point.x - card.x - card.width / 2}px ${point.y - card.y - card.height / 2}px`;
}

function cross(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
}

function same(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < CLOSE && Math.abs(a.y - b.y) < CLOSE;
}
