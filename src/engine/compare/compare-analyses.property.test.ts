import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { describeWaysIn } from '#engine/overview/describe-way-in.ts';
import type { Endpoint, Evaluation } from '#engine/evaluate/evaluation.ts';
import { judge } from '#engine/evaluate/port-pairs.ts';
import type { IpAddress } from '#engine/model/cluster.ts';
import { containsAddress } from '#engine/model/ip-range.ts';
import { PortSet } from '#engine/model/port-set.ts';
import { type PlainCluster, toDocuments } from '#engine/testing/plain-objects.ts';
import { randomCluster } from '#engine/testing/random-cluster.ts';
import { compareAnalyses } from './compare-analyses.ts';
import type { Flip, FlipKind } from './comparison.ts';
import type { Analyzed } from './analyzed.ts';

const OTHER_KIND: Readonly<Record<FlipKind, FlipKind>> = { added: 'removed', removed: 'added', changed: 'changed' };

/** A cluster, and the same with some of its policies and pods as another has them. */
const twoClusters = fc.tuple(randomCluster, randomCluster, fc.boolean(), fc.boolean()).map(([one, other, policies, pods]) => {
  const after: PlainCluster = { ...one, ...(policies ? { policies: other.policies } : {}), ...(pods ? { pods: other.pods } : {}) };
  return [one, after] as const;
});

/** The same, and perhaps with the admin policies of another cluster. */
const withOtherAdmins = fc.tuple(twoClusters, randomCluster, fc.boolean()).map(([[before, after], { adminPolicies }, admins]) => {
  return [before, admins ? { ...after, adminPolicies } : after] as const;
});

test('an analysis and itself do not differ', () => {
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      const { flips, totals, objects, formerEndpoints } = compareAnalyses(analyzed(cluster), analyzed(cluster), 100);
      expect({ flips, objects, formerEndpoints, changes: totals.added + totals.removed + totals.changed }).toEqual({
        flips: [],
        objects: [],
        formerEndpoints: [],
        changes: 0,
      });
    }),
    { numRuns: 100 },
  );
});

test('the other way round, what was added is removed and nothing else differs', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(withOtherAdmins, (clusters) => {
      const [before, after] = bothAnalyzed(clusters);
      const there = compareAnalyses(before, after, Infinity).flips.map(
        ({ source, destination, kind }) => `${kind} ${source} ${destination}`,
      );
      const back = compareAnalyses(after, before, Infinity).flips.map(
        ({ source, destination, kind }) => `${OTHER_KIND[kind]} ${source} ${destination}`,
      );
      expect(there.sort()).toEqual(back.sort());
    }),
    { numRuns: 300 },
  );
});

test('the flips are the pods and addresses between which either analysis says something else', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(twoClusters, (clusters) => {
      const [before, after] = bothAnalyzed(clusters);
      const { flips, totals } = compareAnalyses(before, after, Infinity);
      expect(totals.added + totals.removed + totals.changed).toBe(flips.length);
      const [former, later] = [before.analysis.evaluation, after.analysis.evaluation];
      const ends = testedEnds(former, later);
      const told = new Map(flips.map((flip) => [`${flip.source} ${flip.destination}`, flip]));
      const seen = new Set<Flip>();
      for (const source of ends) {
        for (const destination of ends) {
          if (source === destination || (source.external && destination.external)) continue;
          const expected = isOtherwise(former, later, source, destination);
          const flip = told.get(`${source.name} ${destination.name}`);
          if (flip) seen.add(flip);
          expect([source.name, destination.name, flip !== undefined]).toEqual([source.name, destination.name, expected]);
        }
      }
      expect(seen.size).toBe(flips.filter(({ source }) => !source.startsWith('way-in:')).length);
    }),
    { numRuns: 300 },
  );
});

test('every flip has a cause, and every cause is an object that differs', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(withOtherAdmins, (clusters) => {
      const [before, after] = bothAnalyzed(clusters);
      const { flips, objects } = compareAnalyses(before, after, Infinity);
      const changed = new Set(objects.map(({ key }) => key));
      for (const { causes } of flips) {
        expect(causes.length).toBeGreaterThan(0);
        for (const { object } of causes) expect(changed).toContain(object);
      }
    }),
    { numRuns: 300 },
  );
});

test('no more flips are described than asked for, and all are counted', () => {
  fc.assert(
    fc.property(withOtherAdmins, fc.nat(5), (clusters, limit) => {
      const [before, after] = bothAnalyzed(clusters);
      const [all, some] = [compareAnalyses(before, after, Infinity), compareAnalyses(before, after, limit)];
      expect(some.flips).toEqual(all.flips.slice(0, limit));
      expect(some.totals).toEqual(all.totals);
    }),
    { numRuns: 100 },
  );
});

test('ends of flips that the later analysis lacks are described', () => {
  fc.assert(
    fc.property(withOtherAdmins, (clusters) => {
      const [before, after] = bothAnalyzed(clusters);
      const { flips, formerEndpoints } = compareAnalyses(before, after, Infinity);
      const { evaluation, waysIn } = after.analysis;
      const known = new Set([...formerEndpoints, ...evaluation.endpoints, ...describeWaysIn(waysIn)].map(({ id }) => id));
      for (const { source, destination } of flips) expect([known.has(source), known.has(destination)]).toEqual([true, true]);
    }),
    { numRuns: 100 },
  );
});

function bothAnalyzed([before, after]: readonly [PlainCluster, PlainCluster]): readonly [Analyzed, Analyzed] {
  return [analyzed(before), analyzed(after)];
}

function analyzed(cluster: PlainCluster): Analyzed {
  const files = toDocuments(cluster).map((text, at) => ({ name: `${at}.yaml`, text }));
  return { set: { files, off: [] }, analysis: analyze(files) };
}

/** A workload, or one address that stands for all that either side treats alike, found without the code under test. */
interface TestedEnd {
  readonly name: string;
  readonly external: boolean;
  readonly before: Endpoint | undefined;
  readonly after: Endpoint | undefined;
}

function testedEnds(before: Evaluation, after: Evaluation): readonly TestedEnd[] {
  const addresses = [before, after].flatMap(({ endpoints }) =>
    endpoints.flatMap((endpoint) =>
      endpoint.kind === 'external' ? endpoint.ranges.map(({ family, low }): IpAddress => ({ family, value: low })) : [],
    ),
  );
  const pieces = new Map<string, TestedEnd>();
  for (const address of addresses) {
    const [was, is] = [atAddress(before, address), atAddress(after, address)];
    pieces.set(`${was.id} ${is.id}`, { name: prefix(was.id) > prefix(is.id) ? was.id : is.id, external: true, before: was, after: is });
  }
  const workloads = new Map<string, TestedEnd>();
  for (const { id, workload } of [...before.endpoints, ...after.endpoints].filter((each) => each.kind === 'workload')) {
    const variantsOf = ({ endpoints }: Evaluation) => endpoints.filter((each) => each.kind === 'workload' && each.workload === workload);
    const only = (evaluation: Evaluation): Endpoint | undefined => {
      const variants = evaluation.endpoints.filter((each) => each.kind === 'workload' && each.workload.id === workload.id);
      return variants.length === 1 ? variants[0] : evaluation.endpoint(id);
    };
    const isCoarse = [before, after].some((evaluation) => evaluation.endpoint(id) && variantsOf(evaluation).length === 1);
    const isSplit = [before, after].some((evaluation) => only(evaluation) === undefined && hasWorkload(evaluation, workload.id));
    if (isCoarse && isSplit) continue;
    workloads.set(id, { name: id, external: false, before: only(before), after: only(after) });
  }
  // The admin policies are the same on both sides, and with them the names.
  const names = after.endpoints
    .filter((each) => each.kind === 'external' && each.domain !== undefined)
    .map((is): TestedEnd => ({ name: is.id, external: true, before: before.endpoint(is.id), after: is }));
  return [...workloads.values(), ...pieces.values(), ...names];
}

function prefix(id: string): number {
  return Number(id.split('/')[1]);
}

function hasWorkload({ endpoints }: Evaluation, id: string): boolean {
  return endpoints.some((each) => each.kind === 'workload' && each.workload.id === id);
}

function atAddress({ endpoints }: Evaluation, address: IpAddress): Endpoint {
  return endpoints.find((each) => each.kind === 'external' && each.ranges.some((range) => containsAddress(range, address)))!;
}

function isOtherwise(before: Evaluation, after: Evaluation, source: TestedEnd, destination: TestedEnd): boolean {
  return (
    said(before, source.before, destination.before, destination.after) !== said(after, source.after, destination.after, destination.before)
  );
}

/** The verdict and the open ports, judged as edges are colored; where only one side declares ports, on all. */
function said(
  evaluation: Evaluation,
  source: Endpoint | undefined,
  destination: Endpoint | undefined,
  other: Endpoint | undefined,
): string {
  if (!source || !destination) return 'denied';
  const pair = evaluation.pair(source.index, destination.index);
  const verdict = judge(pair, declared(destination));
  if (verdict === 'denied') return verdict;
  const isWhole = [destination, other].some((each) => each !== undefined && declared(each).isAll);
  const judged = isWhole ? PortSet.ALL : declared(destination);
  return `${verdict} ${pair.allowed.intersect(judged).key} ${pair.possible.intersect(judged).key}`;
}

function declared(endpoint: Endpoint): PortSet {
  return endpoint.kind === 'external' || endpoint.declared.isEmpty ? PortSet.ALL : endpoint.declared;
}
