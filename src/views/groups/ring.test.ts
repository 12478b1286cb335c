import { expect, test } from 'vitest';
import { CARD, DRAWING, lineBetween, ringPlaces } from './ring.ts';

test.each([1, 2, 3, 4, 5, 6])('%i cards stand inside the drawing, and none over another', (count) => {
  const places = ringPlaces(count);
  for (const { x, y } of places) {
    expect(x - CARD.width / 2).toBeGreaterThanOrEqual(12);
    expect(x + CARD.width / 2).toBeLessThanOrEqual(DRAWING.width - 12);
    expect(y - CARD.height / 2).toBeGreaterThanOrEqual(30);
    expect(y + CARD.height / 2).toBeLessThanOrEqual(DRAWING.height - 8);
  }
  const clash = places.some((a, at) =>
    places.slice(at + 1).some((b) => Math.abs(a.x - b.x) < CARD.width && Math.abs(a.y - b.y) < CARD.height),
  );
  expect(clash).toBe(false);
});

test('a line begins and ends outside both cards, and there and back lie apart', () => {
  const [a, b] = [
    { x: 60, y: 60 },
    { x: 260, y: 160 },
  ];
  const there = lineBetween(a, b);
  const back = lineBetween(b, a);
  const isIn = (point: { x: number; y: number }, card: { x: number; y: number }) =>
    Math.abs(point.x - card.x) < CARD.width / 2 && Math.abs(point.y - card.y) < CARD.height / 2;
  for (const line of [there, back]) for (const card of [a, b]) expect([isIn(line.from, card), isIn(line.to, card)]).toEqual([false, false]);
  expect(Math.hypot(there.from.x - back.to.x, there.from.y - back.to.y)).toBeGreaterThan(4);
});
