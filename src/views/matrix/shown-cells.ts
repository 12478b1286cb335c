import type { Verdict } from '#engine/model/verdict.ts';
import type { CellLook, Matrix } from '#engine/overview/matrix.ts';
import type { NamedEnd } from './ends-of-picture.ts';
import { COUNTED } from './cell-words.ts';

/** What the filters of the page leave of a matrix. */
export interface ShownCells {
  /** Per look: as it is shown; `none` where its verdict is switched off. */
  readonly looks: readonly CellLook[];
  /** Rows and columns that the text in the find box is about; undefined: there is none. */
  readonly found: { readonly rows: readonly boolean[]; readonly columns: readonly boolean[] } | undefined;
}

/** @param text of the find box; a row or column is found by a part of its name or namespace */
export function shownCells(
  matrix: Matrix,
  hidden: ReadonlySet<Verdict>,
  text: string,
  rows: readonly NamedEnd[],
  columns: readonly NamedEnd[],
): ShownCells {
  const wanted = text.trim().toLowerCase();
  const isFound = ({ end, title }: NamedEnd): boolean => title.toLowerCase().includes(wanted) || end.id.toLowerCase().includes(wanted);
  return {
    looks: hidden.size === 0 ? matrix.looks : matrix.looks.map((look) => withoutHidden(look, hidden)),
    found: wanted === '' ? undefined : { rows: rows.map(isFound), columns: columns.map(isFound) },
  };
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

/** A cell is found when either end is: like the pairs of the table. */
export function isFound({ found }: ShownCells, row: number, column: number): boolean {
  return found === undefined || found.rows[row] === true || found.columns[column] === true;
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
