import type { Matrix } from '#engine/overview/matrix.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { FindQuery } from '#engine/paths/find-query.ts';
import { findInPicture } from '#engine/paths/find-in-picture.ts';
import type { MatrixPlaces } from './matrix-places.ts';

/** Rows, columns and cells that something is asked about; all others fade. */
export interface FoundCells {
  readonly rows: readonly boolean[];
  readonly columns: readonly boolean[];
  /** Which cells: those where one of the ends is found, where both are, or these alone (row × columns + column). */
  readonly cells: 'either' | 'both' | ReadonlySet<number>;
}

/** The ends that a question in the find box is about. */
export function cellsOfQuery(query: FindQuery, matrix: Matrix, picture: Picture, places: MatrixPlaces): FoundCells {
  const rows = matrix.rows.map(() => false);
  const columns = matrix.columns.map(() => false);
  const { filter } = findInPicture(picture, query);
  picture.endpoints.forEach(({ id }, at) => {
    if (filter.isSource(at)) mark(rows, places.row(id));
    if (filter.isDestination(at)) mark(columns, places.column(id));
  });
  return { rows, columns, cells: query.directed ? 'both' : 'either' };
}

/** The steps of the ways of an answer. */
export function cellsOfSteps(steps: readonly Connection[], matrix: Matrix, places: MatrixPlaces): FoundCells {
  const rows = matrix.rows.map(() => false);
  const columns = matrix.columns.map(() => false);
  const cells = new Set<number>();
  for (const { source, destination } of steps) {
    const [row, column] = [places.row(source), places.column(destination)];
    mark(rows, row);
    mark(columns, column);
    if (row >= 0 && column >= 0) cells.add(row * matrix.columns.length + column);
  }
  return { rows, columns, cells };
}

function mark(flags: boolean[], at: number): void {
  if (at >= 0) flags[at] = true;
}
