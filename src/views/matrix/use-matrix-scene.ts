import { useMemo } from 'react';
import type { AxisGroup } from './axis.ts';
import { layAxis } from './axis.ts';
import { CELL_SIZES, fittingSize } from './cell-sizes.ts';
import { headerFonts, layHeaders } from './header-layout.ts';
import { END_ROOM, type MatrixScene } from './matrix-scene.ts';
import type { Brushes } from './paint-cell.ts';

export type LaidScene = Pick<MatrixScene, 'rowAxis' | 'columnAxis' | 'headers' | 'size'> & {
  /** Position of the size in `CELL_SIZES`. */
  readonly sizeIndex: number;
};

type SceneContent = Pick<MatrixScene, 'matrix' | 'rows' | 'columns'>;

/** Lays rows, columns and headers out. `zoom`: position in `CELL_SIZES`; undefined: the largest that fits. */
export function useLaidScene(
  { matrix, rows, columns }: SceneContent,
  grouped: boolean,
  zoom: number | undefined,
  room: number,
  brushes: Brushes | undefined,
): LaidScene | undefined {
  return useMemo(() => {
    if (!brushes || room === 0) return undefined;
    const fonts = headerFonts(brushes.families);
    const lay = (index: number): LaidScene => {
      const size = CELL_SIZES[index]!;
      const rowAxis = layAxis(matrix.rows, grouped, { ...size, size: size.height });
      const columnAxis = layAxis(matrix.columns, grouped, { ...size, size: size.width });
      const groupName = ({ namespace }: AxisGroup): string => namespace ?? brushes.words.outside;
      const input = { rows, columns, rowGroups: rowAxis.groups, columnGroups: columnAxis.groups, groupName, size, room };
      return { rowAxis, columnAxis, size, sizeIndex: index, headers: layHeaders(input, fonts, brushes.fitter) };
    };
    if (zoom !== undefined) return lay(zoom);
    const { headers, columnAxis } = lay(0);
    const closed = matrix.columns.filter(({ kind }) => kind === 'namespace').length;
    const mostlyClosed = closed * 2 > matrix.columns.length;
    return lay(fittingSize(matrix.columns.length, columnAxis.groups.length, room - headers.width - END_ROOM, mostlyClosed));
  }, [matrix, rows, columns, grouped, zoom, room, brushes]);
}
