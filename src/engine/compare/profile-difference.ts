import type { Analysis } from '#engine/analyze.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import { wayInId } from '#engine/overview/describe-way-in.ts';
import { overview } from '#engine/overview/overview.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { type EnforcementOptionName, type EnforcementOptions, PROFILE_NAMES, type ProfileName } from '#engine/rules/enforcement.ts';
import type { Analyzed } from './analyzed.ts';
import { commonEnds } from './common-ends.ts';
import { counterpart, ProfileEvaluations, wayInUnder } from './profile-evaluations.ts';

/** A pair that other profiles judge otherwise. */
export interface ProfileDifference {
  readonly source: string;
  readonly destination: string;
  /** The profiles that differ, each with its verdict. */
  readonly others: readonly OtherVerdict[];
}

export interface OtherVerdict {
  readonly profile: ProfileName;
  readonly verdict: Verdict;
  /** The options of that profile that bring it about; absent where it is not known which of them. */
  readonly options?: readonly EnforcementOptionName[];
}

/**
 * Connections of the picture that other profiles (all but `none`) judge otherwise than the analysis does.
 * @param connections those of the picture, where they are at hand
 */
export function profileDifferences(
  { analysis }: Analyzed,
  connections: readonly Pick<Connection, 'source' | 'destination'>[] = overview(analysis).connections,
): readonly ProfileDifference[] {
  const evaluations = new ProfileEvaluations(analysis);
  const profiles = otherProfiles(analysis, evaluations);
  if (profiles.length === 0) return [];
  const waysIn = new Map(analysis.waysIn.map((each) => [`${wayInId(each.wayIn.opener.id)} ${each.destination.id}`, each]));
  return connections.flatMap(({ source, destination }): readonly ProfileDifference[] => {
    const wayIn = waysIn.get(`${source} ${destination}`);
    const judge = wayIn ? (evaluation: Evaluation) => wayInUnder(wayIn, evaluation)?.verdict : pairJudge(source, destination, analysis);
    const own = judge(analysis.evaluation);
    if (own === undefined) return [];
    const others = profiles.flatMap(({ name, options }): readonly OtherVerdict[] => {
      const verdict = judge(evaluations.under(options));
      if (verdict === undefined || verdict === own) return [];
      const because = evaluations.options(analysis.evaluation.profile.options, options, (evaluation) => judge(evaluation) === verdict);
      return [{ profile: name, verdict, ...(because && { options: because }) }];
    });
    return others.length === 0 ? [] : [{ source, destination, others }];
  });
}

/** How many pairs a profile judges otherwise, of all that there are. */
export interface ProfileDifferenceCount {
  readonly profile: ProfileName;
  readonly pairs: number;
}

/** For every other profile (but `none`) that differs anywhere: in how many pairs. */
export function countProfileDifferences({ analysis }: Analyzed): readonly ProfileDifferenceCount[] {
  const evaluations = new ProfileEvaluations(analysis);
  const counts = new Map<Evaluation, number>();
  return otherProfiles(analysis, evaluations).flatMap(({ name, options }): readonly ProfileDifferenceCount[] => {
    const evaluation = evaluations.under(options);
    let pairs = counts.get(evaluation);
    if (pairs === undefined) counts.set(evaluation, (pairs = countDiffering(analysis.evaluation, evaluation)));
    return pairs === 0 ? [] : [{ profile: name, pairs }];
  });
}

interface OtherProfile {
  readonly name: ProfileName;
  readonly options: EnforcementOptions;
}

function otherProfiles({ evaluation: { profile } }: Analysis, evaluations: ProfileEvaluations): readonly OtherProfile[] {
  return PROFILE_NAMES.filter((name) => name !== 'none' && name !== profile.name)
    .map((name) => ({ name, options: evaluations.optionsOf(name) }))
    .filter(({ options }) => evaluations.differing(profile.options, options).length > 0);
}

function pairJudge(source: string, destination: string, { evaluation: own }: Analysis): (evaluation: Evaluation) => Verdict | undefined {
  const [from, to] = [own.endpoint(source), own.endpoint(destination)];
  return (evaluation) => {
    const [a, b] = [from && counterpart(from, evaluation), to && counterpart(to, evaluation)];
    return a === undefined || b === undefined || a === b ? undefined : evaluation.verdict(a, b);
  };
}

/** By flat look-ups alone: it goes over all pairs. */
function countDiffering(before: Evaluation, after: Evaluation): number {
  const ends = commonEnds(before, after).flatMap(({ before: was, after: is, external }) =>
    was === undefined || is === undefined ? [] : [{ was, is, external }],
  );
  const [former, later] = [Uint32Array.from(ends, ({ was }) => was), Uint32Array.from(ends, ({ is }) => is)];
  const [saidBefore, saidAfter] = [new Uint8Array(ends.length), new Uint8Array(ends.length)];
  const inside = ends.findIndex(({ external }) => external);
  const workloads = inside === -1 ? ends.length : inside;
  let differing = 0;
  ends.forEach(({ was, is, external }, own) => {
    before.verdictsFrom(was, former, saidBefore);
    after.verdictsFrom(is, later, saidAfter);
    const end = external ? workloads : ends.length;
    for (let at = 0; at < end; at++) if (at !== own && saidBefore[at] !== saidAfter[at]) differing++;
  });
  return differing;
}
