import type { FlipKind } from '#engine/compare/comparison.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { type ComparedPicture, type DrawnFlip, pairKey } from './compared-picture.ts';
import type { GraphEdge, GraphModel } from './graph-model.ts';
import type { Highlight } from './highlight.ts';

/** Up to so many flips that the picture does not hold are drawn as lines; above that, cards count them. */
const MOST_LINES = 8;
/** From so many on, the flips of one card are counted under it. */
const MANY_AT_CARD = 3;

/** Flips at one card that are counted and not drawn. */
export interface FlipCount {
  readonly card: string;
  readonly in: number;
  readonly out: number;
  readonly inside: number;
  /** There may be more. */
  readonly cut: boolean;
}

export interface UndrawnFlips {
  readonly lines: readonly Connection[];
  readonly counts: readonly FlipCount[];
}

/** What the picture is compared with and what flips in it; ids of edges and cards. */
export interface FlipOverlay {
  /** `input`: in the color of what is tried. */
  readonly with: 'input' | 'before';
  readonly edges: ReadonlyMap<string, FlipKind>;
  readonly counts: readonly FlipCount[];
  /** Cards of ends that the shown state does not have. */
  readonly goneCards: ReadonlySet<string>;
  /** Edges of such ends. */
  readonly goneEdges: ReadonlySet<string>;
}

interface EndedFlip {
  readonly connection: Connection;
  /** Cards; absent where an end has none. */
  readonly source: string | undefined;
  readonly target: string | undefined;
}

/**
 * Flips that no drawn edge stands for: few become lines; of many, those at the busiest cards are counted there, until
 * few are left. What cannot be a line, since it has one card only, is always counted.
 */
export function undrawnFlips({ flips, cut }: ComparedPicture, model: GraphModel, edges: readonly GraphEdge[]): UndrawnFlips {
  const drawn = new Set(edges.flatMap((edge) => edge.connections.map(pairKey)));
  let left = [...flips].flatMap(([key, { connection }]): EndedFlip[] => {
    const source = model.cardOf.get(connection.source);
    const target = model.cardOf.get(connection.destination);
    return drawn.has(key) || (source ?? target) === undefined ? [] : [{ connection, source, target }];
  });
  const counts: FlipCount[] = [];
  for (;;) {
    const hub = busiest(left);
    if (hub === undefined || (left.length <= MOST_LINES && left.every(isLine))) break;
    const [at, others] = [left.filter((each) => touches(each, hub)), left.filter((each) => !touches(each, hub))];
    if (at.length < MANY_AT_CARD && at.every(isLine)) break;
    const inside = at.filter(({ source, target }) => source === target).length;
    const outgoing = at.filter(({ source }) => source === hub).length - inside;
    counts.push({ card: hub, in: at.length - outgoing - inside, out: outgoing, inside, cut });
    left = others;
  }
  return { lines: left.slice(0, MOST_LINES).map(({ connection }) => connection), counts };
}

function isLine({ source, target }: EndedFlip): boolean {
  return source !== undefined && target !== undefined && source !== target;
}

function touches({ source, target }: EndedFlip, card: string): boolean {
  return source === card || target === card;
}

/** The card with the most flips; those that cannot be lines weigh so much that they are counted first. */
function busiest(flips: readonly EndedFlip[]): string | undefined {
  const most = flips.length;
  const ends = new Map<string, number>();
  for (const flip of flips) {
    const weight = isLine(flip) ? 1 : most;
    for (const card of new Set([flip.source, flip.target])) if (card !== undefined) ends.set(card, (ends.get(card) ?? 0) + weight);
  }
  return [...ends].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Which of the drawn edges flip, and which cards stand for nothing any more. */
export function flipOverlay(
  compared: ComparedPicture,
  how: 'input' | 'before',
  model: GraphModel,
  edges: readonly GraphEdge[],
  counts: readonly FlipCount[],
): FlipOverlay {
  const { flips, gone } = compared;
  const flipped = new Map<string, FlipKind>();
  for (const edge of edges) {
    const found = edge.connections.flatMap((each): DrawnFlip[] => {
      const flip = flips.get(pairKey(each));
      return flip ? [flip] : [];
    });
    const [first, ...others] = found;
    if (first) flipped.set(edge.id, others.some(({ kind }) => kind !== first.kind) ? 'changed' : first.kind);
  }
  const goneCards = new Set(
    model.cards.filter(({ members }) => members.length > 0 && members.every(({ id }) => gone.has(id))).map(({ id }) => id),
  );
  return {
    with: how,
    edges: flipped,
    counts,
    goneCards,
    goneEdges: new Set(edges.filter(({ source, target }) => goneCards.has(source) || goneCards.has(target)).map(({ id }) => id)),
  };
}

/** What flips stays, the rest stands back. Undefined where nothing flips. */
export function flipHighlight({ edges: flipped, counts, goneCards }: FlipOverlay, edges: readonly GraphEdge[]): Highlight | undefined {
  if (flipped.size === 0 && counts.length === 0 && goneCards.size === 0) return undefined;
  const kept = edges.filter(({ id }) => flipped.has(id));
  return {
    chosenCards: new Set(),
    chosenEdges: new Set(),
    keptCards: new Set([...kept.flatMap(({ source, target }) => [source, target]), ...counts.map(({ card }) => card), ...goneCards]),
    keptEdges: new Set(kept.map(({ id }) => id)),
  };
}
