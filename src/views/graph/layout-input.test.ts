import { expect, test } from 'vitest';
import { stillServes } from './layout-input.ts';
import type { LayoutInput } from './layout-model.ts';

const card = (id: string) => ({ id, box: 'box:shop', width: 128, height: 40 });
const input: LayoutInput = {
  boxes: ['box:shop'],
  cards: [card('a'), card('b'), card('c')],
  edges: [{ id: 'a → b', source: 'a', target: 'b', look: 'allowed' }],
};
const route = {
  points: [
    { x: 0, y: 0 },
    { x: 9, y: 0 },
  ],
};
const known = { input, layout: { cards: new Map(), boxes: new Map(), routes: new Map([['a → b', route]]), simple: false } };

test.each<[string, LayoutInput, boolean, boolean]>([
  ['the same cards', input, false, true],
  ['other edges', { ...input, edges: [{ id: 'b → a', source: 'b', target: 'a', look: 'allowed' }] }, false, true],
  ['a card more', { ...input, cards: [...input.cards, card('d')] }, false, false],
  ['a card that has grown', { ...input, cards: [card('a'), card('b'), { ...card('c'), height: 60 }] }, false, false],
  ['most cards gone', { ...input, cards: [card('a')] }, false, false],
  ['most cards hidden by a filter', { ...input, cards: [card('a')] }, true, true],
  [
    'many new edges',
    { ...input, edges: [1, 2, 3, 4].map((each) => ({ id: `new ${each}`, source: 'a', target: 'c', look: 'allowed' })) },
    false,
    false,
  ],
])('with %s a layout goes on serving: %#', (_title, next, filtered, expected) => {
  expect(stillServes(known, next, { filtered, compared: false })).toBe(expected);
});

test('where another state is painted into it, a layout serves as long as all cards fit', () => {
  const compared = { filtered: false, compared: true };
  const edges = [1, 2, 3, 4].map((each) => ({ id: `new ${each}`, source: 'a', target: 'c', look: 'allowed' }));
  expect(stillServes(known, { ...input, edges }, compared)).toBe(true);
  expect(stillServes(known, { ...input, cards: [{ ...card('a'), height: 30 }] }, compared)).toBe(true);
  expect(stillServes(known, { ...input, cards: [{ ...card('a'), height: 60 }] }, compared)).toBe(false);
});
