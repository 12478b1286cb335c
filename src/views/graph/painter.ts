import { draw } from './draw.ts';
import { CHIP_HEIGHT } from './chip-place.ts';
import { drawBorder, drawFinding } from './card.ts';
import { drawAlert } from './card-scan.ts';
import { cssFont, type FontFamilies, FONTS } from './fonts.ts';
import { FADED_BOX, type Fading, lookColor } from './looks.ts';
import type { Rect } from './layout-model.ts';
import { type MeasureText, shorten } from './measure.ts';
import type { PaintedBox, PaintedCard, PaintedChip, PaintFrame } from './paint-frame.ts';
import { paintFlips } from './paint-flips.ts';
import { paintSteps } from './paint-steps.ts';
import type { Palette } from './palette.ts';

/** The part of the plane that is seen: `screen = plane · zoom + pan`, in CSS pixels. */
export interface View {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
}

export interface Brushes {
  readonly palette: Palette;
  readonly fading: Fading;
  readonly families: FontFamilies;
  readonly measure: MeasureText;
}

/** Below this a card is a box and its name; its other texts would be too small to read. */
export const NAME_ONLY = 0.6;
/** Below this only namespaces have a name, at a fixed size on the screen. */
const TITLES_ONLY = 0.35;
/** Pixels on the screen that a name should have from afar. */
const FAR_NAME = 11;
const FAR_COUNT = 9.5;
const GONE_DASH = [5, 4];
/** A short title may stand out over its namespace. */
const MIN_TITLE = 84;

/** Paints cards, chips and namespace titles over what Cytoscape has drawn. */
export function paint(context: CanvasRenderingContext2D, frame: PaintFrame, view: View, brushes: Brushes): void {
  const { zoom, pan, ratio } = view;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
  context.textBaseline = 'alphabetic';
  const seen = { x: -pan.x / zoom, y: -pan.y / zoom, width: view.width / zoom, height: view.height / zoom };
  const full = zoom >= NAME_ONLY;
  if (zoom >= TITLES_ONLY) for (const box of frame.boxes) if (overlaps(box.rect, seen)) paintTitle(context, box, full, brushes);
  if (zoom < TITLES_ONLY) paintLoudLines(context, frame.loudLines, zoom, brushes);
  if (full) for (const chip of frame.chips) if (chip.faded) paintChip(context, chip, brushes, 1);
  for (const card of frame.cards) if (overlaps(card.rect, seen)) paintCard(context, card, zoom, brushes);
  if (zoom < TITLES_ONLY) {
    paintFarTitles(context, frame, view, brushes);
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
  }
  for (const chip of frame.chips)
    if (!chip.faded && (full || chip.loud || chip.chosen)) paintChip(context, chip, brushes, full ? 1 : 0.85 / zoom);
  paintFlips(context, frame, overlayScale(zoom), brushes);
  paintSteps(context, frame.steps, overlayScale(zoom), brushes);
}

/** How much larger than planned small signs are painted, so that they can be seen from afar. */
export function overlayScale(zoom: number): number {
  return zoom >= NAME_ONLY ? 1 : 0.85 / zoom;
}

/** From afar a line of the picture is thinner than a pixel; these keep their width on the screen. */
function paintLoudLines(context: CanvasRenderingContext2D, lines: PaintFrame['loudLines'], zoom: number, { palette }: Brushes): void {
  context.strokeStyle = palette.deny;
  context.lineWidth = 2 / zoom;
  context.setLineDash([7 / zoom, 4 / zoom]);
  for (const [first, ...others] of lines) {
    if (!first) continue;
    context.beginPath();
    context.moveTo(first.x, first.y);
    for (const { x, y } of others) context.lineTo(x, y);
    context.stroke();
  }
  context.setLineDash([]);
}

function overlaps(a: Rect, b: Rect): boolean {
  const margin = 16;
  return a.x - margin < b.x + b.width && b.x < a.x + a.width + margin && a.y - margin < b.y + b.height && b.y < a.y + a.height + margin;
}

function paintTitle(context: CanvasRenderingContext2D, box: PaintedBox, full: boolean, { palette, families, measure }: Brushes): void {
  const { x, y, width } = box.rect;
  context.globalAlpha = box.faded ? FADED_BOX : 1;
  context.textAlign = 'start';
  context.fillStyle = palette.ink;
  const font = full ? 'boxTitle' : 'far';
  context.font = cssFont(font, families);
  const title = shorten(box.title, font, width - 24, measure);
  context.fillText(title, x + 12, y + (full ? 19 : 21));
  const room = width - 24 - measure(title, font) - 16;
  if (full && measure(box.count, 'boxCount') <= room) {
    context.font = cssFont('boxCount', families);
    context.textAlign = 'end';
    context.fillStyle = palette.ink3;
    context.fillText(box.count, x + width - 12, y + 19);
  }
  context.globalAlpha = 1;
}

function paintCard(
  context: CanvasRenderingContext2D,
  card: PaintedCard,
  zoom: number,
  { palette, fading, families, measure }: Brushes,
): void {
  const { x, y, width, height } = card.rect;
  context.translate(x, y);
  if (card.faded || card.gone) {
    context.fillStyle = card.inBox ? palette.ns : palette.canvas;
    context.beginPath();
    context.roundRect(0, 0, width, height, 7);
    context.fill();
    context.globalAlpha = fading.card;
  }
  if (zoom >= NAME_ONLY) {
    draw(context, card.body, palette, families);
    if (card.gone) context.setLineDash(GONE_DASH);
    draw(context, [drawBorder(card.rect, card.chosen, 1.1)], palette, families);
    context.setLineDash([]);
  } else {
    draw(context, card.body.slice(0, card.stacked ? 3 : 1), palette, families);
    if (card.gone) context.setLineDash(GONE_DASH);
    draw(context, [drawBorder(card.rect, card.chosen, zoom < TITLES_ONLY ? 2.4 : 1.6)], palette, families);
    context.setLineDash([]);
    if (zoom >= TITLES_ONLY) {
      const scale = farScale(measure(card.name, 'far'), width - 14, zoom);
      context.font = cssFont('far', families, scale);
      context.textAlign = 'center';
      context.fillStyle = palette.ink;
      const second = card.holds === undefined ? 0 : FAR_COUNT / zoom;
      const twoLines = second > 0 && FONTS.far.size * scale + second + 8 <= height;
      const middle = height / 2 + 5.5 * scale - (twoLines ? second * 0.6 : 0);
      context.fillText(shorten(card.name, 'far', (width - 14) / scale, measure), width / 2, middle);
      if (twoLines && card.holds !== undefined)
        paintCount(context, card.holds, width / 2, middle + second * 1.25, second, { palette, families });
    }
  }
  if (card.scan && zoom < NAME_ONLY && zoom >= TITLES_ONLY)
    draw(context, drawAlert(width - (card.finding ? 18 : 2), 0, card.scan.worst), palette, families);
  if (card.finding && zoom >= TITLES_ONLY) draw(context, drawFinding(card.rect), palette, families);
  context.globalAlpha = 1;
  context.translate(-x, -y);
}

function paintCount(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  size: number,
  { palette, families }: Pick<Brushes, 'palette' | 'families'>,
): void {
  context.font = cssFont('boxCount', families, size / FONTS.boxCount.size);
  context.fillStyle = palette.ink2;
  context.fillText(text, x, y);
}

/** How much larger than planned a name is written on a card: to be read on the screen, as far as it fits into the card. */
function farScale(nameWidth: number, room: number, zoom: number): number {
  return Math.max(1, Math.min(FAR_NAME / (FONTS.far.size * zoom), room / Math.max(1, nameWidth)));
}

function paintChip(context: CanvasRenderingContext2D, chip: PaintedChip, { palette, fading, families }: Brushes, scale: number): void {
  const color = palette[lookColor(chip.look)];
  const height = CHIP_HEIGHT + (chip.chosen ? 1.5 : 0);
  const { width } = chip;
  const filled = chip.filled && !chip.faded;
  context.save();
  context.translate(chip.place.x, chip.place.y);
  context.scale(scale, scale);
  context.beginPath();
  context.roundRect(-width / 2, -height / 2, width, height, height / 2);
  context.fillStyle = palette.canvas;
  context.fill();
  if (chip.faded) context.globalAlpha = fading.edge;
  context.fillStyle = filled ? color : palette.card;
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = color;
  context.stroke();
  context.font = cssFont('chip', families);
  context.textAlign = 'center';
  context.fillStyle = filled ? palette.surface : chip.look === 'depends' ? palette.ink2 : color;
  context.fillText(chip.text, 0, 3.5);
  context.restore();
}

/** Names of namespaces at a fixed size on the screen, open ones with their outline. */
function paintFarTitles(context: CanvasRenderingContext2D, frame: PaintFrame, view: View, { palette, families, measure }: Brushes): void {
  const { zoom, pan, ratio } = view;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.font = cssFont('farTitle', families);
  context.textAlign = 'start';
  const place = ({ x, y, width, height }: Rect) => ({
    x: x * zoom + pan.x,
    y: y * zoom + pan.y,
    width: width * zoom,
    height: height * zoom,
  });
  context.strokeStyle = palette.nsline;
  context.lineWidth = 1;
  for (const box of frame.boxes) {
    const { x, y, width, height } = place(box.rect);
    context.beginPath();
    context.roundRect(x, y, width, height, 4);
    context.stroke();
  }
  const named = [
    ...frame.boxes.map(({ rect, title }) => ({ rect, title })),
    ...frame.cards.filter((card) => card.namespace).map(({ rect, name }) => ({ rect, title: name })),
  ];
  for (const { rect, title } of named) {
    const { x, y, width } = place(rect);
    const text = shorten(title, 'farTitle', Math.max(MIN_TITLE, width - 12), measure);
    context.fillStyle = palette.ns;
    context.globalAlpha = 0.88;
    context.beginPath();
    context.roundRect(x + 3, y + 3, measure(text, 'farTitle') + 8, FONTS.farTitle.size + 6, 5);
    context.fill();
    context.globalAlpha = 1;
    context.fillStyle = palette.ink;
    context.fillText(text, x + 7, y + 16);
  }
}
