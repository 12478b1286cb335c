import type { Channels, Point, Rect, Route } from './layout-model.ts';

/** An edge between two namespaces, or one that ends outside. */
export interface CrossingEdge {
  readonly id: string;
  readonly from: Rect;
  readonly to: Rect;
  readonly source: string;
  readonly target: string;
  readonly look: string;
  /** Where it leaves and arrives, where ELK has chosen the places. */
  readonly start: Point | undefined;
  readonly end: Point | undefined;
}

/**
 * Routes between namespaces that are packed in rows: out of the namespace on the right, along the channel between two
 * rows, and in on the left; between rows that are not neighbors, round the outside. So no line crosses a namespace that
 * it has nothing to do with. Lines of one look share their track until they part: those
 * of one source on the way out, those of one target on the way in.
 */
export function channelRoutes(edges: readonly CrossingEdge[], channels: Channels): ReadonlyMap<string, Route> {
  const tracks = new Tracks();
  const slots = new Slots(edges);
  const plans = edges.map((edge) => {
    const start = edge.start ?? slots.place(edge, 'source');
    const end = edge.end ?? slots.place(edge, 'target');
    return {
      id: edge.id,
      start,
      end,
      plan: planOf(edge, channels.frames.get(edge.source) ?? edge.from, channels.frames.get(edge.target) ?? edge.to, channels, tracks),
    };
  });
  return new Map(
    plans.map(({ id, start, end, plan }) => {
      const out = plan.out();
      const back = plan.back?.();
      if (back === undefined) return [id, { points: [start, { x: out, y: start.y }, { x: out, y: end.y }, end] }];
      // Levels and lanes in turn: a level is gone along, a lane up or down.
      const points: Point[] = [start, { x: out, y: start.y }];
      for (const { level, lane } of plan.way) {
        const y = level();
        points.push({ x: points.at(-1)!.x, y }, { x: lane?.() ?? back, y });
      }
      return [id, { points: [...points, { x: back, y: end.y }, end] }];
    }),
  );
}

interface Plan {
  readonly out: () => number;
  /** Absent: straight across one channel. */
  readonly back?: () => number;
  readonly way: readonly { readonly level: () => number; readonly lane?: () => number }[];
}

function planOf(edge: CrossingEdge, source: Rect, target: Rect, channels: Channels, tracks: Tracks): Plan {
  const right = source.x + source.width;
  const sender = `${edge.source} ${edge.look}`;
  const receiver = `${edge.target} ${edge.look}`;
  const out = (kind: string) =>
    tracks.take(`${kind} ${Math.round(right)} ${Math.round(source.y)}`, sender, right, right + channels.width * 0.5);
  const from = rowOf(source, channels);
  const to = rowOf(target, channels);
  const gap = target.x - right;
  if (gap > 0 && gap <= channels.width * 1.6 && from === to) return { out: out('across'), way: [] };
  const back = tracks.take(`in ${Math.round(target.x)} ${Math.round(target.y)}`, receiver, target.x - channels.width * 0.5, target.x);
  const level = (row: number) => {
    const y = channelAbove(row, channels);
    return tracks.take(`level ${row}`, sender, y - channels.width * 0.4, y + channels.width * 0.4);
  };
  const first = from < to ? from + 1 : from;
  const last = from < to ? to : to + 1;
  if (Math.abs(from - to) <= 1) return { out: out('out'), back, way: [{ level: level(from < to ? to : from > to ? from : from + 1) }] };
  const { x, width } = channels.bounds;
  const middle = (right + target.x) / 2;
  const lane =
    middle < x + width / 2
      ? tracks.take('lane left', sender, x - channels.width * 1.2, x - channels.width * 0.5)
      : tracks.take('lane right', sender, x + width + channels.width * 0.5, x + width + channels.width * 1.2);
  return { out: out('out'), back, way: [{ level: level(first), lane }, { level: level(last) }] };
}

function rowOf(rect: Rect, channels: Channels): number {
  const middle = rect.y + rect.height / 2;
  const row = channels.rows.findIndex(({ bottom }) => middle <= bottom + channels.width / 2);
  return row === -1 ? channels.rows.length - 1 : row;
}

/** The middle of the channel above a row; the row behind the last stands for the channel below it. */
function channelAbove(row: number, channels: Channels): number {
  const above = channels.rows[row];
  return above ? above.top - channels.width / 2 : channels.bounds.y + channels.bounds.height + channels.width / 2;
}

/** Spreads lines over the width of a channel. The places are known once all lines have asked. */
class Tracks {
  readonly #taken = new Map<string, Map<string, number>>();

  /** Asks for a track between `low` and `high`, the same for the same `line`; the answer may be called when everybody has asked. */
  take(channel: string, line: string, low: number, high: number): () => number {
    const taken = this.#taken.get(channel) ?? new Map<string, number>();
    this.#taken.set(channel, taken);
    const at = taken.get(line) ?? taken.size;
    taken.set(line, at);
    return () => low + ((high - low) * (at + 1)) / (taken.size + 1);
  }
}

/** Spreads line ends over the side of a card that ELK has not seen, one place a look. */
class Slots {
  readonly #looks = new Map<string, string[]>();

  constructor(edges: readonly CrossingEdge[]) {
    for (const edge of edges) {
      for (const end of ['source', 'target'] as const) {
        const key = `${end} ${edge[end]}`;
        const looks = this.#looks.get(key) ?? [];
        this.#looks.set(key, looks);
        if (!looks.includes(edge.look)) looks.push(edge.look);
      }
    }
  }

  place(edge: CrossingEdge, end: 'source' | 'target'): Point {
    const looks = this.#looks.get(`${end} ${edge[end]}`) ?? [];
    const rect = end === 'source' ? edge.from : edge.to;
    const share = (looks.indexOf(edge.look) + 1) / (looks.length + 1);
    return { x: end === 'source' ? rect.x + rect.width : rect.x, y: rect.y + rect.height * share };
  }
}
