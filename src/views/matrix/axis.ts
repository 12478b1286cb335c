import type { MatrixEnd } from '#engine/overview/matrix.ts';

/** A run of rows (or columns) that belong to one namespace, or to the outside. */
export interface AxisGroup {
  /** Absent: the outside. */
  readonly namespace?: string;
  readonly first: number;
  readonly last: number;
}

/** Where the rows (or the columns) lie, in pixels from the first one. */
export interface Axis {
  readonly count: number;
  /** Width of a column, or height of a row. */
  readonly size: number;
  /** Of all rows with what is between them. */
  readonly length: number;
  readonly starts: Float64Array;
  /** Empty where rows do not follow each other by namespace. */
  readonly groups: readonly AxisGroup[];
}

export interface AxisSpacing {
  readonly size: number;
  /** Between two rows, and between two namespaces. */
  readonly gap: number;
  readonly groupGap: number;
}

/** Lays rows (or columns) out one after the other, namespaces a little apart. */
export function layAxis(ends: readonly MatrixEnd[], grouped: boolean, { size, gap, groupGap }: AxisSpacing): Axis {
  const starts = new Float64Array(ends.length);
  const groups: { namespace?: string; first: number; last: number }[] = [];
  let at = 0;
  ends.forEach((end, index) => {
    const before = ends[index - 1];
    if (before) at += size + (isApart(before, end, grouped) ? groupGap : gap);
    starts[index] = at;
    if (!grouped || end.kind === 'namespace') return;
    const group = groups.at(-1);
    if (group?.last === index - 1 && group.namespace === end.namespace) group.last = index;
    else groups.push({ ...(end.namespace === undefined ? {} : { namespace: end.namespace }), first: index, last: index });
  });
  return { count: ends.length, size, length: ends.length === 0 ? 0 : at + size, starts, groups };
}

/** The outside always stands apart; closed namespaces follow each other like workloads. */
function isApart(one: MatrixEnd, other: MatrixEnd, grouped: boolean): boolean {
  if (one.kind === 'namespace' && other.kind === 'namespace') return false;
  return one.namespace !== other.namespace && (grouped || one.namespace === undefined || other.namespace === undefined);
}

/** The row at a place, or the one before the gap at that place; -1 before the first. */
export function indexAt({ starts }: Axis, place: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The row that a place lies in; -1 in a gap. */
export function hit(axis: Axis, place: number): number {
  const index = indexAt(axis, place);
  return index >= 0 && place < axis.starts[index]! + axis.size ? index : -1;
}

export interface Span {
  readonly first: number;
  /** Smaller than `first`: none. */
  readonly last: number;
}

/** The rows of which something lies between two places. */
export function spanOf(axis: Axis, from: number, to: number): Span {
  const first = Math.max(0, indexAt(axis, from));
  return { first: axis.count > 0 && axis.starts[first]! + axis.size <= from ? first + 1 : first, last: indexAt(axis, to - 0.01) };
}
