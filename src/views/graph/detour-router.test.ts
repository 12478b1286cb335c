import { expect, test } from 'vitest';
import { DetourRouter } from './detour-router.ts';
import type { Point, Rect } from './layout-model.ts';

const left = { x: 0, y: 0, width: 100, height: 40 };
const between = { x: 150, y: 0, width: 100, height: 40 };
const right = { x: 300, y: 0, width: 100, height: 40 };

function crosses(points: readonly Point[], card: Rect): boolean {
  return points.slice(1).some((to, at) => {
    const from = points[at]!;
    return (
      Math.min(from.x, to.x) < card.x + card.width &&
      Math.max(from.x, to.x) > card.x &&
      Math.min(from.y, to.y) < card.y + card.height &&
      Math.max(from.y, to.y) > card.y
    );
  });
}

test('a way with nothing between is straight', () => {
  expect(new DetourRouter([left, right]).route({ x: 100, y: 20 }, { x: 300, y: 20 }, 'a')).toEqual([
    { x: 100, y: 20 },
    { x: 300, y: 20 },
  ]);
});

test('a way goes round the card between, and backward round both', () => {
  for (const [start, end] of [
    [
      { x: 100, y: 20 },
      { x: 300, y: 20 },
    ],
    [
      { x: 400, y: 20 },
      { x: 0, y: 20 },
    ],
  ] as const) {
    const points = new DetourRouter([left, between, right]).route(start, end, 'a')!;
    expect(points[0]).toEqual(start);
    expect(points.at(-1)).toEqual(end);
    for (const card of [left, between, right]) expect(crosses(points, card)).toBe(false);
  }
});

test('a second way does not lie on the first', () => {
  const router = new DetourRouter([left, between, right]);
  const [first, second] = [
    router.route({ x: 100, y: 15 }, { x: 300, y: 15 }, 'a')!,
    router.route({ x: 100, y: 25 }, { x: 300, y: 25 }, 'b')!,
  ];
  const levelOf = (points: readonly Point[]) => points[Math.floor(points.length / 2)]!.y;
  expect(levelOf(first)).not.toBe(levelOf(second));
});

test('lines of one bundle run together', () => {
  const router = new DetourRouter([left, between, right]);
  const [first, second] = [
    router.route({ x: 100, y: 15 }, { x: 300, y: 15 }, 'a')!,
    router.route({ x: 100, y: 15 }, { x: 300, y: 15 }, 'a')!,
  ];
  expect(second).toEqual(first);
});
