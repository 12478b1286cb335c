import { PortSet } from '#engine/model/port-set.ts';
import type { Direction } from '#engine/rules/policy.ts';
import type { Classification } from './endpoint-classes.ts';
import type { Row, Rows } from './rows.ts';
import type { Decision, DoubtReason } from './slice.ts';

/**
 * Pods with security groups of their own in strict mode, under a plugin that does not enforce policies on them (EKS-10):
 * what the policies let through is so either way, and of what they stop it cannot be said.
 */
export class UnenforcedRows implements Pick<Rows, 'of'> {
  readonly #rows: Pick<Rows, 'of'>;
  readonly #unenforced: ReadonlySet<number>;
  readonly #doubtful = new Map<Row, Row>();

  /** Undefined: there are no such pods. */
  static over(rows: Pick<Rows, 'of'>, { classes }: Classification): UnenforcedRows | undefined {
    const unenforced = classes.filter((each) => each.unenforced).map(({ index }) => index);
    return unenforced.length === 0 ? undefined : new UnenforcedRows(rows, new Set(unenforced));
  }

  private constructor(rows: Pick<Rows, 'of'>, unenforced: ReadonlySet<number>) {
    this.#rows = rows;
    this.#unenforced = unenforced;
  }

  of(direction: Direction, subject: number): Row {
    const row = this.#rows.of(direction, subject);
    if (!this.#unenforced.has(subject)) return row;
    let doubtful = this.#doubtful.get(row);
    if (!doubtful) this.#doubtful.set(row, (doubtful = { ...row, decisions: row.decisions.map(perhapsOpen) }));
    return doubtful;
  }
}

/** What is stopped is perhaps let through. */
function perhapsOpen(decision: Decision): Decision {
  if (decision.allowed.isAll) return decision;
  const because: DoubtReason = 'own-security-groups';
  const slices = decision.slices.map((slice) => (slice.allowed && slice.because === undefined ? slice : { ...slice, because }));
  return { slices, allowed: decision.allowed, possible: PortSet.ALL, because };
}
