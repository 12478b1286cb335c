/** A place in the grid; -1 is the row of column headers, or the column of row headers. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridExtent {
  readonly rows: number;
  readonly columns: number;
  /** How many rows are in sight. */
  readonly page: number;
}

/** Where a key leads from a place, by the habits of a grid; undefined for a key that does not move. */
export function walkGrid(
  key: string,
  withControl: boolean,
  { row, column }: GridPlace,
  { rows, columns, page }: GridExtent,
): GridPlace | undefined {
  const targets: Readonly<Record<string, GridPlace>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + page, column },
    PageUp: { row: Math.max(row - page, Math.min(row, 0)), column },
    Home: { row: withControl ? 0 : row, column: 0 },
    End: { row: withControl ? rows - 1 : row, column: columns - 1 },
  };
  const target = targets[key];
  if (target === undefined || rows === 0 || columns === 0) return undefined;
  const next = { row: clamp(target.row, rows), column: clamp(target.column, columns) };
  // The corner between the headers is no place to be.
  return next.row === -1 && next.column === -1 ? { row, column } : next;
}

function clamp(at: number, count: number): number {
  return Math.max(-1, Math.min(at, count - 1));
}
