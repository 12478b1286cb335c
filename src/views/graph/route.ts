import type { Point, Rect, Route } from './layout-model.ts';

/** How far a line leaves a card before it turns. */
const STUB = 16;

/**
 * A plain route without regard to what lies between: out on the right, in on the left. `share` (0–1) says where on the
 * sides it begins and ends, so that several routes of one card do not lie on each other.
 */
export function plainRoute(from: Rect, to: Rect, share: { readonly source: number; readonly target: number }): Route {
  const start = { x: from.x + from.width, y: from.y + from.height * share.source };
  const end = { x: to.x, y: to.y + to.height * share.target };
  if (end.x - start.x >= 2 * STUB) {
    const middle = start.x + (end.x - start.x) * (0.35 + 0.3 * share.source);
    return {
      points:
        Math.abs(start.y - end.y) < 0.5
          ? [start, { ...end, y: start.y }]
          : [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end],
    };
  }
  return { points: around(from, to, start, end, share.source) };
}

/** A backward line walks below both cards, or between them where there is room. */
function around(from: Rect, to: Rect, start: Point, end: Point, share: number): readonly Point[] {
  const out = start.x + STUB * (0.6 + 0.8 * share);
  const back = end.x - STUB * (0.6 + 0.8 * share);
  const above = to.y - (from.y + from.height);
  const below = from.y - (to.y + to.height);
  const level =
    above > STUB
      ? from.y + from.height + above / 2
      : below > STUB
        ? to.y + to.height + below / 2
        : Math.max(from.y + from.height, to.y + to.height) + STUB * (0.6 + 0.8 * share);
  return [start, { x: out, y: start.y }, { x: out, y: level }, { x: back, y: level }, { x: back, y: end.y }, end];
}

/** The middle of the longest piece of a line. */
export function middleOf(points: readonly Point[]): Point {
  let best: Point = points[0] ?? { x: 0, y: 0 };
  let longest = 0;
  for (const [at, to] of points.entries()) {
    const from = points[at - 1];
    if (!from) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length <= longest) continue;
    longest = length;
    best = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  }
  return best;
}
