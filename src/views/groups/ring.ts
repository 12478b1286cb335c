/** A place on the drawing, in its own units. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export const DRAWING = { width: 340, height: 236 } as const;
export const CARD = { width: 92, height: 26 } as const;
/** The box of the group, round all cards. */
export const GROUP_BOX = { x: 12, y: 30, width: 316, height: 196 } as const;

/** Between the lines of both directions. */
const APART = 5;
/** Between a line and a card. */
const GAP = 3;

/** Places on a ring, the first at the left: both drawings have their cards at the same places. */
export function ringPlaces(count: number): readonly Place[] {
  // Above the cards the box has its name.
  const center = { x: GROUP_BOX.x + GROUP_BOX.width / 2, y: GROUP_BOX.y + GROUP_BOX.height / 2 + 8 };
  // Four stand in the corners, with as much room between them as others have.
  const wide = count === 4 ? Math.SQRT2 : 1;
  const reach = { x: 102 * wide, y: 64 * wide };
  if (count === 1) return [center];
  const start = count % 2 === 0 && count > 2 ? Math.PI + Math.PI / count : Math.PI;
  return Array.from({ length: count }, (_, at) => {
    const angle = start + (at * 2 * Math.PI) / count;
    return { x: center.x + reach.x * Math.cos(angle), y: center.y + reach.y * Math.sin(angle) };
  });
}

/** The line from one card to another, from border to border; there and back lie side by side. */
export function lineBetween(from: Place, to: Place): { readonly from: Place; readonly to: Place; readonly middle: Place } {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const aside = { x: -along.y * APART, y: along.x * APART };
  const start = edgeOf({ x: from.x + aside.x, y: from.y + aside.y }, from, along);
  const end = edgeOf({ x: to.x + aside.x, y: to.y + aside.y }, to, { x: -along.x, y: -along.y });
  return { from: start, to: end, middle: { x: start.x + (end.x - start.x) * 0.62, y: start.y + (end.y - start.y) * 0.62 } };
}

/** Where a ray that begins in a card leaves it. */
function edgeOf(from: Place, card: Place, along: Place): Place {
  const reach = (offset: number, step: number, half: number): number => (step === 0 ? Infinity : (Math.sign(step) * half - offset) / step);
  const out = Math.min(reach(from.x - card.x, along.x, CARD.width / 2 + GAP), reach(from.y - card.y, along.y, CARD.height / 2 + GAP));
  return { x: from.x + along.x * out, y: from.y + along.y * out };
}
