/** A cell in pixels. */
export interface CellSize {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly groupGap: number;
}

/** Below this a cell drops the ports and keeps the mark. */
export const PORTS_FROM = 44;

/** From marks alone to cells that say their ports. */
export const CELL_SIZES: readonly CellSize[] = [
  { width: 14, height: 14, gap: 1, groupGap: 5 },
  { width: 18, height: 18, gap: 1, groupGap: 6 },
  { width: 24, height: 22, gap: 2, groupGap: 8 },
  { width: 34, height: 28, gap: 2, groupGap: 10 },
  { width: 44, height: 34, gap: 2, groupGap: 10 },
  { width: 56, height: 40, gap: 2, groupGap: 10 },
  { width: 70, height: 50, gap: 2, groupGap: 10 },
  { width: 96, height: 58, gap: 2, groupGap: 12 },
];

/** As large as `auto` makes cells, and as small. */
const LARGEST = CELL_SIZES.findIndex(({ width }) => width === 70);
const SMALLEST = CELL_SIZES.findIndex(({ width }) => width === 24);

/** The least at which the numbers of closed namespaces have room. */
const SMALLEST_OF_COUNTS = LARGEST;

/**
 * The largest size at which all columns are in sight; where none is, small cells with a mark that can be told.
 * @param counted whether the cells hold numbers, which need more room than a mark
 */
export function fittingSize(columns: number, groups: number, room: number, counted = false): number {
  const smallest = counted ? SMALLEST_OF_COUNTS : SMALLEST;
  for (let at = LARGEST; at > smallest; at--) {
    const { width, gap, groupGap } = CELL_SIZES[at]!;
    if (columns * (width + gap) + groups * (groupGap - gap) <= room) return at;
  }
  return smallest;
}
