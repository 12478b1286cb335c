import type { Point, Rect, Route } from './layout-model.ts';
import { CHANNEL, type Packed } from './pack-rows.ts';

/** An edge between two namespaces, or one that ends outside. */
export interface CrossingEdge {
  readonly id: string;
  readonly from: Rect;
  readonly to: Rect;
  readonly source: string;
  readonly target: string;
  /** Where it leaves and arrives, where ELK has chosen the places. */
  readonly start: Point | undefined;
  readonly end: Point | undefined;
}

/**
 * Routes between namespaces that are packed in rows: out of the namespace on the right, along the channel between two
 * rows, and in on the left. Every edge has its own track in a channel, as far as the channel is wide.
 */
export function channelRoutes(edges: readonly CrossingEdge[], frameOf: (card: string) => Rect, packed: Packed): ReadonlyMap<string, Route> {
  const tracks = new Tracks();
  const slots = new Slots(edges);
  const plans = edges.map((edge) => {
    const start = edge.start ?? slots.place(edge, 'source');
    const end = edge.end ?? slots.place(edge, 'target');
    const source = frameOf(edge.source);
    const target = frameOf(edge.target);
    const out = source.x + source.width;
    const direct = target.x > out && target.x - out <= CHANNEL * 1.6;
    const level = direct ? undefined : channelBetween(source, target, packed);
    return {
      edge,
      start,
      end,
      out: tracks.take(`out ${direct ? 'direct ' : ''}${Math.round(out)} ${Math.round(source.y)}`, out, out + CHANNEL * 0.5),
      back: direct ? undefined : tracks.take(`in ${Math.round(target.x)} ${Math.round(target.y)}`, target.x - CHANNEL * 0.5, target.x),
      level: level === undefined ? undefined : tracks.take(`level ${Math.round(level)}`, level - CHANNEL * 0.4, level + CHANNEL * 0.4),
    };
  });
  return new Map(
    plans.map(({ edge, start, end, out, back, level }) => {
      const x = out();
      if (!back || !level) return [edge.id, { points: [start, { x, y: start.y }, { x, y: end.y }, end] }];
      const y = level();
      const into = back();
      return [edge.id, { points: [start, { x, y: start.y }, { x, y }, { x: into, y }, { x: into, y: end.y }, end] }];
    }),
  );
}

/** The middle of the free channel next to the target's row, on the source's side. */
function channelBetween(source: Rect, target: Rect, packed: Packed): number {
  const rowOf = (rect: Rect) => {
    const middle = rect.y + rect.height / 2;
    return packed.rows.findIndex(({ bottom }) => middle <= bottom + CHANNEL / 2);
  };
  const from = rowOf(source);
  const to = rowOf(target);
  const row = packed.rows[to === -1 ? packed.rows.length - 1 : to];
  if (!row) return Math.max(source.y + source.height, target.y + target.height) + CHANNEL / 2;
  return from < to && from !== -1 ? row.top - CHANNEL / 2 : row.bottom + CHANNEL / 2;
}

/** Spreads lines over the width of a channel. The places are known once all lines have asked. */
class Tracks {
  readonly #taken = new Map<string, number>();

  /** Asks for a track between `low` and `high`; the answer may be called when everybody has asked. */
  take(channel: string, low: number, high: number): () => number {
    const at = this.#taken.get(channel) ?? 0;
    this.#taken.set(channel, at + 1);
    return () => low + ((high - low) * (at + 1)) / ((this.#taken.get(channel) ?? 1) + 1);
  }
}

/** Spreads edge ends over the side of a card that ELK has not seen. */
class Slots {
  readonly #count = new Map<string, number>();
  readonly #used = new Map<string, number>();

  constructor(edges: readonly CrossingEdge[]) {
    for (const edge of edges) {
      for (const key of [`source ${edge.source}`, `target ${edge.target}`]) this.#count.set(key, (this.#count.get(key) ?? 0) + 1);
    }
  }

  place(edge: CrossingEdge, end: 'source' | 'target'): Point {
    const key = `${end} ${edge[end]}`;
    const at = (this.#used.get(key) ?? 0) + 1;
    this.#used.set(key, at);
    const rect = end === 'source' ? edge.from : edge.to;
    return { x: end === 'source' ? rect.x + rect.width : rect.x, y: rect.y + (rect.height * at) / ((this.#count.get(key) ?? 1) + 1) };
  }
}
