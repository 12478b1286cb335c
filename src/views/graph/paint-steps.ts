import { cssFont } from './fonts.ts';
import { type PaintedStep, STEP_SIDE } from './numbered-path.ts';
import type { Brushes } from './painter.ts';

/** The numbers of a way, as discs on its lines. */
export function paintSteps(
  context: CanvasRenderingContext2D,
  steps: readonly PaintedStep[],
  scale: number,
  { palette, families }: Brushes,
): void {
  for (const { place, text } of steps) {
    context.save();
    context.translate(place.x, place.y);
    context.scale(scale, scale);
    const long = text.length > 1 ? (text.length - 1) * 2.4 : 0;
    for (const [grow, fill] of [
      [1.4, palette.canvas],
      [0, palette.ink],
    ] as const) {
      const radius = (STEP_SIDE - 2) / 2 + grow;
      context.beginPath();
      context.roundRect(-radius - long, -radius, 2 * (radius + long), 2 * radius, radius);
      context.fillStyle = fill;
      context.fill();
    }
    context.font = cssFont('step', families);
    context.textAlign = 'center';
    context.fillStyle = palette.surface;
    context.fillText(text, 0, 3.9);
    context.restore();
  }
}
