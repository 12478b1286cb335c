import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import { reachabilityDifference } from '#engine/compare/reachability-difference.ts';
import { type PlainCluster, toDocuments } from '#engine/testing/plain-objects.ts';
import { randomCluster } from '#engine/testing/random-cluster.ts';
import { diffJson } from './diff-json.ts';
import { listJson } from './list-json.ts';

interface Listed {
  readonly source: string;
  readonly destination: string;
  readonly ports: object;
  readonly verdict: string;
}

interface Difference {
  readonly added: readonly Listed[];
  readonly removed: readonly Listed[];
  readonly changed: readonly { source: string; destination: string; before: object; after: object }[];
}

test('between ends that both sides have, diff lists what differs between the two lists', { timeout: 60_000 }, () => {
  const clusters = fc.tuple(randomCluster, randomCluster).map(([one, { policies }]) => [one, { ...one, policies }] as const);
  fc.assert(
    fc.property(clusters, ([one, other]) => {
      const [before, after] = [analyzed(one), analyzed(other)];
      const difference = JSON.parse(
        [...diffJson(reachabilityDifference(before.analysis, after.analysis), before, after)].join(''),
      ) as Difference;
      const [former, later] = [listed(before), listed(after)];
      const isShared = ({ source, destination }: { readonly source: string; readonly destination: string }): boolean =>
        [source, destination].every((id) => former.ids.has(id) && later.ids.has(id));
      const keys = (rows: readonly Listed[]): readonly string[] => rows.filter(isShared).map(keyOf).sort();
      const only = (a: Sides, b: Sides): readonly string[] => keys(a.rows.filter((row) => !b.byKey.has(keyOf(row))));
      expect(keys(difference.added)).toEqual(only(later, former));
      expect(keys(difference.removed)).toEqual(only(former, later));
      const changed = later.rows.filter(isShared).filter((row) => {
        const was = former.byKey.get(keyOf(row));
        return was !== undefined && JSON.stringify([was.ports, was.verdict]) !== JSON.stringify([row.ports, row.verdict]);
      });
      const told = new Set(difference.changed.map(keyOf));
      expect(changed.map(keyOf).filter((key) => !told.has(key))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

interface Sides {
  readonly ids: ReadonlySet<string>;
  readonly rows: readonly Listed[];
  readonly byKey: ReadonlyMap<string, Listed>;
}

function listed({ analysis }: Analyzed): Sides {
  const { endpoints, connections } = JSON.parse([...listJson(analysis, {})].join('')) as {
    endpoints: readonly { id: string; kind: string }[];
    connections: readonly Listed[];
  };
  return {
    ids: new Set(endpoints.filter(({ kind }) => kind === 'workload').map(({ id }) => id)),
    rows: connections,
    byKey: new Map(connections.map((row) => [keyOf(row), row])),
  };
}

function keyOf({ source, destination }: { readonly source: string; readonly destination: string }): string {
  return `${source} ${destination}`;
}

function analyzed(cluster: PlainCluster): Analyzed {
  const files = [{ name: 'cluster.yaml', text: toDocuments(cluster).join('\n---\n') }];
  return { set: { files, off: [] }, analysis: analyze(files) };
}
