import type { GraphWords } from '#words/en/graph.ts';
import { cardSize } from './card.ts';
import { edgeChip } from './chip.ts';
import { chipWidth } from './chip-place.ts';
import type { GraphCard, GraphModel } from './graph-model.ts';
import type { GraphLayout, LayoutInput } from './layout-model.ts';
import type { MeasureText } from './measure.ts';

/** Fewer edges than this all carry a chip. */
const FEW_EDGES = 8;

/** What the layout needs to know of a model: sizes, and room for the chips that are always there. */
export function layoutInput(model: GraphModel, words: GraphWords, measure: MeasureText): LayoutInput {
  const sends = new Set(model.edges.map((edge) => edge.source));
  const receives = new Set(model.edges.map((edge) => edge.target));
  return {
    boxes: model.boxes.map((box) => box.id),
    cards: model.cards.map((card) => ({
      id: card.id,
      ...(card.box === undefined ? {} : { box: card.box }),
      ...cardSize(card, words, measure),
      ...outsideOf(card, sends, receives),
    })),
    edges: model.edges.map((edge) => {
      const chip = edgeChip(edge, { near: false, few: model.edges.length < FEW_EDGES }, words);
      return {
        id: edge.id,
        source: edge.source,
        target: edge.target,
        look: edge.look,
        ...(chip ? { chipWidth: chipWidth(measure(chip.text, 'chip'), chip.text.length === 1) } : {}),
      };
    }),
  };
}

function outsideOf(card: GraphCard, sends: ReadonlySet<string>, receives: ReadonlySet<string>): { outside?: 'left' | 'right' } {
  if (card.box !== undefined || card.kind === 'namespace') return {};
  return { outside: sends.has(card.id) && !receives.has(card.id) ? 'left' : 'right' };
}

/** A layout with the question that it answers. */
export interface KnownLayout {
  readonly input: LayoutInput;
  readonly layout: GraphLayout;
}

/** So many edges may be without a route of their own before the picture is arranged anew. */
const NEW_EDGES = 3;
const NEW_EDGES_SHARE = 0.25;
/** So much of a layout must still be in use, unless a filter hides the rest. */
const STILL_USED = 0.6;

/** Why a layout is held on to more than otherwise. */
export interface Hold {
  /** A filter hides a part of it. */
  readonly filtered: boolean;
  /** Another state of the same picture is painted in its places. */
  readonly compared: boolean;
}

/**
 * Whether a layout can go on serving: every card has its place there and fits into it, and few edges are new. So an edit
 * that only changes verdicts recolors the picture and moves nothing.
 */
export function stillServes(known: KnownLayout, input: LayoutInput, { filtered, compared }: Hold): boolean {
  const places = new Map(known.input.cards.map((card) => [card.id, card]));
  const fits = input.cards.every((card) => {
    const place = places.get(card.id);
    if (place === undefined || place.box !== card.box) return false;
    const { width, height } = card;
    return compared ? width <= place.width && height <= place.height : width === place.width && height === place.height;
  });
  if (!fits || input.cards.length === 0) return false;
  if (compared) return true;
  if (!filtered && input.cards.length < STILL_USED * known.input.cards.length) return false;
  const unknown = input.edges.filter((edge) => !known.layout.routes.has(edge.id)).length;
  return unknown <= Math.max(NEW_EDGES, NEW_EDGES_SHARE * input.edges.length);
}
