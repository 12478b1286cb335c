import { expect, test } from 'vitest';
import { extendLayout } from './extend-layout.ts';
import type { KnownLayout } from './layout-input.ts';
import type { LayoutCard, Rect } from './layout-model.ts';

const card = (id: string, box: string | undefined = 'box:shop'): LayoutCard => ({ id, ...(box ? { box } : {}), width: 100, height: 40 });
const at = (x: number, y: number, width = 100, height = 40): Rect => ({ x, y, width, height });

function known(boxes: readonly (readonly [string, Rect])[]): KnownLayout {
  return {
    input: { boxes: ['box:shop'], cards: [card('a'), card('b')], edges: [] },
    layout: {
      cards: new Map([
        ['a', at(12, 30)],
        ['b', at(140, 30)],
      ]),
      boxes: new Map(boxes),
      routes: new Map(),
      simple: false,
    },
  };
}
const SHOP = ['box:shop', at(0, 0, 260, 90)] as const;
const ROOMY = ['box:shop', at(0, 0, 260, 160)] as const;

test('a card that came later takes a free corner of its namespace', () => {
  const { layout } = extendLayout(known([ROOMY]), { boxes: [], cards: [card('a'), card('b'), card('c')], edges: [] })!;
  expect(layout.cards.get('c')).toEqual(at(12, 90));
  expect(layout.boxes.get('box:shop')).toEqual(ROOMY[1]);
});

test('a full namespace grows downward, and nothing moves', () => {
  const before = known([SHOP]);
  const { layout } = extendLayout(before, { boxes: [], cards: [card('a'), card('b'), card('c')], edges: [] })!;
  expect(layout.cards.get('c')).toEqual(at(12, 90));
  expect(layout.boxes.get('box:shop')).toEqual(at(0, 0, 260, 142));
  expect([layout.cards.get('a'), layout.cards.get('b')]).toEqual([before.layout.cards.get('a'), before.layout.cards.get('b')]);
});

test('a namespace that cannot grow is arranged anew', () => {
  const crowded = known([SHOP, ['box:below', at(0, 100, 260, 90)]]);
  expect(extendLayout(crowded, { boxes: [], cards: [card('a'), card('b'), card('c')], edges: [] })).toBeUndefined();
});

test('a new namespace, and what has none, stand below everything', () => {
  const { layout } = extendLayout(known([SHOP]), { boxes: [], cards: [card('a'), card('b'), card('c', 'box:new')], edges: [] })!;
  expect(layout.boxes.get('box:new')).toEqual(at(0, 110, 124, 82));
  expect(layout.cards.get('c')).toEqual(at(12, 140));
});

test('many new cards are arranged anew', () => {
  const cards = ['a', 'b', 'c', 'd', 'e'].map((id) => card(id));
  expect(extendLayout(known([ROOMY]), { boxes: [], cards, edges: [] })).toBeUndefined();
});
