import { PortSet } from '#engine/model/port-set.ts';
import type { Direction, Policy } from '#engine/rules/policy.ts';
import type { Classification } from './endpoint-classes.ts';
import type { Row, Rows } from './rows.ts';
import type { Decision } from './slice.ts';

/** Nothing is allowed, though no policy isolates: a reason of kind `isolated` that names no policy says so. */
const CLOSED: Decision = {
  slices: [
    {
      ports: PortSet.ALL,
      allowed: false,
      reason: { kind: 'isolated', tier: 'network-policy', policies: [] },
      passes: [],
      doubts: [],
      rivals: [],
    },
  ],
  allowed: PortSet.NONE,
  possible: PortSet.NONE,
};

/**
 * The strict mode of a network plugin: a pod that no policy selects at all is closed in both directions. One that any
 * policy selects is as the policies say, and so stays open in a direction that none of them isolates.
 */
export class StrictRows implements Pick<Rows, 'of'> {
  readonly #rows: Pick<Rows, 'of'>;
  readonly #closed: ReadonlySet<number>;
  /** Policies select these perhaps, and none for certain: they are closed, or as the policies say. */
  readonly #perhapsClosed: ReadonlySet<number>;
  readonly #closedRow: Row;
  readonly #doubtful = new Map<Row, Row>();

  constructor(rows: Pick<Rows, 'of'>, { classes, resolve }: Classification, applied: readonly Policy[]) {
    this.#rows = rows;
    const selected = new Set(applied.flatMap(({ subject }) => resolve(subject).yes.toArray()));
    const perhaps = new Set(applied.flatMap(({ subject }) => resolve(subject).maybe.toArray()));
    const unselected = classes.filter(({ policed, index }) => policed && !selected.has(index)).map(({ index }) => index);
    this.#closed = new Set(unselected.filter((index) => !perhaps.has(index)));
    this.#perhapsClosed = new Set(unselected.filter((index) => perhaps.has(index)));
    this.#closedRow = { policies: [], isolatedBy: [], cells: new Uint32Array(classes.length), decisions: [CLOSED] };
  }

  of(direction: Direction, subject: number): Row {
    if (this.#closed.has(subject)) return this.#closedRow;
    const row = this.#rows.of(direction, subject);
    if (!this.#perhapsClosed.has(subject)) return row;
    let doubtful = this.#doubtful.get(row);
    if (!doubtful) this.#doubtful.set(row, (doubtful = { ...row, decisions: row.decisions.map(perhapsClosed) }));
    return doubtful;
  }

  /** Whether a class is closed because no policy selects it. */
  isClosed(subject: number): boolean {
    return this.#closed.has(subject);
  }
}

/** What is let through is so only if a policy selects the pod. */
function perhapsClosed({ slices, possible }: Decision): Decision {
  if (possible.isEmpty) return CLOSED;
  const because = 'unknown-labels';
  return {
    slices: slices.map((slice) => (slice.allowed ? { ...slice, because: slice.because ?? because } : slice)),
    allowed: PortSet.NONE,
    possible,
    because,
  };
}
