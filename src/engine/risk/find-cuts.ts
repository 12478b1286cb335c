import type { Analysis } from '#engine/analyze.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import { compareAnalyses } from '#engine/compare/compare-analyses.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { findPaths } from '#engine/paths/find-paths.ts';
import { reachedFrom, reachedFromInternet } from '#engine/paths/paths-from-internet.ts';
import { differenceOf } from '#engine/remedy/rank-remedies.ts';
import { type Tried, Trials } from '#engine/remedy/try-out.ts';
import { sameEnds } from '#engine/remedy/wish-state.ts';
import { isEnforced } from '#engine/rules/enforcement.ts';
import { brokenNeeds, closedWaysIn } from './broken-needs.ts';
import { cutCandidates } from './cut-candidates.ts';
import { findRisk } from './find-risk.ts';
import type { Cut, CutAnswer, CutQuestion } from './risk.ts';

/** Each try evaluates the whole cluster. */
const MOST_TRIES = 24;
/** Milliseconds after which no further change is tried: what was found by then is the answer. */
const TIME_TO_TRY = 2500;
const MOST_CUTS = 5;
/** So many changes that cut the same and break the same are shown. */
const MOST_ALIKE = 2;
const MOST_FLIPS = 50;

/**
 * The single changes of policies that cut most, each tried.
 * @param now a clock in milliseconds
 */
export function findCuts(present: Analyzed, question: CutQuestion, now: () => number = Date.now): CutAnswer {
  const { analysis } = present;
  const ends = endsOf(present, question);
  const before = ends.map(({ endpoint }) => endpoint);
  if (ends.length === 0 || !isEnforced(analysis.evaluation.profile)) return { cuts: [], before, tried: 0 };
  const start = now();
  const trials = new Trials(present, MOST_TRIES);
  const reachedBefore = reachedIn(analysis, question, analysis);
  const effective: Effective[] = [];
  for (const candidate of cutCandidates(
    present,
    ends.map(({ path }) => path),
  )) {
    if (now() - start > TIME_TO_TRY || effective.filter((each) => isPerfect(each, before)).length >= MOST_CUTS) break;
    const tried = trials.tryOut(candidate);
    const effect = tried && effectOf(tried, present, question, before, reachedBefore);
    if (effect) effective.push(effect);
  }
  return { cuts: best(effective).map((effect, at) => describe(effect, at, present)), before, tried: trials.tried };
}

interface End {
  readonly endpoint: string;
  readonly path: readonly Connection[];
}

/** What the question wants to be out of reach, with the way to each. */
function endsOf(present: Analyzed, { from, risk }: CutQuestion): readonly End[] {
  if (from === 'internet') return findRisk(present, risk).exposed;
  return findPaths(present.analysis, { kind: 'taken', of: from.endpoint })?.found ?? [];
}

/** Ids, as the analysis before names them, of what an analysis, perhaps of other policies, still reaches. */
function reachedIn(after: Analysis, { from }: CutQuestion, before: Analysis): ReadonlySet<string> {
  const start = from === 'internet' ? undefined : before.evaluation.endpoint(from.endpoint);
  const starts = start ? sameEnds(start, after.evaluation).map(({ index }) => index) : [];
  const reached = from === 'internet' ? reachedFromInternet(after) : reachedFrom(after, starts);
  const ids = before.evaluation.endpoints
    .filter((endpoint) =>
      after === before ? reached.has(endpoint.index) : sameEnds(endpoint, after.evaluation).some(({ index }) => reached.has(index)),
    )
    .map(({ id }) => id);
  return new Set(ids);
}

interface Effective extends Pick<Cut, 'cuts' | 'breaks' | 'closes'> {
  readonly tried: Tried;
  readonly difference: ReturnType<typeof differenceOf>;
}

/** Undefined: it cuts nothing, or it opens something. */
function effectOf(
  tried: Tried,
  present: Analyzed,
  question: CutQuestion,
  before: readonly string[],
  reachedBefore: ReadonlySet<string>,
): Effective | undefined {
  const reached = reachedIn(tried.analysis, question, present.analysis);
  const cuts = before.filter((id) => !reached.has(id));
  if (cuts.length === 0 || [...reached].some((id) => !reachedBefore.has(id))) return undefined;
  return {
    tried,
    cuts,
    breaks: brokenNeeds(present.analysis, tried.analysis),
    closes: closedWaysIn(present.analysis, tried.analysis),
    difference: differenceOf(tried, present),
  };
}

function isPerfect({ cuts, breaks, closes }: Effective, before: readonly string[]): boolean {
  return cuts.length === before.length && breaks.length === 0 && closes.length === 0;
}

/** The most ends cut, then the fewest needed connections broken, the fewest ways in closed, the fewest lines. */
function best(effective: readonly Effective[]): readonly Effective[] {
  const alike = new Map<string, number>();
  const ranked = effective
    .toSorted(
      (a, b) =>
        b.cuts.length - a.cuts.length ||
        a.breaks.length - b.breaks.length ||
        a.closes.length - b.closes.length ||
        a.difference.size - b.difference.size,
    )
    .filter(({ cuts, breaks, closes }) => {
      const key = JSON.stringify([cuts, breaks, closes]);
      const many = alike.get(key) ?? 0;
      alike.set(key, many + 1);
      return many < MOST_ALIKE;
    });
  const first = ranked.slice(0, MOST_CUTS);
  // One that leaves every door as it is should be among them.
  const [gentle] = ranked.filter(({ closes }) => closes.length === 0);
  if (!gentle || first.includes(gentle)) return first;
  return [...first.slice(0, -1), gentle];
}

function describe({ tried, cuts, breaks, closes, difference }: Effective, at: number, present: Analyzed): Cut {
  const { candidate, edits, set, analysis } = tried;
  const { flips, totals } = compareAnalyses(present, { set, analysis }, MOST_FLIPS);
  return {
    remedy: {
      id: `cut-${at + 1}`,
      how: candidate.how,
      objects: candidate.objects,
      edits,
      diff: difference.text,
      place: difference.place ?? { file: present.set.files[0]?.name ?? '', line: 1 },
      flips,
      others: totals.added + totals.removed + totals.changed,
      size: difference.size,
    },
    cuts,
    breaks,
    closes,
  };
}
