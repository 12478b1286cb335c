import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import type { Matrix, MatrixQuery } from './matrix.ts';
import type { JudgedNeed } from './needs-by-pair.ts';

export interface MatrixInput {
  readonly evaluation: Evaluation;
  readonly needs: readonly JudgedNeed[];
  readonly waysIn: readonly WayInVerdict[];
}

/** All pairs as rows that send and columns that receive. */
export function buildMatrix(_input: MatrixInput, _query: MatrixQuery): Matrix {
  throw new Error('being built');
}
