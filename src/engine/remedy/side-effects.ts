import type { Analysis } from '#engine/analyze.ts';
import { commonEnds } from '#engine/compare/common-ends.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import { compareAnalyses } from '#engine/compare/compare-analyses.ts';
import { comparePairs } from '#engine/compare/compare-pairs.ts';
import { compareWaysIn } from '#engine/compare/compare-ways-in.ts';
import type { Flip } from '#engine/compare/comparison.ts';
import { wayInId } from '#engine/overview/describe-way-in.ts';
import type { WishState } from './wish-state.ts';

/** Of so many flips a remedy tells. */
const MOST_FLIPS = 50;

/** Pairs besides the wished one that differ between two analyses. */
export interface SideEffects {
  /** As a comparison counts them: on the ports that destinations declare. */
  readonly others: number;
  /** Only on ports that nobody declares. */
  readonly undeclared: number;
}

/** Counts what else a change does. */
export function sideEffects(state: WishState, before: Analysis, after: Analysis): SideEffects {
  const found = differing(before, after).filter((each) => !isWished(state, each));
  const others = found.filter(({ isFlip }) => isFlip).length;
  return { others, undeclared: found.length - others };
}

/** The flips besides the wished one, riskiest first. */
export function otherFlips(state: WishState, before: Analyzed, after: Analyzed): readonly Flip[] {
  const wished = new Set(
    differing(before.analysis, after.analysis)
      .filter((each) => isWished(state, each))
      .map(({ source, destination }) => `${source}\n${destination}`),
  );
  const { flips } = compareAnalyses(before, after, MOST_FLIPS + wished.size);
  return flips.filter(({ source, destination }) => !wished.has(`${source}\n${destination}`)).slice(0, MOST_FLIPS);
}

interface Differing {
  readonly source: string;
  readonly destination: string;
  readonly isFlip: boolean;
  /** Positions in the former analysis; absent for a way in. */
  readonly former?: readonly [source: number | undefined, destination: number | undefined];
}

function differing(before: Analysis, after: Analysis): readonly Differing[] {
  const found: Differing[] = compareWaysIn(before, after).map(({ source, destination }) => ({ source, destination, isFlip: true }));
  const evaluations = [before.evaluation, after.evaluation] as const;
  comparePairs(commonEnds(...evaluations), evaluations, ({ source, destination, kind }) => {
    const former = [source.before, destination.before] as const;
    found.push({ source: source.id, destination: destination.id, isFlip: kind !== undefined, former });
  });
  return found;
}

function isWished({ source, destination, through }: WishState, differing: Differing): boolean {
  if (through !== undefined && differing.source === wayInId(through) && differing.destination === destination.id) return true;
  if (source.kind === 'way-in') return differing.source === wayInId(source.service) && differing.destination === destination.id;
  return differing.former?.[0] === source.index && differing.former[1] === destination.index;
}
