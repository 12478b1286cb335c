import { expect, test } from 'vitest';
import { packRows } from './pack-rows.ts';

const CHANNEL = 72;
const items = Array.from({ length: 14 }, (_, at) => ({ id: `n${at}`, width: 200 + ((at * 97) % 400), height: 100 + ((at * 61) % 300) }));

test('nothing overlaps, and between any two lies at least a channel', () => {
  const places = [...packRows(items, 1.6, CHANNEL).places.values()];
  expect(places).toHaveLength(items.length);
  for (const [at, a] of places.entries()) {
    for (const b of places.slice(at + 1)) {
      const apart =
        a.x + a.width + CHANNEL <= b.x ||
        b.x + b.width + CHANNEL <= a.x ||
        a.y + a.height + CHANNEL <= b.y ||
        b.y + b.height + CHANNEL <= a.y;
      expect(apart).toBe(true);
    }
  }
});

test('every place lies in its frame, and the order of the items does not matter', () => {
  const packed = packRows(items, 1.6, CHANNEL);
  for (const [id, place] of packed.places) expect(packed.frames.get(id)!.width).toBeGreaterThanOrEqual(place.width);
  expect(packRows(items.toReversed(), 1.6, CHANNEL).places).toEqual(packed.places);
});
