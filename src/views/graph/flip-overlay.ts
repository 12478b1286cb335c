import type { FlipKind } from '#engine/compare/comparison.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { type ComparedPicture, type DrawnFlip, pairKey } from './compared-picture.ts';
import type { GraphEdge, GraphModel } from './graph-model.ts';
import type { Highlight } from './highlight.ts';

/** Up to so many flips that the picture does not hold are drawn as lines; above that, cards count them. */
const MOST_LINES = 12;
/** Where cards count, so many may stay lines: those that no card has several of. */
const FEW_LINES = 3;
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
  const undrawn = [...flips].flatMap(([key, { connection }]): EndedFlip[] => {
    const source = model.cardOf.get(connection.source);
    const target = model.cardOf.get(connection.destination);
    return drawn.has(key) || (source ?? target) === undefined ? [] : [{ connection, source, target }];
  });
  const counts = new Map<string, FlipCount>();
  for (const flip of undrawn) if (!isLine(flip)) addCount(counts, (flip.source ?? flip.target)!, [flip], cut);
  let lines = undrawn.filter(isLine);
  const most = lines.length > MOST_LINES ? FEW_LINES : MOST_LINES;
  while (lines.length > most) {
    const hub = busiest(lines);
    const at = lines.filter(({ source, target }) => source === hub || target === hub);
    if (hub === undefined || at.length < MANY_AT_CARD) break;
    addCount(counts, hub, at, cut);
    lines = lines.filter((each) => !at.includes(each));
  }
  return { lines: lines.slice(0, MOST_LINES).map(({ connection }) => connection), counts: [...counts.values()] };
}

function isLine({ source, target }: EndedFlip): boolean {
  return source !== undefined && target !== undefined && source !== target;
}

function addCount(counts: Map<string, FlipCount>, card: string, flips: readonly EndedFlip[], cut: boolean): void {
  const known = counts.get(card) ?? { card, in: 0, out: 0, inside: 0, cut };
  const inside = flips.filter(({ source, target }) => source === target).length;
  const out = flips.filter(({ source }) => source === card).length - inside;
  counts.set(card, { ...known, in: known.in + flips.length - out - inside, out: known.out + out, inside: known.inside + inside });
}

function busiest(flips: readonly EndedFlip[]): string | undefined {
  const ends = new Map<string, number>();
  for (const { source, target } of flips) {
    for (const card of [source, target]) if (card !== undefined) ends.set(card, (ends.get(card) ?? 0) + 1);
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
