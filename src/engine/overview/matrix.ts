import type { Verdict } from '#engine/model/verdict.ts';

/**
 * How rows and columns follow each other. `namespace`: by namespace, then by name; the outside first among rows and last
 * among columns. `similarity`: rows that nothing tells apart lie together. `allowed`: most allowed first.
 */
export const MATRIX_ORDERS = ['namespace', 'similarity', 'allowed'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

export interface MatrixQuery {
  readonly order: MatrixOrder;
  /** Namespaces shown as one row and one column. */
  readonly closed: readonly string[];
  /** Only these namespaces (and the outside); empty: all. */
  readonly namespaces: readonly string[];
  /** Only pairs that are needed count as cells; others are blank. */
  readonly onlyNeeded: boolean;
}

/** One row or column header. */
export type MatrixEnd =
  | { readonly kind: 'endpoint' | 'external' | 'way-in'; readonly id: string; readonly namespace?: string }
  /** A closed namespace. */
  | { readonly kind: 'namespace'; readonly id: string; readonly namespace: string; readonly workloads: number };

/** How a cell looks. Few looks stand for many cells. */
export interface CellLook {
  /** `self`: the same end; `no-way-in`: nothing exposes it to the internet; `none`: both outside, or filtered away. */
  readonly kind: Verdict | 'no-policy' | 'mixed' | 'self' | 'no-way-in' | 'none';
  /** `5432`, `8080, 9090`; '' for all. */
  readonly ports: string;
  readonly needed: boolean;
  /** Needed, and denied or partly denied. */
  readonly neededDenied: boolean;
  /** Of a cell between closed namespaces: pairs by verdict. */
  readonly counts?: Readonly<Record<Verdict, number>>;
}

/** Rows send, columns receive. `cells[row * columns.length + column]` is a position in `looks`. */
export interface Matrix {
  readonly rows: readonly MatrixEnd[];
  readonly columns: readonly MatrixEnd[];
  readonly looks: readonly CellLook[];
  readonly cells: Uint16Array;
}
