import { GLYPHS } from '#views/graph/glyphs.ts';
import type { Palette } from '#views/graph/palette.ts';
import { type AxisGroup, type Span, spanOf } from './axis.ts';
import type { NamedEnd } from './ends-of-picture.ts';
import { BAR_ROOM, EDGE, type HeaderFonts, headerFonts, PADLOCK_ROOM } from './header-layout.ts';
import type { MatrixScene, MatrixWindow } from './matrix-scene.ts';
import type { Brushes } from './paint-cell.ts';
import type { TextFitter } from './text-fitter.ts';

const LOCK = { body: new Path2D(GLYPHS.lockBody), closed: new Path2D(GLYPHS.lockClosed), open: new Path2D(GLYPHS.lockOpen) };
const CHEVRON = 9;

/** Paints the names of the rows in sight, with the bars of their namespaces; the ground is painted already. */
export function paintRowHeaders(context: CanvasRenderingContext2D, scene: MatrixScene, window: MatrixWindow, brushes: Brushes): void {
  const { headers, rowAxis, rows } = scene;
  const { palette, fitter } = brushes;
  const fonts = headerFonts(brushes.families);
  const at = (index: number): number => headers.height + rowAxis.starts[index]! - window.top;
  const seen = spanOf(rowAxis, window.top, window.top + window.height - headers.height);
  const x = EDGE + (headers.groupWidth === 0 ? 0 : headers.groupWidth + BAR_ROOM);
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  for (let index = seen.first; index <= seen.last; index++) {
    const named = rows[index]!;
    const y = at(index) + rowAxis.size / 2;
    const strong = isStrong(index, scene, 'row');
    let from = x;
    if (named.end.kind === 'namespace') {
      paintChevron(context, from + 3, y, false, palette);
      from += CHEVRON;
    }
    const room = headers.width - EDGE - PADLOCK_ROOM - from;
    const font = strong ? fonts.strong : fonts.name;
    const name = nameThatFits(named, font, room, fitter);
    paintText(context, name, from, y, font, isFaded(index, scene, 'rows') ? palette.ink3 : palette.ink);
    const used = fitter.width(name, font) + 5;
    if (named.note !== '' && room - used > 16) {
      paintText(context, fitter.shorten(named.note, fonts.note, room - used), from + used, y + 0.5, fonts.note, palette.ink3);
    }
    if (named.isolated !== undefined) paintPadlock(context, headers.width - EDGE - 6, y, named.isolated, palette);
  }
  for (const group of rowAxis.groups) paintRowGroup(context, group, seen, scene, window, fonts, brushes);
}

function paintRowGroup(
  context: CanvasRenderingContext2D,
  group: AxisGroup,
  seen: Span,
  { headers, rowAxis }: MatrixScene,
  window: MatrixWindow,
  fonts: HeaderFonts,
  { palette, fitter, words }: Brushes,
): void {
  if (group.last < seen.first || group.first > seen.last || headers.groupWidth === 0) return;
  const from = headers.height + rowAxis.starts[group.first]! - window.top;
  const to = headers.height + rowAxis.starts[group.last]! + rowAxis.size - window.top;
  context.fillStyle = palette.nsline;
  context.fillRect(EDGE + headers.groupWidth + 2, from, 1.5, to - from);
  // The name stays in sight as long as something of its namespace does.
  const y = Math.min(Math.max(from, headers.height) + Math.min(rowAxis.size, 36) / 2, to - Math.min(rowAxis.size, 16) / 2);
  const isNamespace = group.namespace !== undefined;
  if (isNamespace) paintChevron(context, EDGE + 3, y, true, palette);
  const start = EDGE + CHEVRON + 2;
  const name = fitter.shorten(group.namespace ?? words.outside, fonts.group, headers.groupWidth - CHEVRON - 4);
  paintText(context, name, start, y, fonts.group, palette.ink2);
}

/** Paints the names of the columns in sight, lying or upright, under the names of their namespaces. */
export function paintColumnHeaders(context: CanvasRenderingContext2D, scene: MatrixScene, window: MatrixWindow, brushes: Brushes): void {
  const { headers, columnAxis, columns } = scene;
  const { palette } = brushes;
  const fonts = headerFonts(brushes.families);
  const seen = spanOf(columnAxis, window.left, window.left + window.width - headers.width);
  for (let index = seen.first; index <= seen.last; index++) {
    const named = columns[index]!;
    const x = headers.width + columnAxis.starts[index]! - window.left + columnAxis.size / 2;
    const font = isStrong(index, scene, 'column') ? fonts.strong : fonts.name;
    const color = isFaded(index, scene, 'columns') ? palette.ink3 : palette.ink;
    if (headers.upright) paintUpright(context, named, x, font, color, scene, brushes);
    else paintLying(context, named, x, font, color, scene, fonts, brushes);
    if (named.isolated !== undefined) paintPadlock(context, x, headers.height - PADLOCK_ROOM / 2 - 1, named.isolated, palette);
  }
  for (const group of columnAxis.groups) paintColumnGroup(context, group, seen, scene, window, fonts, brushes);
}

function paintLying(
  context: CanvasRenderingContext2D,
  named: NamedEnd,
  x: number,
  font: string,
  color: string,
  { headers, size }: MatrixScene,
  fonts: HeaderFonts,
  { fitter, palette }: Brushes,
): void {
  const isClosed = named.end.kind === 'namespace';
  const whole =
    named.note === '' || isClosed ? fitter.twoLines(named.name, font, size.width) : [fitter.shorten(named.name, font, size.width)];
  const note = whole.length === 1 && named.note !== '' ? named.note : undefined;
  const bottom = headers.height - PADLOCK_ROOM - 8;
  const top = note === undefined && whole.length === 1 ? bottom : bottom - 13;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  whole.forEach((text, at) => paintText(context, text, x, top + at * 13, font, color));
  if (note !== undefined) paintText(context, fitter.shorten(note, fonts.note, size.width), x, bottom, fonts.note, palette.ink3);
  const half = fitter.width(whole[0]!, font) / 2;
  // Where there is little room, the name is worth more than the sign that it can be opened.
  if (isClosed && half * 2 + CHEVRON * 2 <= size.width) paintChevron(context, x - half - 6, top, false, palette);
}

function paintUpright(
  context: CanvasRenderingContext2D,
  named: NamedEnd,
  x: number,
  font: string,
  color: string,
  { headers }: MatrixScene,
  { fitter, palette }: Brushes,
): void {
  const bottom = headers.height - PADLOCK_ROOM - 3;
  const isClosed = named.end.kind === 'namespace';
  context.save();
  context.translate(x, bottom);
  context.rotate(-Math.PI / 2);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  if (isClosed) paintChevron(context, 3, 0, false, palette);
  const from = isClosed ? CHEVRON : 0;
  paintText(context, nameThatFits(named, font, bottom - headers.groupHeight - EDGE - from, fitter), from, 0.5, font, color);
  context.restore();
}

function paintColumnGroup(
  context: CanvasRenderingContext2D,
  group: AxisGroup,
  seen: Span,
  { headers, columnAxis }: MatrixScene,
  window: MatrixWindow,
  fonts: HeaderFonts,
  { palette, fitter, words }: Brushes,
): void {
  if (group.last < seen.first || group.first > seen.last || headers.groupHeight === 0) return;
  const from = headers.width + columnAxis.starts[group.first]! - window.left;
  const to = headers.width + columnAxis.starts[group.last]! + columnAxis.size - window.left;
  const y = EDGE + 7;
  context.fillStyle = palette.nsline;
  context.fillRect(from, EDGE + 18, to - from, 1.5);
  const isNamespace = group.namespace !== undefined;
  const start = Math.max(from, headers.width) + 1;
  const name = group.namespace ?? words.outside;
  // Where there is little room, the name is worth more than the sign that it can be closed.
  const signed = isNamespace && fitter.width(name, fonts.group) <= to - start - CHEVRON;
  const indent = signed ? CHEVRON + 1 : 0;
  if (to - start < 14) return;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  if (signed) paintChevron(context, start + 3, y, true, palette);
  paintText(context, fitter.shorten(name, fonts.group, to - start - indent), start + indent, y, fonts.group, palette.ink2);
}

function isStrong(index: number, { selected, hovered, cursor }: MatrixScene, side: 'row' | 'column'): boolean {
  return selected?.[side] === index || hovered?.[side] === index || cursor?.[side] === index;
}

function isFaded(index: number, { shown }: MatrixScene, side: 'rows' | 'columns'): boolean {
  return shown.found !== undefined && shown.found[side][index] !== true;
}

/** Of a workload the namespace gives way first; an address is cut off at its end. */
function nameThatFits({ name, end }: NamedEnd, font: string, room: number, fitter: TextFitter): string {
  return end.kind === 'endpoint' ? fitter.shortenName(name, font, room) : fitter.shorten(name, font, room);
}

function paintText(context: CanvasRenderingContext2D, text: string, x: number, y: number, font: string, color: string): void {
  context.font = font;
  context.fillStyle = color;
  context.fillText(text, x, y);
}

/** Points right where something is closed, down where it is open. */
function paintChevron(context: CanvasRenderingContext2D, x: number, y: number, open: boolean, { ink3 }: Palette): void {
  context.strokeStyle = ink3;
  context.lineWidth = 1.4;
  context.beginPath();
  if (open) {
    context.moveTo(x - 3, y - 1.5);
    context.lineTo(x, y + 1.5);
    context.lineTo(x + 3, y - 1.5);
  } else {
    context.moveTo(x - 1.5, y - 3);
    context.lineTo(x + 1.5, y);
    context.lineTo(x - 1.5, y + 3);
  }
  context.stroke();
}

function paintPadlock(context: CanvasRenderingContext2D, x: number, y: number, closed: boolean, { ink2, edge }: Palette): void {
  context.translate(x, y);
  context.strokeStyle = closed ? ink2 : edge;
  context.lineWidth = closed ? 1.5 : 1.2;
  context.stroke(closed ? LOCK.closed : LOCK.open);
  context.fillStyle = ink2;
  if (closed) context.fill(LOCK.body);
  else context.stroke(LOCK.body);
  context.translate(-x, -y);
}
