import type { Flip, FlipKind } from '#engine/compare/comparison.ts';
import type { Matrix } from '#engine/overview/matrix.ts';
import type { MatrixPlaces } from './matrix-places.ts';

/** The cells of the pairs that differ from the former state. A closed namespace with several kinds of differences is `changed`. */
export function flipsOf(flips: readonly Flip[], matrix: Matrix, places: MatrixPlaces): ReadonlyMap<number, FlipKind> {
  const found = new Map<number, FlipKind>();
  for (const { source, destination, kind } of flips) {
    const [row, column] = [places.row(source), places.column(destination)];
    if (row < 0 || column < 0) continue;
    const cell = row * matrix.columns.length + column;
    const before = found.get(cell);
    found.set(cell, before === undefined || before === kind ? kind : 'changed');
  }
  return found;
}
