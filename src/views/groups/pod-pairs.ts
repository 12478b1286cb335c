import type { CellLook, Matrix, MatrixEnd } from '#engine/overview/matrix.ts';

/** What a network policy makes of one pair, as this drawing tells it. */
export type PairState = 'open' | 'closed' | 'perhaps' | 'mixed';

/** Workloads (or closed namespaces, where there are very many) and what becomes of each pair of them. */
export interface PodPairs {
  /** Ids, in the order of the matrix. */
  readonly ends: readonly string[];
  /** Beyond those. */
  readonly more: number;
  /** `pairs[sender][receiver]`; undefined: there is no such pair. */
  readonly pairs: readonly (readonly (DrawnPair | undefined)[])[];
}

export interface DrawnPair {
  readonly state: PairState;
  /** Open on these alone: `80`; '' for all. */
  readonly ports: string;
}

/** More would be too small to see. */
const MOST_ENDS = 30;

/** The part of a matrix that is about the pods on the group of the nodes. */
export function podPairs({ rows, columns, looks, cells }: Matrix, onNodes: readonly string[]): PodPairs {
  const isOne = (end: MatrixEnd): boolean => (end.kind === 'endpoint' ? wanted.has(end.id) : end.kind === 'namespace');
  const wanted = new Set(onNodes);
  const columnAt = new Map(columns.map(({ id }, at) => [id, at]));
  const all = rows.flatMap((end, row) => {
    const column = columnAt.get(end.id);
    return isOne(end) && column !== undefined ? [{ id: end.id, row, column }] : [];
  });
  const shown = all.slice(0, MOST_ENDS);
  return {
    ends: shown.map(({ id }) => id),
    more: all.length - shown.length,
    pairs: shown.map(({ row }) => shown.map(({ column }) => drawnPair(looks[cells[row * columns.length + column] ?? -1]))),
  };
}

function drawnPair(look: CellLook | undefined): DrawnPair | undefined {
  switch (look?.kind) {
    case 'allowed':
    case 'partial':
    case 'no-policy':
      return { state: 'open', ports: look.ports };
    case 'denied':
      return { state: 'closed', ports: '' };
    case 'depends':
      return { state: 'perhaps', ports: '' };
    case 'mixed':
      return { state: 'mixed', ports: '' };
    default:
      return undefined;
  }
}
