import { expect, test } from 'vitest';
import { buttonPlace, fitView, wheelFactor } from './viewport.ts';

const SIZE = { width: 800, height: 600 };
const INSETS = { top: 50, right: 10, bottom: 50, left: 10 };

test('a small picture is not blown up, and lies in the middle of what is free', () => {
  expect(fitView({ x: 0, y: 0, width: 100, height: 100 }, SIZE, INSETS)).toEqual({ zoom: 1.25, pan: { x: 337.5, y: 237.5 } });
});

test('a big picture shrinks until it fits, but not to nothing', () => {
  expect(fitView({ x: 0, y: 0, width: 1560, height: 100 }, SIZE, INSETS).zoom).toBe(0.5);
  expect(fitView({ x: 0, y: 0, width: 99_999, height: 100 }, SIZE, INSETS).zoom).toBe(0.1);
});

test('one line of a wheel zooms as sixteen pixels do, and a wild turn is limited', () => {
  const turn = { deltaMode: 0, ctrlKey: false };
  expect(wheelFactor({ ...turn, deltaY: 3, deltaMode: 1 })).toBe(wheelFactor({ ...turn, deltaY: 48 }));
  expect(wheelFactor({ ...turn, deltaY: -5000 })).toBeLessThan(1.5);
});

test.each([
  ['above a card', { x: 100, y: 200, width: 100, height: 40 }, { x: 150, y: 168 }],
  ['below it where the notices are above', { x: 100, y: 60, width: 100, height: 40 }, { x: 150, y: 106 }],
  ['inside what fills the view', { x: -50, y: 10, width: 900, height: 900 }, { x: 400, y: 524 }],
])('a button stands %s', (_title, place, expected) => {
  expect(buttonPlace(place, SIZE, INSETS)).toEqual(expected);
});
