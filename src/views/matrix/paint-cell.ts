import type { CellLook } from '#engine/overview/matrix.ts';
import type { Palette, Token } from '#views/graph/palette.ts';
import type { MatrixWords } from '#words/en/matrix.ts';
import { drawGlyph, type GlyphKind, glyphWidth } from './cell-glyphs.ts';
import { type CellSize, PORTS_FROM } from './cell-sizes.ts';
import { portsThatFit } from './cell-words.ts';
import { paintCounts } from './paint-counts.ts';
import type { Families, TextFitter } from './text-fitter.ts';

export interface Brushes {
  readonly palette: Palette;
  readonly families: Families;
  readonly fitter: TextFitter;
  readonly words: MatrixWords;
  /** The reader has chosen the colors: nothing is told by a ground, and cross-hairs are lines. */
  readonly forced: boolean;
}

interface Frame {
  readonly fill: Token;
  readonly line: Token;
  readonly dash?: readonly number[];
  readonly weight?: number;
}

const FRAMES: Readonly<Record<GlyphKind, Frame>> = {
  allowed: { fill: 'allowT', line: 'allowB' },
  'no-policy': { fill: 'surface', line: 'allowB' },
  partial: { fill: 'allowT', line: 'allow', dash: [4, 3], weight: 1.4 },
  denied: { fill: 'denyT', line: 'denyB' },
  depends: { fill: 'dependsT', line: 'nsline', dash: [1.5, 2.5] },
};

/** Paints one cell with its top left corner at the origin. */
export function paintCell(context: CanvasRenderingContext2D, look: CellLook, size: CellSize, brushes: Brushes): void {
  const { palette } = brushes;
  switch (look.kind) {
    case 'none':
      break;
    case 'self':
      line(context, size, palette.line2);
      return;
    case 'no-way-in':
      paintNoWayIn(context, size, brushes);
      return;
    case 'mixed':
      frame(context, { fill: 'surface', line: 'line2' }, size, palette);
      paintCounts(context, look, size, brushes);
      break;
    default:
      frame(context, look.neededDenied ? { ...FRAMES[look.kind], line: 'deny', weight: 1.5 } : FRAMES[look.kind], size, palette);
      if (look.counts) paintCounts(context, look, size, brushes);
      else paintMark(context, look, look.kind, size, brushes);
  }
  if (look.needed) paintCorner(context, size, palette);
}

/** How round a cell is. */
export function radiusOf({ width }: CellSize): number {
  return width >= PORTS_FROM ? 5 : width >= 22 ? 3 : 2;
}

function frame(
  context: CanvasRenderingContext2D,
  { fill, line: edge, dash = [], weight = 1 }: Frame,
  size: CellSize,
  palette: Palette,
): void {
  const { width, height } = size;
  context.beginPath();
  context.roundRect(weight / 2, weight / 2, width - weight, height - weight, radiusOf(size));
  context.fillStyle = palette[fill];
  context.fill();
  context.strokeStyle = palette[edge];
  context.lineWidth = weight;
  context.setLineDash([...dash]);
  context.stroke();
  context.setLineDash([]);
}

function paintMark(context: CanvasRenderingContext2D, look: CellLook, kind: GlyphKind, size: CellSize, brushes: Brushes): void {
  const { width, height } = size;
  const { palette, families, fitter, words } = brushes;
  const [x, y] = [width / 2, height / 2];
  const glyph = width >= PORTS_FROM ? (width >= 56 ? 9.5 : 8.5) : width >= 30 ? 10 : width >= 22 ? 9 : Math.max(7, width * 0.52);
  const saysPorts = width >= PORTS_FROM && kind !== 'denied' && kind !== 'depends';
  if (!saysPorts) {
    drawGlyph(context, kind, x, y, glyph, palette, families.text);
    return;
  }
  const font = `400 ${width >= 60 ? 11 : 10}px ${families.code}`;
  const mark = glyphWidth(kind, glyph) + (width >= 56 ? 4 : 3);
  const room = width - mark - 6;
  const text = look.someAddresses
    ? words.some
    : look.ports === ''
      ? words.all
      : portsThatFit(look.ports, (part) => fitter.width(part, font) <= room);
  const whole = mark + fitter.width(text, font);
  drawGlyph(context, kind, x - whole / 2 + glyph * 0.42, y, glyph, palette, families.text);
  context.font = font;
  context.fillStyle = palette.allow;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(text, x - whole / 2 + mark, y + 0.5);
}

function paintNoWayIn(context: CanvasRenderingContext2D, size: CellSize, { palette, families, fitter, words }: Brushes): void {
  const { width, height } = size;
  const font = `400 10px ${families.text}`;
  if (fitter.width(words.noWayIn, font) > width - 6) {
    line(context, size, palette.line2, 0.18);
    return;
  }
  context.font = font;
  context.fillStyle = palette.ink3;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(words.noWayIn, width / 2, height / 2);
}

/** A short line in the middle: nothing to say here. */
function line(context: CanvasRenderingContext2D, { width, height }: CellSize, color: string, share = 0.3): void {
  const half = Math.min(5, (width * share) / 2 + 1);
  context.strokeStyle = color;
  context.lineWidth = 1.4;
  context.beginPath();
  context.moveTo(width / 2 - half, height / 2);
  context.lineTo(width / 2 + half, height / 2);
  context.stroke();
}

/** The dark corner: the manifests need it. */
function paintCorner(context: CanvasRenderingContext2D, size: CellSize, { ink }: Palette): void {
  const { width } = size;
  const side = width >= 56 ? 10 : width >= 22 ? 7 : 5;
  context.save();
  context.beginPath();
  context.roundRect(0, 0, width, size.height, radiusOf(size));
  context.clip();
  context.fillStyle = ink;
  context.beginPath();
  context.moveTo(width - side, 0);
  context.lineTo(width, 0);
  context.lineTo(width, side);
  context.closePath();
  context.fill();
  context.restore();
}
