import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { type Verdict, VERDICTS } from '#engine/model/verdict.ts';
import { isName } from './matrix-units.ts';
import type { VerdictCounts } from './picture.ts';
import type { Pair } from './worth-drawing.ts';

/** Which pairs are asked for. */
export interface PairFilter {
  readonly verdicts: ReadonlySet<Verdict>;
  /** Whether an endpoint (by index) is in scope; a pair is asked for when both ends are, or one is and the other is outside. */
  readonly inScope: (endpoint: number) => boolean;
  /** Only pairs that touch this endpoint. */
  readonly touching?: number;
  /** Only pairs that a question is about. */
  readonly asked?: AskedPairs;
}

/** A question about pairs, which may be about other ports than those that a verdict is usually judged on. */
export interface AskedPairs {
  /** Whether the question is about a pair with these ends. */
  joins(source: number, destination: number): boolean;
  /** The verdict that is asked for, of a pair that it joins; undefined: the question is not about it after all. Absent: the usual one. */
  readonly verdict?: (source: number, destination: number) => Verdict | undefined;
}

export interface PageOfPairs {
  readonly pairs: readonly Pair[];
  readonly total: number;
  readonly counts: VerdictCounts;
}

/** Every pair in order of source and destination, without those between two parts of the outside. */
export function* allPairs(evaluation: Evaluation): Iterable<Pair> {
  const { endpoints } = evaluation;
  for (const source of endpoints) {
    for (const destination of endpoints) {
      if (source === destination || (source.kind === 'external' && destination.kind === 'external')) continue;
      yield [source.index, destination.index];
    }
  }
}

/** A window of the pairs that pass a filter, with the counts of all that do. */
export function pageOfPairs(evaluation: Evaluation, filter: PairFilter, offset: number, limit: number): PageOfPairs {
  const counts: Record<Verdict, number> = { allowed: 0, partial: 0, denied: 0, depends: 0 };
  const pairs: Pair[] = [];
  let total = 0;
  const take = (source: number, destination: number, verdict: Verdict | undefined): void => {
    if (verdict === undefined) return;
    counts[verdict]++;
    if (!filter.verdicts.has(verdict)) return;
    if (total >= offset && pairs.length < limit) pairs.push([source, destination]);
    total++;
  };
  const asked = filter.asked?.verdict;
  for (const [source, destinations] of candidates(evaluation, filter)) {
    if (asked) for (const destination of destinations) take(source, destination, asked(source, destination));
    else {
      const codes = new Uint8Array(destinations.length);
      evaluation.verdictsFrom(source, destinations, codes);
      for (let at = 0; at < codes.length; at++) take(source, destinations[at]!, VERDICTS[codes[at]!]);
    }
  }
  return { pairs, total, counts };
}

/** The pairs that may pass, a source with its destinations at a time: there are millions of them. */
function* candidates({ endpoints }: Evaluation, { inScope, touching, asked }: PairFilter): Iterable<readonly [number, Uint32Array]> {
  const outside = endpoints.map(({ kind }) => kind === 'external');
  const names = endpoints.map(isName);
  const scope = endpoints.map(({ index, kind }) => kind === 'external' || inScope(index));
  const passes = (source: number, destination: number): boolean =>
    source !== destination &&
    !names[source]! &&
    scope[source]! &&
    scope[destination]! &&
    !(outside[source]! && outside[destination]!) &&
    (!asked || asked.joins(source, destination));
  if (touching !== undefined) {
    for (const { index } of endpoints) if (passes(index, touching)) yield [index, Uint32Array.of(touching)];
    yield [touching, Uint32Array.from(endpoints.filter(({ index }) => passes(touching, index)).map(({ index }) => index))];
    return;
  }
  const found = new Uint32Array(endpoints.length);
  for (let source = 0; source < endpoints.length; source++) {
    let count = 0;
    for (let destination = 0; destination < endpoints.length; destination++) if (passes(source, destination)) found[count++] = destination;
    if (count > 0) yield [source, found.subarray(0, count)];
  }
}
