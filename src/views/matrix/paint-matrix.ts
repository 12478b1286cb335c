import type { FlipKind } from '#engine/compare/comparison.ts';
import { spanOf } from './axis.ts';
import type { CellSprites } from './cell-sprites.ts';
import type { GridPlace } from './grid-walk.ts';
import { BAR_ROOM, EDGE } from './header-layout.ts';
import type { MatrixScene, MatrixWindow } from './matrix-scene.ts';
import { type Brushes, radiusOf } from './paint-cell.ts';
import { paintColumnHeaders, paintRowHeaders } from './paint-headers.ts';
import { isFound } from './shown-cells.ts';

/** How much of a cell is left that the find box is not about. */
const FADED = 0.22;
/** How far a ring reaches out of its cell. */
const RING_ROOM = 3;
const SIGNS: Readonly<Record<FlipKind, string>> = { added: '+', removed: '−', changed: '~' };

/** Paints what is in sight: the cross-hairs, the cells, and the headers over them. */
export function paintMatrix(
  context: CanvasRenderingContext2D,
  scene: MatrixScene,
  window: MatrixWindow,
  sprites: CellSprites,
  brushes: Brushes,
): void {
  const { headers } = scene;
  const { palette } = brushes;
  const { width, height, ratio } = window;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, width, height);
  within(context, headers.width, headers.height, width, height, () => {
    paintBands(context, scene, window, brushes);
    paintCells(context, scene, window, sprites);
    paintFlips(context, scene, window, brushes);
  });
  within(context, headers.width, 0, width, headers.height, () => {
    paintBands(context, scene, window, brushes);
    paintColumnHeaders(context, scene, window, brushes);
    paintRing(context, scene, window, brushes, 'column');
  });
  within(context, 0, headers.height, headers.width, height, () => {
    paintBands(context, scene, window, brushes);
    paintRowHeaders(context, scene, window, brushes);
    paintRing(context, scene, window, brushes, 'row');
  });
  // Over the headers, so that the ring of a first row or column is whole.
  within(context, headers.width - RING_ROOM, headers.height - RING_ROOM, width, height, () => paintRings(context, scene, window, brushes));
  paintCorner(context, scene, brushes);
  context.fillStyle = palette.line;
  if (window.top > 0) context.fillRect(0, headers.height - 1, width, 1);
  if (window.left > 0) context.fillRect(headers.width - 1, 0, 1, height);
}

/** Clips to a part, from its upper left to its lower right corner. */
function within(context: CanvasRenderingContext2D, x: number, y: number, right: number, bottom: number, paintPart: () => void): void {
  context.save();
  context.beginPath();
  context.rect(x, y, right - x, bottom - y);
  context.clip();
  paintPart();
  context.restore();
}

/** Beside the names of the columns: what rows and columns are. */
function paintCorner(
  context: CanvasRenderingContext2D,
  { headers, matrix }: MatrixScene,
  { palette, families, fitter, words }: Brushes,
): void {
  if (matrix.rows.length === 0 || matrix.columns.length === 0) return;
  const font = `400 11px ${families.text}`;
  const x = EDGE + (headers.groupWidth === 0 ? 0 : headers.groupWidth + BAR_ROOM);
  context.font = font;
  context.fillStyle = palette.ink3;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  words.cornerLines.forEach((line, at) => {
    const y = headers.height - 10 - (words.cornerLines.length - 1 - at) * 15;
    context.fillText(fitter.shorten(line, font, headers.width - x), x, y);
  });
}

/** The cross-hairs: the row and the column of what is pointed at, and of what is selected. */
function paintBands(context: CanvasRenderingContext2D, scene: MatrixScene, window: MatrixWindow, { palette, forced }: Brushes): void {
  for (const [place, color] of [
    [scene.hovered, palette.strip],
    [scene.selected ?? scene.cursor, palette.sel],
  ] as const) {
    if (!place) continue;
    context.fillStyle = context.strokeStyle = color;
    context.lineWidth = 1.5;
    const [x, y] = originOf(place, scene, window);
    const band = (...box: readonly [x: number, y: number, width: number, height: number]): void =>
      forced ? context.strokeRect(...box) : context.fillRect(...box);
    if (place.row >= 0) band(0, y - 1, window.width, scene.rowAxis.size + 2);
    if (place.column >= 0) band(x - 1, 0, scene.columnAxis.size + 2, window.height);
  }
}

function paintCells(context: CanvasRenderingContext2D, scene: MatrixScene, window: MatrixWindow, sprites: CellSprites): void {
  const { matrix, shown, rowAxis, columnAxis, headers } = scene;
  const rows = spanOf(rowAxis, window.top, window.top + window.height - headers.height);
  const columns = spanOf(columnAxis, window.left, window.left + window.width - headers.width);
  const width = matrix.columns.length;
  for (let row = rows.first; row <= rows.last; row++) {
    const y = headers.height + rowAxis.starts[row]! - window.top;
    for (let column = columns.first; column <= columns.last; column++) {
      const x = headers.width + columnAxis.starts[column]! - window.left;
      if (shown.found) context.globalAlpha = isFound(shown, row, column) ? 1 : FADED;
      sprites.stamp(context, matrix.cells[row * width + column]!, x, y);
    }
  }
  context.globalAlpha = 1;
}

function paintRings(context: CanvasRenderingContext2D, scene: MatrixScene, window: MatrixWindow, { palette }: Brushes): void {
  const { size, ring, cursor } = scene;
  for (const [place, offset] of [
    [ring, 0],
    [cursor, 2],
  ] as const) {
    if (!place || place.row < 0 || place.column < 0) continue;
    const [x, y] = originOf(place, scene, window);
    context.strokeStyle = palette.ink;
    context.lineWidth = 2;
    context.beginPath();
    context.roundRect(
      x - offset + 0.5,
      y - offset + 0.5,
      size.width + offset * 2 - 1,
      size.height + offset * 2 - 1,
      radiusOf(size) + offset,
    );
    context.stroke();
  }
}

/** The ring of the keyboard around a header. */
function paintRing(
  context: CanvasRenderingContext2D,
  scene: MatrixScene,
  window: MatrixWindow,
  { palette }: Brushes,
  side: 'row' | 'column',
): void {
  const { cursor, headers, size } = scene;
  if (!cursor || cursor[side] < 0 || cursor[side === 'row' ? 'column' : 'row'] >= 0) return;
  const [x, y] = originOf(cursor, scene, window);
  context.strokeStyle = palette.ink;
  context.lineWidth = 2;
  context.beginPath();
  if (side === 'row')
    context.roundRect(
      headers.groupWidth === 0 ? 3 : headers.groupWidth + 18,
      y + 1,
      headers.width - (headers.groupWidth === 0 ? 6 : headers.groupWidth + 21),
      size.height - 2,
      4,
    );
  else context.roundRect(x + 1, headers.groupHeight + 4, size.width - 2, headers.height - headers.groupHeight - 7, 4);
  context.stroke();
}

/** A disc with + − ~ on the cells that differ from before. */
function paintFlips(context: CanvasRenderingContext2D, scene: MatrixScene, window: MatrixWindow, { palette, families }: Brushes): void {
  const { flips, matrix, rowAxis, columnAxis, headers, size, simulated } = scene;
  if (flips.size === 0) return;
  const rows = spanOf(rowAxis, window.top, window.top + window.height - headers.height);
  const columns = spanOf(columnAxis, window.left, window.left + window.width - headers.width);
  const radius = Math.min(6.5, size.width * 0.3);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let row = rows.first; row <= rows.last; row++) {
    for (let column = columns.first; column <= columns.last; column++) {
      const flip = flips.get(row * matrix.columns.length + column);
      if (flip === undefined) continue;
      const [x, y] = originOf({ row, column }, scene, window);
      const [middleX, middleY] = [x + radius * 0.45, y + radius * 0.45];
      context.fillStyle = simulated ? palette.sim : palette.ink;
      context.beginPath();
      context.arc(middleX, middleY, radius, 0, Math.PI * 2);
      context.fill();
      context.fillStyle = palette.surface;
      context.font = `700 ${radius * 1.7}px ${families.text}`;
      context.fillText(SIGNS[flip], middleX, middleY + 0.5);
    }
  }
}

function originOf(
  { row, column }: GridPlace,
  { rowAxis, columnAxis, headers }: MatrixScene,
  window: MatrixWindow,
): readonly [x: number, y: number] {
  return [headers.width + (columnAxis.starts[column] ?? 0) - window.left, headers.height + (rowAxis.starts[row] ?? 0) - window.top];
}
