import type { Rect } from './layout-model.ts';

export interface Packed {
  readonly places: ReadonlyMap<string, Rect>;
  /** Top and bottom of every row, from above. */
  readonly rows: readonly { readonly top: number; readonly bottom: number }[];
  readonly bounds: Rect;
}

/** Width of the channels between namespaces, through which the edges go. */
export const CHANNEL = 72;

/** Twice as wide as high reads best on a screen beside two panels. */
const ASPECT = 1.7;

/** Packs rectangles in rows, the highest first, so that little room is lost. */
export function packRows(items: readonly { readonly id: string; readonly width: number; readonly height: number }[]): Packed {
  const sorted = [...items].sort((a, b) => b.height - a.height || b.width - a.width || (a.id < b.id ? -1 : 1));
  const area = sorted.reduce((sum, item) => sum + (item.width + CHANNEL) * (item.height + CHANNEL), 0);
  const limit = Math.max(Math.sqrt(area * ASPECT), ...sorted.map((item) => item.width));
  const places = new Map<string, Rect>();
  const rows: { top: number; bottom: number }[] = [];
  let x = 0;
  let width = 0;
  for (const item of sorted) {
    let row = rows.at(-1);
    if (!row || x + item.width > limit) {
      const top = row ? row.bottom + CHANNEL : 0;
      row = { top, bottom: top + item.height };
      rows.push(row);
      x = 0;
    }
    places.set(item.id, { x, y: row.top, width: item.width, height: item.height });
    x += item.width + CHANNEL;
    width = Math.max(width, x - CHANNEL);
  }
  return { places, rows, bounds: { x: 0, y: 0, width, height: rows.at(-1)?.bottom ?? 0 } };
}
