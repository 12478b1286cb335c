import type { DrawInstruction } from './card.ts';
import type { MeasureText } from './measure.ts';

const PADDING = 5;
const HEIGHT = 14;

/** How wide a badge with this text is. */
export function badgeWidth(text: string, measure: MeasureText): number {
  return Math.ceil(measure(text, 'badge')) + 2 * PADDING;
}

/** A short word in a frame, at the right end of a row that is `width` wide; `middle` is half the way down. */
export function drawBadge(text: string, width: number, middle: number, measure: MeasureText): readonly DrawInstruction[] {
  const badge = badgeWidth(text, measure);
  const x = width - badge - 5;
  const frame = { x, y: middle - HEIGHT / 2, width: badge, height: HEIGHT, radii: [4, 4, 4, 4] } as const;
  return [
    { kind: 'box', ...frame, fill: 'card', stroke: 'line2', lineWidth: 1 },
    { kind: 'text', x: x + badge / 2, y: middle + 3.4, text, font: 'badge', color: 'ink', anchor: 'middle' },
  ];
}
