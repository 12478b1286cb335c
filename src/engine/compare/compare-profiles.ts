import { type Analysis, Analyzer } from '#engine/analyze.ts';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { wayInId } from '#engine/overview/describe-way-in.ts';
import type { EnforcementOptionName, EnforcementOptions, EnforcementProfile } from '#engine/rules/enforcement.ts';
import { compareAnalyses } from './compare-analyses.ts';
import type { DifferingPair } from './compare-pairs.ts';
import type { Comparison, Flip } from './comparison.ts';
import { ProfileEvaluations, saysTheSame, wayInUnder } from './profile-evaluations.ts';

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
  const behind = new OptionsBehind(former, later);
  return {
    ...comparison,
    flips: comparison.flips.map((flip) => {
      const options = behind.flip(flip);
      return options ? { ...flip, options } : flip;
    }),
  };
}

/** Finds the options that bring differences about between two analyses of one set of manifests. */
export class OptionsBehind {
  readonly #later: Analysis;
  readonly #evaluations: ProfileEvaluations;
  readonly #sides: readonly [EnforcementOptions, EnforcementOptions];
  readonly #waysIn: ReadonlyMap<string, WayInVerdict>;

  constructor(former: Analysis, later: Analysis) {
    this.#later = later;
    this.#evaluations = new ProfileEvaluations(former);
    this.#sides = [former.evaluation.profile.options, later.evaluation.profile.options];
    this.#waysIn = new Map(later.waysIn.map((each) => [`${wayInId(each.wayIn.opener.id)} ${each.destination.id}`, each]));
  }

  /** Of a flip, on the ports that are declared. */
  flip({ source, destination, after }: Flip): readonly EnforcementOptionName[] | undefined {
    const { evaluation } = this.#later;
    const wayIn = this.#waysIn.get(`${source} ${destination}`);
    if (wayIn) return this.#options((each) => wayInUnder(wayIn, each)?.verdict === wayIn.verdict);
    const [from, to] = [after && evaluation.endpoint(after.source), after && evaluation.endpoint(after.destination)];
    return from && to && this.#options((each) => saysTheSame([from.index, to.index], evaluation, each, 'declared-ports'));
  }

  /** Of a pair, on all ports. */
  pair({ source, destination }: DifferingPair): readonly EnforcementOptionName[] | undefined {
    const { after: from } = source;
    const { after: to } = destination;
    if (from === undefined || to === undefined) return undefined;
    return this.#options((each) => saysTheSame([from, to], this.#later.evaluation, each, 'all-ports'));
  }

  #options(isAsLater: (evaluation: Evaluation) => boolean): readonly EnforcementOptionName[] | undefined {
    return this.#evaluations.options(...this.#sides, isAsLater);
  }
}
