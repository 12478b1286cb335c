import { describe, expect, test } from 'vitest';
import { walkGrid } from './grid-walk.ts';

const EXTENT = { rows: 10, columns: 5, page: 4 };

describe('in the grid', () => {
  test.each([
    ['an arrow goes one cell', 'ArrowDown', false, [2, 2], [3, 2]],
    ['an arrow stops at the last row', 'ArrowDown', false, [9, 2], [9, 2]],
    ['an arrow reaches the headers of the columns', 'ArrowUp', false, [0, 2], [-1, 2]],
    ['an arrow reaches the headers of the rows', 'ArrowLeft', false, [0, 0], [0, -1]],
    ['no arrow reaches the corner', 'ArrowUp', false, [0, -1], [0, -1]],
    ['Home and End go to the ends of the row', 'End', false, [2, 2], [2, 4]],
    ['Ctrl Home goes to the first cell', 'Home', true, [7, 3], [0, 0]],
    ['Ctrl End goes to the last cell', 'End', true, [7, 3], [9, 4]],
    ['a page down goes as far as one sees', 'PageDown', false, [2, 2], [6, 2]],
    ['a page up stops at the first row', 'PageUp', false, [2, 2], [0, 2]],
  ] as const)('%s', (_, key, control, [row, column], [toRow, toColumn]) => {
    expect(walkGrid(key, control, { row, column }, EXTENT)).toEqual({ row: toRow, column: toColumn });
  });

  test('another key does not move, nor does any in an empty grid', () => {
    expect(walkGrid('x', false, { row: 0, column: 0 }, EXTENT)).toBeUndefined();
    expect(walkGrid('ArrowDown', false, { row: 0, column: 0 }, { ...EXTENT, rows: 0 })).toBeUndefined();
  });
});
