import { type Verdict, VERDICTS } from '#engine/model/verdict.ts';
import type { CellLook } from './matrix.ts';

/** What a cell counts as where rows are compared: a position in `VERDICTS`. Where nothing can pass, that is "denied". */
const DENIED = VERDICTS.indexOf('denied');

const BARE = { ports: '', needed: false, neededDenied: false } as const;
/** Pairs by verdict, in the order of `VERDICTS`. */
export type Counts = readonly number[];

/** Numbers the distinct looks of cells, so that four million cells are four million small numbers. */
export class CellLooks {
  readonly all: CellLook[] = [];
  readonly none: number;
  readonly self: number;
  readonly noWayIn: number;
  readonly #byKey = new Map<string, number>();
  /** Per look: what it counts as. */
  readonly #codes: number[] = [];
  readonly #needed = new Map<number, number>();

  constructor() {
    this.none = this.number({ kind: 'none', ...BARE });
    this.self = this.number({ kind: 'self', ...BARE });
    this.noWayIn = this.number({ kind: 'no-way-in', ...BARE });
  }

  number(look: CellLook): number {
    const { kind, ports, needed, neededDenied, counts, someAddresses } = look;
    const key = `${kind}|${ports}|${needed}|${neededDenied}|${someAddresses ?? ''}|${counts ? VERDICTS.map((each) => counts[each]).join() : ''}`;
    let number = this.#byKey.get(key);
    if (number === undefined) {
      this.#byKey.set(key, (number = this.all.push(look) - 1));
      this.#codes.push(codeOf(look));
    }
    return number;
  }

  /** What a look counts as: a position in `VERDICTS`. */
  code(number: number): number {
    return this.#codes[number]!;
  }

  /** One pair's look. */
  ofVerdict(kind: Verdict | 'no-policy', ports: string): number {
    return this.number({ kind, ...BARE, ports });
  }

  /** The look of a cell that stands for many pairs; none of them: nothing. */
  ofCounts(counts: Counts): number {
    const present = VERDICTS.filter((_, at) => counts[at]! > 0);
    const [only] = present;
    if (only === undefined) return this.none;
    const [allowed = 0, partial = 0, denied = 0, depends = 0] = counts;
    return this.number({ kind: present.length > 1 ? 'mixed' : only, ...BARE, counts: { allowed, partial, denied, depends } });
  }

  /** The same look, marked as needed. */
  needed(number: number, denied: boolean): number {
    const key = number * 2 + Number(denied);
    let marked = this.#needed.get(key);
    if (marked === undefined) {
      this.#needed.set(key, (marked = this.number({ ...this.all[number]!, needed: true, neededDenied: denied })));
    }
    return marked;
  }
}

/** Of several verdicts, the one of most pairs. */
function codeOf({ kind, counts }: CellLook): number {
  if (kind === 'no-policy') return 0;
  if (kind === 'mixed' && counts) return VERDICTS.reduce((most, each, at) => (counts[each] > counts[VERDICTS[most]!] ? at : most), 0);
  const code = VERDICTS.indexOf(kind as Verdict);
  return code === -1 ? DENIED : code;
}
