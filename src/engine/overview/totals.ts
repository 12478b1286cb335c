import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { VERDICTS } from '#engine/model/verdict.ts';
import { groupEndpoints } from './endpoint-groups.ts';

export interface VerdictTotals {
  readonly pairs: number;
  readonly allowed: number;
  readonly partial: number;
  readonly denied: number;
  readonly depends: number;
}

/**
 * Counts all pairs by verdict on the ports that are declared, as edges are colored: every endpoint with every other, but
 * nothing between two parts of the outside, and nothing from a name outside. The work is per pair of kinds of endpoints, so equal endpoints cost nothing more.
 */
export function countPairs(evaluation: Evaluation): VerdictTotals {
  return countGroups(evaluation, (source, destinations, into) => evaluation.verdictsFrom(source, destinations, into));
}

/** The same by the verdict on all ports, as the command line lists pairs. */
export function countPairsOnAllPorts(evaluation: Evaluation): VerdictTotals {
  return countGroups(evaluation, (source, destinations, into) => {
    destinations.forEach((destination, at) => (into[at] = VERDICTS.indexOf(evaluation.pair(source, destination).verdict)));
  });
}

type VerdictsFrom = (source: number, destinations: Uint32Array, into: Uint8Array) => void;

function countGroups(evaluation: Evaluation, verdictsFrom: VerdictsFrom): VerdictTotals {
  const { groups } = groupEndpoints(evaluation);
  const destinations = Uint32Array.from(groups, ({ members }) => members[0]!);
  // Outside endpoints do not speak to each other.
  const weights = Float64Array.from(groups, ({ members }) => members.length);
  const insideWeights = Float64Array.from(groups, ({ members, external }) => (external ? 0 : members.length));
  const counts = new Float64Array(VERDICTS.length);
  const verdicts = new Uint8Array(groups.length);
  const among = new Uint8Array(1);
  groups.forEach(({ members, external, names }, own) => {
    if (names) return;
    const [first = 0, second = first] = members;
    const size = members.length;
    verdictsFrom(first, destinations, verdicts);
    tally(verdicts, external ? insideWeights : weights, size, counts);
    // A group and itself: not every member with every member, but every member with every other.
    counts[verdicts[own]!]! -= external ? 0 : size ** 2;
    if (size === 1 || external) return;
    verdictsFrom(first, Uint32Array.of(second), among);
    counts[among[0]!]! += size * (size - 1);
  });
  const [allowed = 0, partial = 0, denied = 0, depends = 0] = counts;
  return { pairs: allowed + partial + denied + depends, allowed, partial, denied, depends };
}

/** Adds the weights of each verdict, times `factor`. The sums stay in registers: this runs over all pairs. */
function tally(verdicts: Uint8Array, weights: Float64Array, factor: number, counts: Float64Array): void {
  let allowed = 0;
  let partial = 0;
  let denied = 0;
  let depends = 0;
  for (let at = 0; at < verdicts.length; at++) {
    const weight = weights[at]!;
    const verdict = verdicts[at];
    if (verdict === 0) allowed += weight;
    else if (verdict === 1) partial += weight;
    else if (verdict === 2) denied += weight;
    else depends += weight;
  }
  counts[0]! += allowed * factor;
  counts[1]! += partial * factor;
  counts[2]! += denied * factor;
  counts[3]! += depends * factor;
}
