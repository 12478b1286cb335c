import { boundsOf, type Channels, type LayoutCard, type Rect } from './layout-model.ts';

export interface Packed {
  readonly places: ReadonlyMap<string, Rect>;
  /** Each place widened to its column: a line beside it hits nothing above or below. */
  readonly frames: ReadonlyMap<string, Rect>;
  /** Top and bottom of every row, from above. */
  readonly rows: readonly { readonly top: number; readonly bottom: number }[];
  readonly bounds: Rect;
  /** Width of the free channels between places. */
  readonly channel: number;
}

export interface PackItem {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

const NARROWEST = 64;
const WIDEST = 200;
/** What one line wants of a channel, when all of them are spread over several channels. */
const PER_LINE = 1.2;

/** Width of the channels between namespaces, for so many lines that go through them. */
export function channelWidth(lines: number): number {
  return Math.round(Math.min(WIDEST, NARROWEST + lines * PER_LINE));
}

interface Column {
  readonly x: number;
  readonly width: number;
  bottom: number;
}

interface Row {
  readonly top: number;
  readonly bottom: number;
  readonly columns: Column[];
}

/** Widths of a row that are tried, as shares of what a picture without gaps would have. */
const TRIED = [0.5, 0.65, 0.8, 1, 1.2, 1.5, 2];

/**
 * Packs rectangles in rows, about `aspect` times as wide as high, the highest first; what is lower than its row leaves
 * room below for another. `channel` is the free width between any two,
 * `beside` what stands left and right of all of them.
 */
export function packRows(items: readonly PackItem[], aspect: number, channel: number, beside = 0): Packed {
  const sorted = [...items].sort((a, b) => b.height - a.height || b.width - a.width || (a.id < b.id ? -1 : 1));
  const area = sorted.reduce((sum, item) => sum + (item.width + channel) * (item.height + channel), 0);
  const widest = Math.max(0, ...sorted.map((item) => item.width));
  const tried = TRIED.map((share) => packWithin(sorted, Math.max(share * Math.sqrt(area * aspect), widest), channel));
  const cost = ({ bounds }: Packed) => Math.max((bounds.width + beside) / aspect, bounds.height + channel);
  return tried.reduce((best, each) => (cost(each) < cost(best) ? each : best));
}

function packWithin(sorted: readonly PackItem[], limit: number, channel: number): Packed {
  const rows: Row[] = [];
  const placed = sorted.map((item) => {
    const column = columnBelow(rows, item) ?? newColumn(rows, item, limit, channel);
    const y = column.bottom;
    column.bottom = y + item.height + channel;
    return { item, column, y };
  });
  const places = new Map(placed.map(({ item, column, y }) => [item.id, { x: column.x, y, width: item.width, height: item.height }]));
  return {
    places,
    frames: new Map(placed.map(({ item, column, y }) => [item.id, { x: column.x, y, width: column.width, height: item.height }])),
    rows: rows.map(({ top, bottom }) => ({ top, bottom })),
    bounds: boundsOf(places.values()) ?? { x: 0, y: 0, width: 0, height: 0 },
    channel,
  };
}

function columnBelow(rows: readonly Row[], item: PackItem): Column | undefined {
  for (const row of rows) {
    const column = row.columns.find(({ width, bottom }) => item.width <= width && bottom + item.height <= row.bottom);
    if (column) return column;
  }
  return undefined;
}

function newColumn(rows: Row[], item: PackItem, limit: number, channel: number): Column {
  const isWideEnough = (row: Row) => {
    const last = row.columns.at(-1);
    return item.height <= row.bottom - row.top && (last ? last.x + last.width + channel + item.width : item.width) <= limit;
  };
  let row = rows.find(isWideEnough);
  if (!row) {
    const above = rows.at(-1);
    const top = above ? above.bottom + channel : 0;
    row = { top, bottom: top + item.height, columns: [] };
    rows.push(row);
  }
  const last = row.columns.at(-1);
  const column = { x: last ? last.x + last.width + channel : 0, width: item.width, bottom: row.top };
  row.columns.push(column);
  return column;
}

/** The channels between what is packed. A card's frame is that of its namespace, or its own where it is packed on its own. */
export function channelsOf(cards: readonly LayoutCard[], packed: Packed): Channels {
  const frames = cards.flatMap((card) => {
    const frame = packed.frames.get(card.box ?? card.id);
    return frame ? [[card.id, frame] as const] : [];
  });
  return { rows: packed.rows, bounds: packed.bounds, width: packed.channel, frames: new Map(frames) };
}
