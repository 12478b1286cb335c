import type { FlipKind } from '#engine/compare/comparison.ts';
import type { Matrix } from '#engine/overview/matrix.ts';
import type { Axis } from './axis.ts';
import type { CellSize } from './cell-sizes.ts';
import type { NamedEnd } from './ends-of-picture.ts';
import type { GridPlace } from './grid-walk.ts';
import type { HeaderLayout } from './header-layout.ts';
import type { ShownCells } from './shown-cells.ts';

/** All that a frame of the matrix is painted from. */
export interface MatrixScene {
  readonly matrix: Matrix;
  readonly shown: ShownCells;
  readonly rows: readonly NamedEnd[];
  readonly columns: readonly NamedEnd[];
  readonly rowAxis: Axis;
  readonly columnAxis: Axis;
  readonly headers: HeaderLayout;
  readonly size: CellSize;
  /** What is selected: a cell, or headers. */
  readonly selected: GridPlace | undefined;
  /** The selected cell, if one is. */
  readonly ring: GridPlace | undefined;
  /** Where the keyboard is, while it is in the grid. */
  readonly cursor: GridPlace | undefined;
  readonly hovered: GridPlace | undefined;
  /** What differs from the former state, by cell (`row * columns + column`). */
  readonly flips: ReadonlyMap<number, FlipKind>;
  /** The differences are of something that is tried, and not of two sets. */
  readonly simulated: boolean;
}

/** The part of it that is in sight, in CSS pixels. */
export interface MatrixWindow {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
}

/** Room after the last row and column. */
export const END_ROOM = 24;

/** How large all of it is. */
export function extentOf({ rowAxis, columnAxis, headers }: Pick<MatrixScene, 'rowAxis' | 'columnAxis' | 'headers'>): {
  readonly width: number;
  readonly height: number;
} {
  return { width: headers.width + columnAxis.length + END_ROOM, height: headers.height + rowAxis.length + END_ROOM };
}
