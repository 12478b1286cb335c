import { expect, test } from 'vitest';
import { chipPlace } from './chip-place.ts';

const bent = {
  points: [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 60 },
    { x: 300, y: 60 },
  ],
};

test('a chip lies in the room that was kept for it', () => {
  expect(chipPlace({ ...bent, chip: { x: 7, y: 7 } }, 40, [])).toEqual({ place: { x: 7, y: 7 }, free: true });
});

test('without such room it lies in the middle of the longest level piece', () => {
  expect(chipPlace(bent, 40, [])).toEqual({ place: { x: 200, y: 60 }, free: true });
});

test('it keeps clear of cards, on another place of the piece or on another piece', () => {
  expect(chipPlace(bent, 40, [{ x: 180, y: 40, width: 40, height: 40 }])?.place).toEqual({ x: 248, y: 60 });
  expect(chipPlace(bent, 40, [{ x: 110, y: 40, width: 190, height: 40 }])?.place).toEqual({ x: 50, y: 0 });
});

test('it says when it hides something', () => {
  expect(chipPlace(bent, 40, [{ x: -10, y: -10, width: 400, height: 100 }])).toEqual({ place: { x: 200, y: 60 }, free: false });
});
