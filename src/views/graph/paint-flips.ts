import type { FlipKind } from '#engine/compare/comparison.ts';
import { cssFont } from './fonts.ts';
import type { PaintedFlip, PaintedFlipCount, PaintFrame } from './paint-frame.ts';
import type { Brushes } from './painter.ts';

const RADIUS = 8.5;
/** Half the length of the strokes in a disc. */
const ARM = 3.6;
export const COUNT_HEIGHT = 16;

/** The discs on lines that flip, and the pills that count the others under a card. */
export function paintFlips(context: CanvasRenderingContext2D, frame: PaintFrame, scale: number, brushes: Brushes): void {
  for (const flip of frame.flips) if (flip.faded) paintFlip(context, flip, scale, brushes);
  for (const flip of frame.flips) if (!flip.faded) paintFlip(context, flip, scale, brushes);
  for (const count of frame.flipCounts) paintCount(context, count, scale, brushes);
}

function paintFlip(
  context: CanvasRenderingContext2D,
  { place, kind, color, faded }: PaintedFlip,
  scale: number,
  { palette, fading }: Brushes,
): void {
  context.save();
  context.translate(place.x, place.y);
  context.scale(scale, scale);
  context.beginPath();
  context.arc(0, 0, RADIUS + 1.2, 0, 2 * Math.PI);
  context.fillStyle = palette.canvas;
  context.fill();
  if (faded) context.globalAlpha = fading.edge;
  context.beginPath();
  context.arc(0, 0, RADIUS, 0, 2 * Math.PI);
  context.fillStyle = palette[color];
  context.fill();
  context.beginPath();
  STROKES[kind](context);
  context.strokeStyle = palette.surface;
  context.lineWidth = 1.6;
  context.lineCap = 'round';
  context.stroke();
  context.restore();
}

const STROKES: Readonly<Record<FlipKind, (context: CanvasRenderingContext2D) => void>> = {
  added: (context) => {
    STROKES.removed(context);
    context.moveTo(0, -ARM);
    context.lineTo(0, ARM);
  },
  removed: (context) => {
    context.moveTo(-ARM, 0);
    context.lineTo(ARM, 0);
  },
  changed: (context) => {
    context.moveTo(-ARM, 0.9);
    context.bezierCurveTo(-ARM / 2, -3.4, ARM / 2, 3.4, ARM, -0.9);
  },
};

function paintCount(
  context: CanvasRenderingContext2D,
  { text, place, width, color }: PaintedFlipCount,
  scale: number,
  { palette, families }: Brushes,
): void {
  const tried = color === 'sim';
  context.save();
  context.translate(place.x, place.y);
  context.scale(scale, scale);
  context.beginPath();
  context.roundRect(-width / 2, 0, width, COUNT_HEIGHT, COUNT_HEIGHT / 2);
  context.fillStyle = tried ? palette.simT : palette.card;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = palette[color];
  context.stroke();
  context.font = cssFont('kind', families);
  context.textAlign = 'center';
  context.fillStyle = palette[color];
  context.fillText(text, 0, 11.5);
  context.restore();
}
