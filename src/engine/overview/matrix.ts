import type { Verdict } from '#engine/model/verdict.ts';

/**
 * How rows and columns follow each other. `namespace`: by namespace, then by name; the outside first among rows and last
 * among columns. `similarity`: rows that nothing tells apart lie together. `allowed`: most allowed first.
 */
export const MATRIX_ORDERS = ['namespace', 'similarity', 'allowed'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

export interface MatrixQuery {
  readonly order: MatrixOrder;
  /** Namespaces shown as one row and one column; `auto`: all of them where there are too many workloads to read. */
  readonly closed: 'auto' | readonly string[];
  /** Only these namespaces (and the outside); empty: all. */
  readonly namespaces: readonly string[];
  /** Only pairs that are needed count as cells; others are blank. */
  readonly onlyNeeded: boolean;
}

/** One row or column header. */
export type MatrixEnd =
  | {
      readonly kind: 'endpoint' | 'external' | 'way-in';
      readonly id: string;
      /** Absent for what lies outside. */
      readonly namespace?: string;
      /** Other parts of the outside that no pod tells from this one, and that have no row or column of their own. */
      readonly also?: readonly string[];
    }
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
  /** Of a cell of a closed namespace: pairs by verdict. */
  readonly counts?: Readonly<Record<Verdict, number>>;
  /** Of a way in that lets some addresses in: it is not the ports that are some. */
  readonly someAddresses?: boolean;
}

/** Rows send, columns receive. `cells[row * columns.length + column]` is a position in `looks`. */
export interface Matrix {
  readonly rows: readonly MatrixEnd[];
  readonly columns: readonly MatrixEnd[];
  readonly looks: readonly CellLook[];
  /** Two bytes a cell, or four where there are more looks than two can number. */
  readonly cells: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
  /** Pairs in it that the manifests need, and how many of them are denied, at least on a needed port. */
  readonly needed: { readonly pairs: number; readonly denied: number };
  /** The namespaces that are one row and one column. */
  readonly closed: readonly string[];
  /** How many of them are closed although they were asked to be open: more rows than `MOST_ENDS` help nobody. */
  readonly heldClosed: number;
}
