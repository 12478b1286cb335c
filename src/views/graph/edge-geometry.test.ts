import { expect, test } from 'vitest';
import { endpointOffset, segmentsOf, withoutCollinear } from './edge-geometry.ts';
import type { Point } from './layout-model.ts';

const at = (x: number, y: number): Point => ({ x, y });

test('points on a straight line between their neighbors are dropped, and repeated ones', () => {
  expect(withoutCollinear([at(0, 0), at(5, 0), at(5, 0), at(10, 0), at(10, 5)])).toEqual([at(0, 0), at(10, 0), at(10, 5)]);
});

test.each<[readonly Point[]]>([
  [[at(0, 0), at(50, 0), at(50, 30), at(100, 30)]],
  [[at(100, 30), at(110, 30), at(110, 90), at(-10, 90), at(-10, 0), at(0, 0)]],
  [[at(0, 0), at(0, 40), at(70, 40)]],
])('weights and distances give the bends back (%#)', (points) => {
  const segments = segmentsOf(points)!;
  const first = points[0]!;
  const last = points.at(-1)!;
  const d = at(last.x - first.x, last.y - first.y);
  const length = Math.hypot(d.x, d.y);
  const bends = segments.weights.map((weight, index) => {
    const distance = segments.distances[index]!;
    return at(first.x + d.x * weight - (d.y / length) * distance, first.y + d.y * weight + (d.x / length) * distance);
  });
  for (const [index, bend] of bends.entries()) {
    expect(bend.x).toBeCloseTo(points[index + 1]!.x);
    expect(bend.y).toBeCloseTo(points[index + 1]!.y);
  }
});

test('a line without length has no segments', () => {
  expect(segmentsOf([at(1, 1), at(5, 5), at(1, 1)])).toBeUndefined();
});

test('an end is told from the middle of its card', () => {
  expect(endpointOffset(at(110, 25), { x: 10, y: 5, width: 100, height: 40 })).toBe('50px 0px');
});
