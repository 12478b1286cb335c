import { type Analysis, Analyzer } from '#engine/analyze.ts';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { wayInId } from '#engine/overview/describe-way-in.ts';
import type { EnforcementOptionName, EnforcementProfile } from '#engine/rules/enforcement.ts';
import { compareAnalyses } from './compare-analyses.ts';
import type { Comparison, Flip } from './comparison.ts';
import { counterpart, ProfileEvaluations, saysTheSame, wayInUnder } from './profile-evaluations.ts';

/**
 * What changes for the same manifests between two ways to enforce their policies; at most `limit` flips, each with the
 * options that bring it about.
 * @param analyzer one that has read these manifests before, so that they are not read again
 */
export function compareProfiles(
  set: ManifestSet,
  before: EnforcementProfile,
  after: EnforcementProfile,
  limit: number,
  analyzer: Analyzer = new Analyzer(),
): Comparison {
  const former = analyzer.analyze(set.files, before, set.off);
  const later = analyzer.analyze(set.files, after, set.off);
  return withOptions(compareAnalyses({ set, analysis: former }, { set, analysis: later }, limit), former, later);
}

/** Names the options behind each flip of a comparison of one set of manifests under two profiles. */
export function withOptions(comparison: Comparison, former: Analysis, later: Analysis): Comparison {
  const evaluations = new ProfileEvaluations(former);
  const [was, is] = [former.evaluation.profile.options, later.evaluation.profile.options];
  const waysIn = new Map(later.waysIn.map((each) => [`${wayInId(each.wayIn.opener.id)} ${each.destination.id}`, each]));
  const optionsOf = (flip: Flip): readonly EnforcementOptionName[] | undefined => {
    const wayIn = waysIn.get(`${flip.source} ${flip.destination}`);
    if (wayIn) return evaluations.options(was, is, (evaluation) => wayInUnder(wayIn, evaluation)?.verdict === wayIn.verdict);
    return evaluations.options(was, is, (evaluation) => isAsLater(flip, later.evaluation, evaluation));
  };
  return {
    ...comparison,
    flips: comparison.flips.map((flip) => {
      const options = optionsOf(flip);
      return options ? { ...flip, options } : flip;
    }),
  };
}

function isAsLater({ after }: Flip, later: Evaluation, evaluation: Evaluation): boolean {
  const [from, to] = [after && later.endpoint(after.source), after && later.endpoint(after.destination)];
  const [a, b] = [from && counterpart(from, evaluation), to && counterpart(to, evaluation)];
  if (!from || !to || a === undefined || b === undefined) return false;
  return saysTheSame(later, [from.index, to.index], evaluation, [a, b]);
}
