import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { Verdict } from '#engine/model/verdict.ts';
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
  /** Undefined: the question is not about this pair. */
  verdict(source: number, destination: number): Verdict | undefined;
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
  for (const pair of candidates(evaluation, filter)) {
    const verdict = filter.asked ? filter.asked.verdict(...pair) : evaluation.verdict(...pair);
    if (verdict === undefined) continue;
    counts[verdict]++;
    if (!filter.verdicts.has(verdict)) continue;
    if (total >= offset && pairs.length < limit) pairs.push(pair);
    total++;
  }
  return { pairs, total, counts };
}

function* candidates(evaluation: Evaluation, { inScope, touching }: PairFilter): Iterable<Pair> {
  const { endpoints } = evaluation;
  const passes = (source: number, destination: number): boolean => {
    const outside = [source, destination].filter((end) => endpoints[end]!.kind === 'external').length;
    return outside === 2
      ? false
      : outside === 1
        ? inScope(endpoints[source]!.kind === 'external' ? destination : source)
        : inScope(source) && inScope(destination);
  };
  if (touching !== undefined) {
    for (const { index } of endpoints) if (index !== touching && passes(index, touching)) yield [index, touching];
    for (const { index } of endpoints) if (index !== touching && passes(touching, index)) yield [touching, index];
    return;
  }
  for (const pair of allPairs(evaluation)) if (passes(...pair)) yield pair;
}
