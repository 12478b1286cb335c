import type { Analysis } from '#engine/analyze.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { describeConnection } from '#engine/overview/describe-connection.ts';
import { describeExternal, describeWorkload } from '#engine/overview/describe-endpoint.ts';
import { describeWayInConnection, describeWaysIn, wayInId } from '#engine/overview/describe-way-in.ts';
import type { EndpointSummary } from '#engine/overview/picture.ts';
import { countPairs } from '#engine/overview/totals.ts';
import type { Analyzed } from './analyzed.ts';
import { type CommonEnd, commonEnds } from './common-ends.ts';
import { comparePairs, type DifferingPair } from './compare-pairs.ts';
import { compareWaysIn, type DifferingWayIn } from './compare-ways-in.ts';
import type { Comparison, Flip, FlipTotals } from './comparison.ts';
import { FlipCauses } from './flip-causes.ts';
import { NeededPairs } from './needed-pairs.ts';
import { objectChanges } from './object-changes.ts';
import { ByRisk, riskOf } from './risk.ts';

/** What differs between two analyses under one profile; at most `limit` flips are described. */
export function compareAnalyses(before: Analyzed, after: Analyzed, limit: number): Comparison {
  const sides = [before.analysis, after.analysis] as const;
  const ends = commonEnds(sides[0].evaluation, sides[1].evaluation);
  const needed = new NeededPairs(...sides);
  const { differing, totals } = findFlips(ends, sides, needed, limit);
  const { objects, unchangedObjects, otherText } = objectChanges(before, after);
  const causes = new FlipCauses(before, after, objects);
  const outside = ends.filter(({ external }) => external);
  const flips = differing.map((each): Flip =>
    'wayIn' in each
      ? {
          ...describeWay(each.wayIn, before.analysis.evaluation, after.analysis.evaluation),
          causes: causes.ofWayIn(each.wayIn.before, each.wayIn.after, outside),
        }
      : { ...describePair(each.pair, sides, needed), causes: causes.ofPair(each.pair.source, each.pair.destination) },
  );
  const byCause = countCauses(flips);
  return {
    flips,
    totals,
    objects: objects.map((change) => ({ ...change, flips: byCause.get(change.key) ?? 0 })),
    unchangedObjects,
    ...errorsOf(sides),
    otherText,
    formerEndpoints: formerEndpoints(flips, ...sides),
    formerTotals: countPairs(sides[0].evaluation),
  };
}

type Sides = readonly [before: Analysis, after: Analysis];
function errorsOf(sides: Sides): Pick<Comparison, 'errors'> {
  const [before, after] = sides.map(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error').length);
  return before || after ? { errors: { before: before ?? 0, after: after ?? 0 } } : {};
}

type FlippedPair = Required<Pick<DifferingPair, 'source' | 'destination' | 'kind'>>;
type Differing = { readonly pair: FlippedPair } | { readonly wayIn: DifferingWayIn };

/** Counts all that differs, and keeps the riskiest. */
function findFlips(
  ends: readonly CommonEnd[],
  [before, after]: Sides,
  needed: NeededPairs,
  limit: number,
): { readonly differing: readonly Differing[]; readonly totals: FlipTotals } {
  const found = new ByRisk<Differing>(limit);
  const kinds = { added: 0, removed: 0, changed: 0, neededRemoved: 0 };
  const become = { allowed: 0, partial: 0, denied: 0, depends: 0 };
  for (const wayIn of compareWaysIn(before, after)) {
    kinds[wayIn.kind]++;
    if (wayIn.after) become[wayIn.after.verdict]++;
    found.add(riskOf({ kind: wayIn.kind, needed: false, fromOutside: true }), { wayIn });
  }
  const evaluations: readonly [Evaluation, Evaluation] = [before.evaluation, after.evaluation];
  let undeclared = 0;
  const pairs = comparePairs(ends, evaluations, (pair) => {
    const { source, destination, kind } = pair;
    if (kind === undefined) {
      undeclared++;
      return;
    }
    const isNeeded = needed.isNeeded(source, destination);
    kinds[kind]++;
    if (kind === 'removed' && isNeeded) kinds.neededRemoved++;
    if (source.after !== undefined && destination.after !== undefined) become[after.evaluation.verdict(source.after, destination.after)]++;
    found.add(riskOf({ kind, needed: isNeeded, fromOutside: source.external }), { pair: { source, destination, kind } });
  });
  return { differing: found.riskiest(), totals: { ...kinds, undeclared, pairs, become } };
}

function describePair({ source, destination, kind }: FlippedPair, [before, after]: Sides, needed: NeededPairs): Omit<Flip, 'causes'> {
  const was = side(source.before, destination.before);
  const is = side(source.after, destination.after);
  return {
    source: source.id,
    destination: destination.id,
    kind,
    ...(was ? { before: describeConnection(...was, before.evaluation, needed.before(...was)) } : {}),
    ...(is ? { after: describeConnection(...is, after.evaluation, needed.after(...is)) } : {}),
    needed: needed.isNeeded(source, destination),
    fromOutside: source.external,
  };
}

function side(source: number | undefined, destination: number | undefined): readonly [number, number] | undefined {
  return source === undefined || destination === undefined ? undefined : [source, destination];
}

function describeWay({ source, destination, kind, before, after }: DifferingWayIn, was: Evaluation, is: Evaluation): Omit<Flip, 'causes'> {
  return {
    source,
    destination,
    kind,
    ...(before ? { before: describeWayInConnection(before, was) } : {}),
    ...(after ? { after: describeWayInConnection(after, is) } : {}),
    needed: false,
    fromOutside: true,
  };
}

function countCauses(flips: readonly Flip[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { causes } of flips) {
    for (const object of new Set(causes.map((cause) => cause.object))) counts.set(object, (counts.get(object) ?? 0) + 1);
  }
  return counts;
}

/** The ends of flips that the later picture lacks. */
function formerEndpoints(flips: readonly Flip[], before: Analysis, after: Analysis): readonly EndpointSummary[] {
  const present = new Set([
    ...after.evaluation.endpoints.map(({ id }) => id),
    ...after.waysIn.map(({ wayIn }) => wayInId(wayIn.opener.id)),
  ]);
  const gone = new Set(flips.flatMap(({ source, destination }) => [source, destination]).filter((id) => !present.has(id)));
  if (gone.size === 0) return [];
  const touched = new Set(before.needs.flatMap(({ need }) => [need.source, need.destination]));
  const cards = new Map(describeWaysIn(before.waysIn).map((card) => [card.id, card]));
  return [...gone].flatMap((id): readonly EndpointSummary[] => {
    const wayIn = cards.get(id);
    if (wayIn) return [wayIn];
    const endpoint = before.evaluation.endpoint(id);
    if (!endpoint) return [];
    return [
      endpoint.kind === 'workload'
        ? describeWorkload(endpoint, before.evaluation, before.services, touched)
        : describeExternal(endpoint, 0),
    ];
  });
}
