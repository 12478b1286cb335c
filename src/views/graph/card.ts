import type { GraphWords } from '#words/en/graph.ts';
import { badgeWidth, drawBadge } from './card-badge.ts';
import { drawScan, scanWidth } from './card-scan.ts';
import { cardName, cardSubtitle, isAddressGroup } from './card-words.ts';
import type { FontName } from './fonts.ts';
import type { GlyphName } from './glyphs.ts';
import type { CardRow, GraphCard } from './graph-model.ts';
import { type MeasureText, shorten } from './measure.ts';
import type { Token } from './palette.ts';
import { drawServiceCard, serviceCardSize } from './service-card.ts';

/** One thing to draw, in pixels from the card's top left corner at zoom 1; colors are tokens. Any backend can play a list of them. */
export type DrawInstruction =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** Top left, top right, bottom right, bottom left. */
      readonly radii: readonly [number, number, number, number];
      readonly fill?: Token;
      readonly stroke?: Token;
      readonly lineWidth?: number;
    }
  | {
      readonly kind: 'glyph';
      readonly x: number;
      readonly y: number;
      readonly glyph: GlyphName;
      readonly fill?: Token;
      readonly stroke?: Token;
      readonly lineWidth?: number;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly font: FontName;
      readonly color: Token;
      readonly anchor: 'start' | 'middle' | 'end';
    };

export interface CardSize {
  readonly width: number;
  readonly height: number;
}

const MIN_WIDTH = 128;
const MAX_WIDTH = 176;
const HEAD = 40;
/** A closed namespace is larger than a workload, since it stands for many. */
const CLOSED = { minWidth: 168, maxWidth: 232, head: 64 };
const ROW = 20;
/** Room on both sides of the name, for a padlock each. */
const SIDE = 24;
const RADIUS = 7;

/** The size of a card before it grows for its edges. */
export function cardSize(card: GraphCard, words: GraphWords, measure: MeasureText): CardSize {
  if (card.kind === 'service') return serviceCardSize(card, words, measure);
  const sides = SIDE + (card.isolated ? SIDE : 10);
  const fonts = headFonts(card);
  const closed = card.kind === 'namespace';
  const wanted = Math.max(
    measure(cardName(card, words), fonts.name) + countWidth(card, measure) + sides,
    measure(cardSubtitle(card, words), fonts.subtitle) + sides,
    ...card.rows.map((row) => rowWidth(card, row, measure)),
    card.scan ? scanWidth(card.scan, words, measure) : 0,
  );
  return {
    width: Math.ceil(Math.min(closed ? CLOSED.maxWidth : MAX_WIDTH, Math.max(closed ? CLOSED.minWidth : MIN_WIDTH, wanted))),
    height: (closed ? CLOSED.head : HEAD) + ROW * (rowCount(card) + scanRows(card)),
  };
}

function headFonts(card: GraphCard): {
  readonly name: FontName;
  readonly subtitle: FontName;
  readonly baselines: readonly [number, number];
} {
  return card.kind === 'namespace'
    ? { name: 'closedName', subtitle: 'closedCount', baselines: [-3, 15] }
    : { name: 'name', subtitle: 'kind', baselines: [-3, 11] };
}

/** Under all others, and not on their strip. */
function scanRows({ scan }: GraphCard): number {
  return scan ? 1 : 0;
}

function rowCount(card: GraphCard): number {
  return card.rows.length + (card.moreRows > 0 ? 1 : 0);
}

/** What a row would like to have; the name of a Service among several at least its beginning. */
function rowWidth(card: GraphCard, row: CardRow, measure: MeasureText): number {
  const ports = 31 + measure(row.ports, 'ports') + (row.badge ? badgeWidth(row.badge, measure) + 6 : 0);
  if (!row.name) return ports;
  const whole = ports + measure(row.name, 'service') + 8;
  if (whole <= MAX_WIDTH) return whole;
  return isOneOfSeveral(card) ? ports + 50 : ports;
}

function isOneOfSeveral(card: GraphCard): boolean {
  return card.rows.length > 1;
}

function countWidth(card: GraphCard, measure: MeasureText): number {
  return card.kind === 'group' && !isAddressGroup(card) ? measure(countText(card), 'kind') + 6 : 0;
}

function countText(card: GraphCard): string {
  return `×${card.members.length}`;
}

/** The whole card, drawn into `size`, which may be higher than the card needs. */
export function drawCard(card: GraphCard, size: CardSize, words: GraphWords, measure: MeasureText): readonly DrawInstruction[] {
  if (card.kind === 'service') return drawServiceCard(card, size, words, measure);
  const rows = rowCount(card) * ROW;
  const foot = size.height - scanRows(card) * ROW;
  const head = foot - rows;
  const isLast = foot === size.height;
  return [
    ...drawSheets(card, size),
    { kind: 'box', x: 0, y: 0, ...size, radii: [RADIUS, RADIUS, RADIUS, RADIUS], fill: 'card' },
    ...(rows > 0
      ? ([
          {
            kind: 'box',
            x: 0,
            y: head,
            width: size.width,
            height: rows,
            radii: [0, 0, isLast ? RADIUS : 0, isLast ? RADIUS : 0],
            fill: 'strip',
          },
          rule(head, size.width),
        ] as const)
      : []),
    ...drawHead(card, size.width, head, words, measure),
    ...card.rows.flatMap((row, at) => drawRow(row, head + at * ROW, size.width, isOneOfSeveral(card), measure)),
    ...(isLast ? [] : [rule(foot, size.width)]),
    ...(card.scan ? drawScan(card.scan, foot, size.width, words, measure) : []),
    ...(card.moreRows > 0 ? [moreText(card, head + card.rows.length * ROW, words)] : []),
  ];
}

/** A hairline across the card. */
function rule(y: number, width: number): DrawInstruction {
  return { kind: 'box', x: 0, y, width, height: 0, radii: [0, 0, 0, 0], stroke: 'line', lineWidth: 1 };
}

/** The border, on top of everything else of the card, since selection changes it. */
export function drawBorder({ width, height }: CardSize, chosen: boolean, lineWidth: number): DrawInstruction {
  return {
    kind: 'box',
    x: 0,
    y: 0,
    width,
    height,
    radii: [RADIUS, RADIUS, RADIUS, RADIUS],
    stroke: chosen ? 'ink' : 'edge',
    lineWidth: chosen ? Math.max(2, lineWidth * 1.6) : lineWidth,
  };
}

/** The yellow triangle of a finding, on the top right corner. */
export function drawFinding(size: CardSize): readonly DrawInstruction[] {
  const at = { x: size.width - 2, y: 0 };
  return [
    { kind: 'glyph', ...at, glyph: 'warning', fill: 'sign', stroke: 'signInk', lineWidth: 1.1 },
    { kind: 'glyph', ...at, glyph: 'warningSign', stroke: 'signInk', lineWidth: 1.5 },
  ];
}

function drawSheets(card: GraphCard, size: CardSize): readonly DrawInstruction[] {
  if (card.kind !== 'group' && card.kind !== 'namespace') return [];
  return [7, 3.5].map((offset) => ({
    kind: 'box',
    x: offset,
    y: -offset,
    ...size,
    radii: [RADIUS, RADIUS, RADIUS, RADIUS],
    fill: 'card',
    stroke: 'edge',
    lineWidth: 1.1,
  }));
}

function drawHead(card: GraphCard, width: number, height: number, words: GraphWords, measure: MeasureText): readonly DrawInstruction[] {
  const middle = height / 2;
  const right = card.isolated ? SIDE : 10;
  const room = width - SIDE - right;
  const count = countWidth(card, measure);
  const fonts = headFonts(card);
  const [nameLine, subtitleLine] = fonts.baselines;
  const name = shorten(cardName(card, words), fonts.name, room - count, measure);
  return [
    ...drawSides(card, width, middle),
    { kind: 'text', x: SIDE, y: middle + nameLine, text: name, font: fonts.name, color: 'ink', anchor: 'start' },
    ...(count > 0
      ? [
          {
            kind: 'text',
            x: SIDE + measure(name, fonts.name) + 6,
            y: middle + nameLine,
            text: countText(card),
            font: 'kind',
            color: 'ink2',
            anchor: 'start',
          } as const,
        ]
      : []),
    {
      kind: 'text',
      x: SIDE,
      y: middle + subtitleLine,
      text: shorten(cardSubtitle(card, words), fonts.subtitle, room, measure),
      font: fonts.subtitle,
      color: 'ink3',
      anchor: 'start',
    },
  ];
}

function drawSides(card: GraphCard, width: number, y: number): readonly DrawInstruction[] {
  if (card.kind === 'namespace') return [{ kind: 'glyph', x: 13, y, glyph: 'stack', stroke: 'ink2', lineWidth: 1.1 }];
  if (!card.isolated)
    return [{ kind: 'glyph', x: 13, y, glyph: card.kind === 'api-server' ? 'server' : 'globe', stroke: 'ink2', lineWidth: 1.1 }];
  return [...drawPadlock(13, y, card.isolated.ingress), ...drawPadlock(width - 13, y, card.isolated.egress)];
}

function drawPadlock(x: number, y: number, closed: boolean): readonly DrawInstruction[] {
  return closed
    ? [
        { kind: 'glyph', x, y, glyph: 'lockClosed', stroke: 'ink2', lineWidth: 1.5 },
        { kind: 'glyph', x, y, glyph: 'lockBody', fill: 'ink2' },
      ]
    : [
        { kind: 'glyph', x, y, glyph: 'lockOpen', stroke: 'edge', lineWidth: 1.2 },
        { kind: 'glyph', x, y, glyph: 'lockBody', stroke: 'edge', lineWidth: 1.2 },
      ];
}

/** A Service's name is shortened only where it tells several apart; otherwise it is whole or not there. */
function drawRow(row: CardRow, top: number, width: number, several: boolean, measure: MeasureText): readonly DrawInstruction[] {
  const badge = row.badge ? badgeWidth(row.badge, measure) : 0;
  const end = width - 8 - (badge ? badge + 4 : 0);
  const base = top + 13.5;
  const ports = shorten(row.ports, 'ports', end - 23, measure);
  const room = end - 23 - measure(ports, 'ports') - 6;
  const whole = row.name !== undefined && measure(row.name, 'service') <= room;
  const name = row.name && (whole || (several && room >= 24)) ? shorten(row.name, 'service', room, measure) : '';
  const portsAt = 23 + (name ? measure(name, 'service') + 6 : 0);
  return [
    { kind: 'glyph', x: 13, y: top + 10, glyph: 'hexagon', stroke: 'ink2', lineWidth: 1.1 },
    ...(name ? [{ kind: 'text', x: 23, y: base, text: name, font: 'service', color: 'ink2', anchor: 'start' } as const] : []),
    { kind: 'text', x: portsAt, y: base, text: ports, font: 'ports', color: 'ink2', anchor: 'start' },
    ...(row.badge ? drawBadge(row.badge, width, top + 10, measure) : []),
  ];
}

function moreText(card: GraphCard, top: number, words: GraphWords): DrawInstruction {
  return { kind: 'text', x: 23, y: top + 13.5, text: words.moreServices(card.moreRows), font: 'kind', color: 'ink3', anchor: 'start' };
}
