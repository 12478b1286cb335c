import type { Analysis } from '#engine/analyze.ts';
import { commonEnds } from './common-ends.ts';
import { comparePairs, type DifferingPair } from './compare-pairs.ts';
import { compareWaysIn, type DifferingWayIn } from './compare-ways-in.ts';

/** Where two analyses say something else of who reaches whom, on any port: what the command line's exit status tells. */
export interface ReachabilityDifference {
  readonly pairs: readonly DifferingPair[];
  readonly waysIn: readonly DifferingWayIn[];
}

/** Every pair that two analyses print otherwise, on all ports. */
export function reachabilityDifference(before: Analysis, after: Analysis): ReachabilityDifference {
  const evaluations = [before.evaluation, after.evaluation] as const;
  const pairs: DifferingPair[] = [];
  comparePairs(commonEnds(...evaluations), evaluations, (pair) => {
    if (pair.onAllPorts !== undefined) pairs.push(pair);
  });
  return { pairs, waysIn: compareWaysIn(before, after) };
}
