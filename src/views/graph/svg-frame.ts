import { drawBorder, drawFinding } from './card.ts';
import { CHIP_HEIGHT, chipRect } from './chip-place.ts';
import type { Rect } from './layout-model.ts';
import { FADED_BOX, FADED_CARD, FADED_EDGE, lookColor } from './looks.ts';
import { type MeasureText, shorten } from './measure.ts';
import type { PaintedBox, PaintedCard, PaintedChip, PaintedFlip, PaintedFlipCount } from './paint-frame.ts';
import { COUNT_HEIGHT } from './paint-flips.ts';
import { type PaintedStep, STEP_SIDE } from './numbered-path.ts';
import type { SceneContent } from './scene-content.ts';
import { edgeStyle, svgEdge } from './svg-edge.ts';
import { roundedRect, type SvgBrushes, svgLine, svgShapes } from './svg-shapes.ts';
import { element, svgNumber } from './svg-text.ts';

const GONE_DASH = [5, 4];

/** The whole picture in all its details, in the coordinates of the layout: boxes, lines, cards, chips, what flips. */
export function svgFrame(content: SceneContent, brushes: SvgBrushes, measure: MeasureText): string {
  const { frame, edges, highlight, flips } = content;
  const front = (id: string, loud: boolean): boolean =>
    loud || (highlight?.chosenEdges.has(id) ?? false) || (flips?.edges.has(id) ?? false);
  const ordered = edges.toSorted((a, b) => Number(front(a.edge.id, a.edge.loud)) - Number(front(b.edge.id, b.edge.loud)));
  return [
    ...content.model.boxes.map(({ id }) => svgBox(content.layout.boxes.get(id), id, content, brushes)),
    ...ordered.map(({ edge, route }) => svgEdge(route.points, edgeStyle(edge, content, brushes.palette), brushes.palette)),
    ...frame.boxes.map((box) => svgTitle(box, brushes, measure)),
    ...frame.chips.filter(({ faded }) => faded).map((chip) => svgChip(chip, brushes)),
    ...frame.cards.map((card) => svgCard(card, brushes)),
    ...frame.chips.filter(({ faded }) => !faded).map((chip) => svgChip(chip, brushes)),
    ...frame.flips.map((flip) => svgFlip(flip, brushes)),
    ...frame.flipCounts.map((count) => svgFlipCount(count, brushes)),
    ...frame.steps.map((step) => svgStep(step, brushes)),
  ].join('');
}

function svgBox(rect: Rect | undefined, id: string, { highlight }: SceneContent, { palette }: SvgBrushes): string {
  if (!rect) return '';
  const chosen = highlight?.chosenBox === id;
  return element('path', {
    d: roundedRect(rect, [12, 12, 12, 12]),
    fill: palette.ns,
    stroke: chosen ? palette.ink : palette.nsline,
    'stroke-width': chosen ? 2 : 1.2,
    opacity: highlight && !chosen ? FADED_BOX : undefined,
  });
}

function svgTitle({ rect, title, count, faded }: PaintedBox, brushes: SvgBrushes, measure: MeasureText): string {
  const { x, y, width } = rect;
  const name = shorten(title, 'boxTitle', width - 24, measure);
  const room = width - 40 - measure(name, 'boxTitle');
  const lines =
    svgLine(name, { x: x + 12, y: y + 19, font: 'boxTitle', fill: brushes.palette.ink }, brushes) +
    (measure(count, 'boxCount') <= room
      ? svgLine(count, { x: x + width - 12, y: y + 19, font: 'boxCount', fill: brushes.palette.ink3, anchor: 'end' }, brushes)
      : '');
  return faded ? element('g', { opacity: FADED_BOX }, lines) : lines;
}

function svgCard(card: PaintedCard, brushes: SvgBrushes): string {
  const { rect, faded, gone, inBox } = card;
  const { palette } = brushes;
  const ground =
    faded || gone
      ? element('path', { d: roundedRect({ ...rect, x: 0, y: 0 }, [7, 7, 7, 7]), fill: inBox ? palette.ns : palette.canvas })
      : '';
  const body =
    svgShapes(card.body, brushes) +
    svgShapes([drawBorder(rect, card.chosen, 1.1)], brushes, gone ? GONE_DASH : undefined) +
    (card.finding ? svgShapes(drawFinding(rect), brushes) : '');
  return element(
    'g',
    { transform: `translate(${svgNumber(rect.x)} ${svgNumber(rect.y)})` },
    ground + (faded || gone ? element('g', { opacity: FADED_CARD }, body) : body),
  );
}

function svgChip(chip: PaintedChip, brushes: SvgBrushes): string {
  const { palette } = brushes;
  const color = palette[lookColor(chip.look)];
  const filled = chip.filled && !chip.faded;
  const d = roundedRect(chipRect(chip.place, chip.width), [8, 8, 8, 8]);
  const text = filled ? palette.surface : chip.look === 'depends' ? palette.ink2 : color;
  const pill =
    element('path', { d, fill: filled ? color : palette.card, stroke: color, 'stroke-width': 1.2 }) +
    svgLine(chip.text, { x: chip.place.x, y: chip.place.y + CHIP_HEIGHT / 2 - 4.5, font: 'chip', fill: text, anchor: 'middle' }, brushes);
  return element('path', { d, fill: palette.canvas }) + (chip.faded ? element('g', { opacity: FADED_EDGE }, pill) : pill);
}

const SIGNS: Readonly<Record<PaintedFlip['kind'], string>> = {
  added: 'M-3.6 0H3.6M0 -3.6V3.6',
  removed: 'M-3.6 0H3.6',
  changed: 'M-3.6 .9C-1.8 -3.4 1.8 3.4 3.6 -.9',
};

/** The disc that says what became of a line. */
export function svgFlip({ place, kind, color, faded }: PaintedFlip, { palette }: SvgBrushes): string {
  const disc =
    element('circle', { r: 8.5, fill: palette[color] }) +
    element('path', { d: SIGNS[kind], fill: 'none', stroke: palette.surface, 'stroke-width': 1.6, 'stroke-linecap': 'round' });
  return element(
    'g',
    { transform: `translate(${svgNumber(place.x)} ${svgNumber(place.y)})` },
    element('circle', { r: 9.7, fill: palette.canvas }) + (faded ? element('g', { opacity: FADED_EDGE }, disc) : disc),
  );
}

function svgStep({ place: { x, y }, text }: PaintedStep, brushes: SvgBrushes): string {
  const { palette } = brushes;
  const half = (STEP_SIDE - 2) / 2 + (text.length - 1) * 2.4;
  const rect = { x: x - half, y: y - (STEP_SIDE - 2) / 2, width: 2 * half, height: STEP_SIDE - 2 };
  return (
    element('path', { d: roundedRect(rect, [8.5, 8.5, 8.5, 8.5]), fill: palette.ink, stroke: palette.canvas, 'stroke-width': 1.4 }) +
    svgLine(text, { x, y: y + 3.9, font: 'step', fill: palette.surface, anchor: 'middle' }, brushes)
  );
}

function svgFlipCount({ text, place, width, color }: PaintedFlipCount, brushes: SvgBrushes): string {
  const { palette } = brushes;
  const rect = { x: place.x - width / 2, y: place.y, width, height: COUNT_HEIGHT };
  return (
    element('path', {
      d: roundedRect(rect, [8, 8, 8, 8]),
      fill: color === 'sim' ? palette.simT : palette.card,
      stroke: palette[color],
      'stroke-width': 1,
    }) + svgLine(text, { x: place.x, y: place.y + 11.5, font: 'kind', fill: palette[color], anchor: 'middle' }, brushes)
  );
}
