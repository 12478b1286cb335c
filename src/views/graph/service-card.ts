import type { GraphWords } from '#words/en/graph.ts';
import { badgeWidth, drawBadge } from './card-badge.ts';
import type { CardSize, DrawInstruction } from './card.ts';
import { listed } from './card-rows.ts';
import type { GraphCard } from './graph-model.ts';
import { type MeasureText, shorten } from './measure.ts';

const MIN_WIDTH = 104;
const MAX_WIDTH = 176;
const HEAD = 24;
const ROW = 18;
const TEXT_X = 23;
const END = 9;
const RADIUS = 7;

/** A Service is smaller than a workload: its name with its type, and a row a port. */
export function serviceCardSize(card: GraphCard, words: GraphWords, measure: MeasureText): CardSize {
  const head = TEXT_X + measure(card.name, 'name') + 8 + badgeWidth(typeOf(card, words), measure) + END;
  const wanted = Math.max(head, ...rowTexts(card, words).map((text) => TEXT_X + measure(text, 'ports') + END));
  return {
    width: Math.ceil(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, wanted))),
    height: HEAD + ROW * rowTexts(card, words).length + 2,
  };
}

/** The card of a Service, drawn into `size`. */
export function drawServiceCard(card: GraphCard, size: CardSize, words: GraphWords, measure: MeasureText): readonly DrawInstruction[] {
  const { width, height } = size;
  const rows = rowTexts(card, words);
  const head = height - ROW * rows.length - 2;
  const type = typeOf(card, words);
  const middle = head / 2;
  const name = shorten(card.name, 'name', width - TEXT_X - badgeWidth(type, measure) - END - 6, measure);
  return [
    { kind: 'box', x: 0, y: 0, ...size, radii: [RADIUS, RADIUS, RADIUS, RADIUS], fill: 'strip' },
    { kind: 'glyph', x: 13, y: middle, glyph: 'hexagon', stroke: 'ink2', lineWidth: 1.3 },
    { kind: 'text', x: TEXT_X, y: middle + 4, text: name, font: 'name', color: 'ink', anchor: 'start' },
    ...drawBadge(type, width, middle, measure),
    ...rows.map((text, at): DrawInstruction => ({
      kind: 'text',
      x: TEXT_X,
      y: head + at * ROW + 11.5,
      text: shorten(text, 'ports', width - TEXT_X - END, measure),
      font: 'ports',
      color: 'ink2',
      anchor: 'start',
    })),
  ];
}

/** Where it leads, where that is no pod of the manifests. */
export function serviceNote({ service }: GraphCard, words: GraphWords): string | undefined {
  if (!service) return undefined;
  if (service.outside.length > 0) return `→ ${listed(service.outside)}`;
  if (service.backends.length > 0) return undefined;
  return service.by === 'selector' ? words.services.noPods : words.services.noEndpoints;
}

function rowTexts(card: GraphCard, words: GraphWords): readonly string[] {
  const note = serviceNote(card, words);
  return [
    ...card.rows.map(({ ports }) => ports),
    ...(card.moreRows > 0 ? [`+${card.moreRows}`] : []),
    ...(note === undefined ? [] : [note]),
  ];
}

function typeOf({ service }: GraphCard, words: GraphWords): string {
  return words.services.type(service?.type ?? '', service?.headless ?? false);
}
