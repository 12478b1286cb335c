import type { Point, Rect, Route } from './layout-model.ts';

export const CHIP_HEIGHT = 16;
const CHIP_PADDING = 7;
/** A single sign is a circle. */
const ROUND_PADDING = 4.5;
/** Line that must be seen on both sides of a chip. */
const LINE_LEFT = 6;
/** How far the next place to try is. */
const STEP = 12;

/** How wide the pill of a text is. */
export function chipWidth(textWidth: number, single: boolean): number {
  return Math.max(CHIP_HEIGHT, Math.ceil(textWidth) + 2 * (single ? ROUND_PADDING : CHIP_PADDING));
}

export interface ChipPlace {
  readonly place: Point;
  /** It hides no card and no other chip. */
  readonly free: boolean;
}

/**
 * Where a chip lies best on its route: in the room that the layout kept, else on the longest piece on which it hides
 * nothing, level pieces first; failing that, in the middle of the longest piece.
 */
export function chipPlace(route: Route, width: number, obstacles: readonly Rect[]): ChipPlace | undefined {
  if (route.chip) return { place: route.chip, free: true };
  const pieces = piecesOf(route).sort((a, b) => b.weight - a.weight);
  for (const { from, to, level, length } of pieces) {
    const needed = (level ? width : CHIP_HEIGHT) + 2 * LINE_LEFT;
    if (length < needed) continue;
    const reach = needed / 2;
    for (let away = 0; away <= length / 2 - reach; away += STEP) {
      for (const along of [length / 2 + away, length / 2 - away]) {
        const place = { x: from.x + ((to.x - from.x) * along) / length, y: from.y + ((to.y - from.y) * along) / length };
        if (!obstacles.some((obstacle) => hides(place, width, obstacle))) return { place, free: true };
      }
    }
  }
  const [longest] = pieces;
  return longest && { place: { x: (longest.from.x + longest.to.x) / 2, y: (longest.from.y + longest.to.y) / 2 }, free: false };
}

/** The room that a chip takes. */
export function chipRect({ x, y }: Point, width: number): Rect {
  return { x: x - width / 2, y: y - CHIP_HEIGHT / 2, width, height: CHIP_HEIGHT };
}

interface Piece {
  readonly from: Point;
  readonly to: Point;
  readonly level: boolean;
  readonly length: number;
  readonly weight: number;
}

function piecesOf({ points }: Route): Piece[] {
  return points.slice(1).map((to, at) => {
    const from = points[at]!;
    const level = Math.abs(to.y - from.y) < 0.01;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    return { from, to, level, length, weight: length * (level ? 1.5 : 1) };
  });
}

function hides({ x, y }: Point, width: number, obstacle: Rect): boolean {
  const margin = 2;
  return (
    x - width / 2 - margin < obstacle.x + obstacle.width &&
    obstacle.x < x + width / 2 + margin &&
    y - CHIP_HEIGHT / 2 - margin < obstacle.y + obstacle.height &&
    obstacle.y < y + CHIP_HEIGHT / 2 + margin
  );
}
