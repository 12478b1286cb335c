import type { KnownLayout } from './layout-input.ts';
import { boundsOf, type GraphLayout, type LayoutCard, type LayoutInput, type Rect } from './layout-model.ts';

/** More new cards than this are worth a new arrangement. */
const MOST_NEW = 8;
/** Between cards, and between a card and the border of its namespace. */
const GAP = 20;
const PADDING = { side: 12, top: 30 };
/** How far the next place to try is. */
const STEP = 10;

/**
 * Finds places for a few cards that came later, and moves nothing that is there: in a free corner of their namespace, or
 * below it where there is room; what has no namespace, or a new one, stands below everything. Undefined where that cannot be.
 */
export function extendLayout(known: KnownLayout, input: LayoutInput): KnownLayout | undefined {
  const places = new Map(known.input.cards.map((card) => [card.id, card]));
  const missing = input.cards.filter((card) => !places.has(card.id));
  const kept = input.cards.filter((card) => places.has(card.id));
  const fits = kept.every(({ id, box, width, height }) => {
    const place = places.get(id)!;
    return place.box === box && width <= place.width && height <= place.height;
  });
  if (!fits || missing.length > MOST_NEW || missing.length > kept.length) return undefined;
  let layout: GraphLayout | undefined = known.layout;
  const boxOf = new Map(known.input.cards.map((card) => [card.id, card.box]));
  for (const card of missing) {
    layout = layout && withCard(layout, card, boxOf);
    boxOf.set(card.id, card.box);
  }
  return layout && { input: { ...known.input, edges: input.edges, cards: [...known.input.cards, ...missing] }, layout };
}

function withCard(layout: GraphLayout, card: LayoutCard, boxOf: ReadonlyMap<string, string | undefined>): GraphLayout | undefined {
  const { box, width, height } = card;
  const frame = box === undefined ? undefined : layout.boxes.get(box);
  if (frame === undefined) return below(layout, card);
  const inside = [...layout.cards].filter(([id]) => boxOf.get(id) === box).map(([, rect]) => rect);
  const free = freePlace(frame, inside, card);
  if (free) return placed(layout, card, free, frame);
  const { x, y, height: frameHeight } = frame;
  const lowest = Math.max(...inside.map((rect) => rect.y + rect.height), y + PADDING.top - GAP);
  const place = { x: x + PADDING.side, y: lowest + GAP, width, height };
  const grown = {
    ...frame,
    width: Math.max(frame.width, width + 2 * PADDING.side),
    height: Math.max(frameHeight, place.y + height + PADDING.side - y),
  };
  const others = [
    ...[...layout.boxes].filter(([id]) => id !== box).map(([, rect]) => rect),
    ...[...layout.cards].filter(([id]) => boxOf.get(id) !== box).map(([, rect]) => rect),
  ];
  return others.some((rect) => overlaps(rect, grown, 2)) ? undefined : placed(layout, card, place, grown);
}

/** Column by column, from above. */
function freePlace(frame: Rect, taken: readonly Rect[], { width, height }: LayoutCard): Rect | undefined {
  const columns = [frame.x + PADDING.side, ...taken.map((rect) => rect.x)].sort((a, b) => a - b);
  for (const x of new Set(columns)) {
    if (x + width > frame.x + frame.width - PADDING.side + 1) continue;
    for (let y = frame.y + PADDING.top; y + height <= frame.y + frame.height - PADDING.side + 1; y += STEP) {
      const place = { x, y, width, height };
      if (!taken.some((rect) => overlaps(rect, place, GAP))) return place;
    }
  }
  return undefined;
}

/** Under the whole picture; a namespace of its own gets a box of its own. */
function below(layout: GraphLayout, card: LayoutCard): GraphLayout | undefined {
  const bounds = boundsOf([...layout.boxes.values(), ...layout.cards.values()]);
  if (!bounds) return undefined;
  const { box, width, height } = card;
  const top = bounds.y + bounds.height + GAP;
  if (box === undefined) {
    const x = card.outside === 'right' ? bounds.x + bounds.width - width : bounds.x;
    return placed(layout, card, { x, y: top, width, height }, undefined);
  }
  const frame = { x: bounds.x, y: top, width: width + 2 * PADDING.side, height: height + PADDING.top + PADDING.side };
  return placed(layout, card, { x: frame.x + PADDING.side, y: frame.y + PADDING.top, width, height }, frame);
}

function placed(layout: GraphLayout, { id, box }: LayoutCard, place: Rect, frame: Rect | undefined): GraphLayout {
  const { channels } = layout;
  return {
    ...layout,
    cards: new Map([...layout.cards, [id, place]]),
    boxes: box === undefined || frame === undefined ? layout.boxes : new Map([...layout.boxes, [box, frame]]),
    ...(channels ? { channels: { ...channels, frames: new Map([...channels.frames, [id, frame ?? place]]) } } : {}),
  };
}

function overlaps(a: Rect, b: Rect, gap: number): boolean {
  return a.x - gap < b.x + b.width && b.x < a.x + a.width + gap && a.y - gap < b.y + b.height && b.y < a.y + a.height + gap;
}
