import { expect, test } from 'vitest';
import { nearestCard } from './nearest-card.ts';

const cards = new Map(
  Object.entries({ a: [0, 0], b: [200, 0], c: [200, 60], d: [0, 100] }).map(([id, [x, y]]) => [
    id,
    { x: x!, y: y!, width: 100, height: 40 },
  ]),
);

test.each([
  ['a', 'ArrowRight', 'b'],
  ['a', 'ArrowDown', 'd'],
  ['a', 'ArrowLeft', undefined],
  ['c', 'ArrowUp', 'b'],
] as const)('from %s %s goes to %s', (from, key, expected) => {
  expect(nearestCard(cards, from, key, new Set())).toBe(expected);
});

test('an arrow rather goes along an edge', () => {
  expect(nearestCard(cards, 'a', 'ArrowRight', new Set(['c']))).toBe('c');
});
