import { expect, test } from 'vitest';
import type { LayoutInput, Rect } from './layout-model.ts';
import { fitsRing, ringLayout } from './ring-layout.ts';

function clique(count: number): LayoutInput {
  const ids = Array.from({ length: count }, (_, at) => `c${at}`);
  return {
    boxes: ['box:a'],
    cards: ids.map((id) => ({ id, box: 'box:a', width: 128, height: 40 })),
    edges: ids.flatMap((from) =>
      ids.filter((to) => to !== from).map((to) => ({ id: `${from} → ${to}`, source: from, target: to, look: 'open' })),
    ),
  };
}

function holds({ x, y, width, height }: Rect, point: { readonly x: number; readonly y: number }): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height;
}

test.each([3, 4, 5, 6, 7, 8])('in a ring of %d no line crosses a card, and none lies on another', (count) => {
  const { cards, routes } = ringLayout(clique(count), 2);
  expect(routes.size).toBe(count * (count - 1));
  for (const [id, { points }] of routes) {
    const [from, to] = points as [{ x: number; y: number }, { x: number; y: number }];
    for (const share of [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.98]) {
      const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      for (const [card, rect] of cards) expect(holds(rect, point), `${id} on ${card}`).toBe(false);
    }
  }
  const starts = [...routes.values()].map(({ points }) => points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' '));
  expect(new Set(starts).size).toBe(routes.size);
});

test('a ring is for few cards of one namespace', () => {
  expect(fitsRing(clique(8))).toBe(true);
  expect(fitsRing(clique(9))).toBe(false);
  const two = clique(4);
  expect(fitsRing({ ...two, cards: two.cards.map((card, at) => (at ? card : { ...card, box: 'box:b' })) })).toBe(false);
});
