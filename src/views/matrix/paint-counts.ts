import type { CellLook } from '#engine/overview/matrix.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Palette } from '#views/graph/palette.ts';
import { drawGlyph } from './cell-glyphs.ts';
import { type CellSize, PORTS_FROM } from './cell-sizes.ts';
import { COUNTED } from './cell-words.ts';
import type { Brushes } from './paint-cell.ts';

const BAR = 4;
const INSET = 4;
/** The width of a mark beside a number. */
const MARK = 7;

interface Share {
  readonly verdict: Verdict;
  readonly count: number;
}

/** What a closed namespace has, by verdict: marks with numbers over a bar of their shares, or the bar alone. */
export function paintCounts(context: CanvasRenderingContext2D, { counts }: CellLook, size: CellSize, brushes: Brushes): void {
  if (!counts) return;
  const shares = COUNTED.map((verdict) => ({ verdict, count: counts[verdict] })).filter(({ count }) => count > 0);
  const { width, height } = size;
  if (width < PORTS_FROM || !hasRoom(shares, width, brushes)) {
    if (shares.length === 1)
      drawGlyph(context, shares[0]!.verdict, width / 2, height / 2, Math.min(10, width * 0.5), brushes.palette, brushes.families.text);
    else paintBar(context, shares, { x: 2, y: 2, width: width - 4, height: height - 4 }, brushes.palette);
    return;
  }
  const withBar = shares.length > 1;
  paintNumbers(context, shares, { width, height: withBar ? height - BAR - INSET : height }, brushes);
  if (withBar)
    paintBar(context, shares, { x: INSET + 1, y: height - BAR - INSET, width: width - 2 * INSET - 2, height: BAR }, brushes.palette);
}

/** Whether all numbers find room beside their marks: a number that is cut off is a wrong one. */
function hasRoom(shares: readonly Share[], width: number, { families, fitter }: Brushes): boolean {
  const room = (width - 4) / (shares.length > 1 ? 2 : 1);
  return shares.every(({ count }) => fitter.width(shortCount(count), countFont(width, families)) + MARK + 3 <= room);
}

function countFont(width: number, { text }: Brushes['families']): string {
  return `500 ${width >= 60 ? 10.5 : 9.5}px ${text}`;
}

/** Up to two in a line, two lines. */
function paintNumbers(
  context: CanvasRenderingContext2D,
  shares: readonly Share[],
  { width, height }: Pick<CellSize, 'width' | 'height'>,
  { palette, families, fitter }: Brushes,
): void {
  const font = countFont(width, families);
  const columns = shares.length > 1 ? 2 : 1;
  const lines = Math.ceil(shares.length / columns);
  shares.forEach(({ verdict, count }, at) => {
    const text = shortCount(count);
    const whole = MARK + 3 + fitter.width(text, font);
    const x = ((at % columns) + 0.5) * (width / columns) - whole / 2;
    const y = (Math.floor(at / columns) + 0.5) * (height / lines) + (lines > 1 ? 1 : 0);
    drawGlyph(context, verdict, x + MARK / 2, y, 7.5, palette, families.text);
    context.font = font;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = palette.ink;
    context.fillText(text, x + MARK + 3, y + 0.5);
  });
}

/** `1.2k` for 1,234: a cell has room for four signs. */
export function shortCount(count: number): string {
  if (count < 1000) return String(count);
  const [value, unit] = count < 1_000_000 ? [count / 1000, 'k'] : [count / 1_000_000, 'M'];
  return `${value < 10 ? Math.floor(value * 10) / 10 : Math.floor(value)}${unit}`;
}

/** Shares side by side: full for allowed, half as high for some ports, hatched for denied, dotted for what cannot be said. */
function paintBar(
  context: CanvasRenderingContext2D,
  shares: readonly Share[],
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  palette: Palette,
): void {
  const sum = shares.reduce((all, { count }) => all + count, 0);
  let at = x;
  for (const { verdict, count } of shares) {
    const share = Math.max(2, (width * count) / sum);
    const end = Math.min(x + width, at + share);
    context.fillStyle = verdict === 'denied' ? palette.denyT : verdict === 'depends' ? palette.dependsT : palette.allow;
    if (verdict === 'partial') context.fillRect(at, y + height / 2, end - at, height / 2);
    else context.fillRect(at, y, end - at, height);
    if (verdict === 'denied' || verdict === 'depends') hatch(context, verdict, { x: at, y, width: end - at, height }, palette);
    at = end;
  }
}

function hatch(
  context: CanvasRenderingContext2D,
  verdict: 'denied' | 'depends',
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  palette: Palette,
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.strokeStyle = verdict === 'denied' ? palette.deny : palette.depends;
  context.lineWidth = 1.1;
  context.setLineDash(verdict === 'denied' ? [] : [1.5, 2]);
  context.beginPath();
  for (let at = x - height; at < x + width; at += verdict === 'denied' ? 4 : 4.5) {
    context.moveTo(at, y + height);
    context.lineTo(verdict === 'denied' ? at + height : at, y);
  }
  context.stroke();
  context.restore();
}
