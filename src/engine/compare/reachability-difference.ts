import type { Analysis } from '#engine/analyze.ts';
import { type CommonEnd, commonEnds } from './common-ends.ts';
import { comparePairs, type DifferingPair } from './compare-pairs.ts';
import { compareWaysIn, type DifferingWayIn } from './compare-ways-in.ts';

/** Where two analyses say something else of who reaches whom, on any port: what the command line's exit status tells. */
export interface ReachabilityDifference {
  /** On all ports, as `list` judges them. */
  readonly pairs: readonly DifferingPair[];
  readonly waysIn: readonly DifferingWayIn[];
  /** How many pairs differ only on ports that their destination does not declare, so that they are no flips. */
  readonly undeclared: number;
}

export function reachabilityDifference(before: Analysis, after: Analysis): ReachabilityDifference {
  const evaluations = [before.evaluation, after.evaluation] as const;
  const ends = commonEnds(...evaluations);
  const pairs: DifferingPair[] = [];
  comparePairs(ends, evaluations, 'all', (pair) => pairs.push(pair));
  const declared = new Map<CommonEnd, Set<CommonEnd>>();
  comparePairs(ends, evaluations, 'declared', ({ source, destination }) => {
    const known = declared.get(source);
    if (known) known.add(destination);
    else declared.set(source, new Set([destination]));
  });
  const undeclared = pairs.filter(({ source, destination }) => !declared.get(source)?.has(destination)).length;
  return { pairs, waysIn: compareWaysIn(before, after), undeclared };
}
