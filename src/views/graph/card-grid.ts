import type { LayoutCard, Rect } from './layout-model.ts';

/** Cards in rows, from (0, 0). */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Rect>;
}

const GAP = 60;

/** Cards in rows and columns, about twice as wide as high, each column as wide as its widest card. */
export function gridOf(cards: readonly LayoutCard[], columns = columnsFor(cards)): Grid {
  const places = new Map<string, Rect>();
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...cards.filter((_card, at) => at % columns === column).map((card) => card.width)),
  );
  let y = 0;
  for (let first = 0; first < cards.length; first += columns) {
    const row = cards.slice(first, first + columns);
    let x = 0;
    for (const [column, card] of row.entries()) {
      places.set(card.id, { x, y, width: card.width, height: card.height });
      x += (widths[column] ?? 0) + GAP;
    }
    y += Math.max(...row.map((card) => card.height)) + GAP;
  }
  return { width: widths.reduce((sum, width) => sum + width + GAP, -GAP), height: Math.max(0, y - GAP), places };
}

function columnsFor(cards: readonly LayoutCard[]): number {
  const width = Math.max(1, ...cards.map((card) => card.width + GAP));
  const height = Math.max(1, ...cards.map((card) => card.height + GAP));
  return Math.max(1, Math.round(Math.sqrt((cards.length * 2.4 * height) / width)));
}
