import { type Verdict, VERDICTS } from '#engine/model/verdict.ts';
import type { CellLook, Matrix } from '#engine/overview/matrix.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import { parseFindQuery } from '#engine/paths/parse-find-query.ts';
import { cellsOfQuery, cellsOfSteps, type FoundCells } from './found-cells.ts';
import { placesOf } from './matrix-places.ts';
import type { NamedEnd } from './ends-of-picture.ts';
import { COUNTED } from './cell-words.ts';

/** What the filters of the page leave of a matrix. */
export interface ShownCells {
  /** Per look: as it is shown; `none` where its verdict is switched off. */
  readonly looks: readonly CellLook[];
  /** Rows, columns and cells that are asked for; undefined: nothing is. */
  readonly found: FoundCells | undefined;
}

/** What the page asks of a matrix. */
export interface MatrixFilter {
  readonly hidden: ReadonlySet<Verdict>;
  /** What stands in the find box: a part of a name or namespace, or a question. */
  readonly text: string;
  /** The steps of an answer about ways, which come before the find box. */
  readonly steps: readonly Connection[] | undefined;
}

/** What of a matrix is seen, and what of it is asked for. */
export function shownCells(
  matrix: Matrix,
  { hidden, text, steps }: MatrixFilter,
  rows: readonly NamedEnd[],
  columns: readonly NamedEnd[],
  picture: Picture,
): ShownCells {
  const wanted = text.trim().toLowerCase();
  const query = parseFindQuery(text);
  const isFound = ({ end, title }: NamedEnd): boolean => title.toLowerCase().includes(wanted) || end.id.toLowerCase().includes(wanted);
  const found = steps
    ? cellsOfSteps(steps, matrix, placesOf(matrix, picture))
    : query.isQuestion
      ? cellsOfQuery(query, matrix, picture, placesOf(matrix, picture))
      : wanted === ''
        ? undefined
        : { rows: rows.map(isFound), columns: columns.map(isFound), cells: 'either' as const };
  // Which verdict a cell has on one port, a matrix does not know.
  const words = query.isQuestion && !steps && query.ports.length === 0 ? query : undefined;
  const away = new Set([...hidden, ...(words?.verdicts.length ? VERDICTS.filter((each) => !words.verdicts.includes(each)) : [])]);
  const looks = away.size === 0 ? matrix.looks : matrix.looks.map((look) => withoutHidden(look, away));
  return { looks: words?.needed ? looks.map((look) => (look.needed ? look : NOTHING)) : looks, found };
}

function withoutHidden(look: CellLook, hidden: ReadonlySet<Verdict>): CellLook {
  const { kind, counts } = look;
  if (counts === undefined) {
    const verdict = kind === 'no-policy' ? 'allowed' : kind;
    return hidden.has(verdict as Verdict) ? NOTHING : look;
  }
  const left = { ...counts, ...Object.fromEntries([...hidden].map((verdict) => [verdict, 0])) };
  const present = COUNTED.filter((verdict) => left[verdict] > 0);
  const [only] = present;
  if (only === undefined) return NOTHING;
  return { ...look, kind: present.length > 1 ? 'mixed' : only, counts: left };
}

const NOTHING: CellLook = { kind: 'none', ports: '', needed: false, neededDenied: false };

/** Whether a cell is asked for; without an arrow, either end is enough, as in the table. */
export function isFound({ found }: ShownCells, row: number, column: number): boolean {
  if (found === undefined) return true;
  if (found.cells === 'either') return found.rows[row] === true || found.columns[column] === true;
  if (found.cells === 'both') return found.rows[row] === true && found.columns[column] === true;
  return found.cells.has(row * found.columns.length + column);
}

/** Whether any connection is left to see. */
export function showsAny({ columns, rows, cells }: Matrix, shown: ShownCells): boolean {
  const says = shown.looks.map(({ kind }) => kind !== 'none' && kind !== 'self' && kind !== 'no-way-in');
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < columns.length; column++) {
      if (says[cells[row * columns.length + column]!] && isFound(shown, row, column)) return true;
    }
  }
  return false;
}
