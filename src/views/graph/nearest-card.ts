import type { Rect } from './layout-model.ts';

export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** An edge joins them: an arrow rather goes along an edge than to a card that is a little nearer. */
const JOINED = 0.45;

/** The card that an arrow key goes to: near, in that direction, and joined by an edge if there is one. */
export function nearestCard(
  cards: ReadonlyMap<string, Rect>,
  from: string,
  key: ArrowKey,
  joined: ReadonlySet<string>,
): string | undefined {
  const start = cards.get(from);
  if (!start) return undefined;
  let best: string | undefined;
  let bestCost = Infinity;
  for (const [id, rect] of cards) {
    if (id === from) continue;
    const dx = rect.x + rect.width / 2 - start.x - start.width / 2;
    const dy = rect.y + rect.height / 2 - start.y - start.height / 2;
    const [along, across] = key === 'ArrowRight' ? [dx, dy] : key === 'ArrowLeft' ? [-dx, dy] : key === 'ArrowDown' ? [dy, dx] : [-dy, dx];
    if (along <= 1 || Math.abs(across) > 3 * along) continue;
    const cost = (along + 2 * Math.abs(across)) * (joined.has(id) ? JOINED : 1);
    if (cost < bestCost) {
      bestCost = cost;
      best = id;
    }
  }
  return best;
}
