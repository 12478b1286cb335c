import type { Palette } from '#views/graph/palette.ts';

export type GlyphKind = 'allowed' | 'no-policy' | 'partial' | 'denied' | 'depends';

/** Draws the mark of a verdict around a point, about `size` pixels high: triangle, hollow triangle, tee, question mark. */
export function drawGlyph(
  context: CanvasRenderingContext2D,
  kind: GlyphKind,
  x: number,
  y: number,
  size: number,
  palette: Palette,
  family: string,
): void {
  switch (kind) {
    case 'allowed':
    case 'partial':
      context.fillStyle = palette.allow;
      trace(context, x, y, size);
      context.fill();
      return;
    case 'no-policy':
      context.strokeStyle = palette.allow;
      context.lineWidth = 1.3;
      context.lineJoin = 'round';
      trace(context, x, y, size * 0.92);
      context.stroke();
      return;
    case 'denied':
      drawTee(context, x, y, size, palette);
      return;
    case 'depends':
      context.fillStyle = palette.ink2;
      context.font = `650 ${Math.max(8.5, size * 1.25)}px ${family}`;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText('?', x, y + 0.5);
  }
}

/** How wide a mark is. */
export function glyphWidth(kind: GlyphKind, size: number): number {
  return kind === 'denied' && size >= 8.5 ? size * 1.9 : size * 0.95;
}

function trace(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  context.beginPath();
  context.moveTo(x - size * 0.42, y - size * 0.5);
  context.lineTo(x + size * 0.48, y);
  context.lineTo(x - size * 0.42, y + size * 0.5);
  context.closePath();
}

/** A dashed line that ends at a bar; where there is little room, one dash. */
function drawTee(context: CanvasRenderingContext2D, x: number, y: number, size: number, { deny }: Palette): void {
  const half = glyphWidth('denied', size) / 2;
  const dash = size >= 8.5 ? half * 0.62 : half * 1.3;
  context.strokeStyle = deny;
  context.lineWidth = size >= 8.5 ? 1.9 : 1.5;
  context.beginPath();
  context.moveTo(x - half, y);
  context.lineTo(x - half + dash, y);
  if (size >= 8.5) {
    context.moveTo(x - half + dash * 1.5, y);
    context.lineTo(x + half - 1, y);
  }
  context.moveTo(x + half - 1, y - size * 0.5);
  context.lineTo(x + half - 1, y + size * 0.5);
  context.stroke();
}
