import type { Analysis } from '#engine/analyze.ts';
import { evaluate } from '#engine/evaluate/evaluate.ts';
import type { Endpoint, Evaluation } from '#engine/evaluate/evaluation.ts';
import { judgeWayIn, type WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { containsAddress } from '#engine/model/ip-range.ts';
import { resolveProfile } from '#engine/plugins/resolve-profile.ts';
import { enforcementProfile, type EnforcementOptionName, type EnforcementOptions, type ProfileName } from '#engine/rules/enforcement.ts';
import type { Pair } from '#engine/overview/worth-drawing.ts';
import { compareAnswers, declaredBy } from './compare-pairs.ts';
import { TellingOptions } from './telling-options.ts';

/**
 * What was read, evaluated under other options: nothing is read or compiled again, and options that make no difference
 * here share one evaluation.
 */
export class ProfileEvaluations {
  readonly #analysis: Analysis;
  readonly #telling: TellingOptions;
  readonly #known = new Map<string, Evaluation>();

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    this.#telling = new TellingOptions(analysis.cluster, analysis.policies);
    this.#known.set(this.#key(analysis.evaluation.profile.options), analysis.evaluation);
  }

  /** A profile as the manifests set up its plugin. */
  optionsOf(name: ProfileName): EnforcementOptions {
    return resolveProfile(enforcementProfile(name), this.#analysis.signs).profile.options;
  }

  under(options: EnforcementOptions): Evaluation {
    const key = this.#key(options);
    let evaluation = this.#known.get(key);
    if (!evaluation) {
      const { cluster, policies, services, evaluation: own } = this.#analysis;
      this.#known.set(key, (evaluation = evaluate(cluster, policies, services, { ...own.profile, options: this.#telling.of(options) })));
    }
    return evaluation;
  }

  /** Options that make a difference between two ways to enforce. */
  differing(before: EnforcementOptions, after: EnforcementOptions): readonly EnforcementOptionName[] {
    return this.#telling.differing(before, after);
  }

  /**
   * Of the options that differ, those that bring a difference about alone; where none does, those without which it is gone;
   * undefined where neither can be said.
   * @param isAsAfter whether an evaluation says what the latter options say
   */
  options(
    before: EnforcementOptions,
    after: EnforcementOptions,
    isAsAfter: (evaluation: Evaluation) => boolean,
  ): readonly EnforcementOptionName[] | undefined {
    const differing = this.differing(before, after);
    if (differing.length <= 1) return differing.length === 0 ? undefined : differing;
    const alone = differing.filter((name) => isAsAfter(this.under({ ...before, [name]: after[name] })));
    if (alone.length > 0) return alone;
    const needed = differing.filter((name) => !isAsAfter(this.under({ ...after, [name]: before[name] })));
    return needed.length > 0 ? needed : undefined;
  }

  #key(options: EnforcementOptions): string {
    return Object.values(this.#telling.of(options)).join();
  }
}

/** The index, in another evaluation of the same cluster, of the endpoint that stands for the same pods or addresses. */
export function counterpart(endpoint: Endpoint, evaluation: Evaluation): number | undefined {
  const same = evaluation.endpoint(endpoint.id);
  if (same) return same.index;
  if (endpoint.kind === 'workload') return byPod(evaluation).get(endpoint.pods[0]!);
  const [range] = endpoint.ranges;
  if (!range) return undefined;
  const address = { family: range.family, value: range.low };
  return evaluation.endpoints.find((each) => each.kind === 'external' && each.ranges.some((other) => containsAddress(other, address)))
    ?.index;
}

const podIndices = new WeakMap<Evaluation, ReadonlyMap<object, number>>();

function byPod(evaluation: Evaluation): ReadonlyMap<object, number> {
  let known = podIndices.get(evaluation);
  if (!known) {
    const entries = evaluation.endpoints.flatMap((each) =>
      each.kind === 'workload' ? each.pods.map((pod) => [pod, each.index] as const) : [],
    );
    podIndices.set(evaluation, (known = new Map(entries)));
  }
  return known;
}

/**
 * Whether another evaluation of the same cluster says the same of a pair (by its indices in the first).
 * @param on the ports that its destination declares, as edges are colored, or all
 */
export function saysTheSame([from, to]: Pair, one: Evaluation, other: Evaluation, on: 'declared-ports' | 'all-ports'): boolean {
  const destination = one.endpoints[to]!;
  const [otherFrom, otherTo] = [counterpart(one.endpoints[from]!, other), counterpart(destination, other)];
  if (otherFrom === undefined || otherTo === undefined) return false;
  const declared = on === 'all-ports' ? ALL_PORTS : ([declaredBy(destination), declaredBy(other.endpoints[otherTo]!)] as const);
  return compareAnswers(one.pair(from, to), other.pair(otherFrom, otherTo), declared) === undefined;
}

const ALL_PORTS = [undefined, undefined] as const;

/** The same way in, judged by another evaluation of the same cluster. */
export function wayInUnder({ wayIn, destination }: WayInVerdict, evaluation: Evaluation): WayInVerdict | undefined {
  const index = counterpart(destination, evaluation);
  return judgeWayIn(wayIn, evaluation).find((each) => each.destination.index === index);
}
