import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Analysis, analyze } from '#engine/analyze.ts';
import { isPublic } from '#engine/overview/describe-endpoint.ts';
import { wayInId } from '#engine/overview/describe-way-in.ts';
import { toDocuments } from '#engine/testing/plain-objects.ts';
import { randomCluster } from '#engine/testing/random-cluster.ts';
import { findPaths } from './find-paths.ts';
import type { PathAnswer } from './path-question.ts';

const wayIn = fc.record({
  label: fc.constantFrom('web', 'db'),
  type: fc.constantFrom('LoadBalancer', 'NodePort'),
  policy: fc.constantFrom('Local', 'Cluster'),
});

test('every answer is the closure that steps taken one by one come to', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomCluster, fc.array(wayIn, { maxLength: 2 }), (cluster, waysIn) => {
      const services = waysIn.map(({ label, type, policy }, at) => ({
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: `way-${at}`, namespace: 'shop' },
        spec: { type, selector: { app: label }, externalTrafficPolicy: policy, ports: [{ port: 80 }] },
      }));
      const text = [...toDocuments(cluster), ...services.map((each) => JSON.stringify(each))].join('\n---\n');
      const analysis = analyze([{ name: 'all.yaml', text }]);
      const workloads = analysis.evaluation.endpoints.filter(({ kind }) => kind === 'workload');
      for (const { id } of workloads) {
        const edges = plainEdges(analysis);
        const against = edges.map(({ from, to, sure }) => ({ from: to, to: from, sure }));
        expect(summary(findPaths(analysis, { kind: 'reaches', of: id })!)).toEqual(closure(edges, id));
        expect(summary(findPaths(analysis, { kind: 'reached-from', of: id })!)).toEqual(closure(against, id));
        const fromInternet = [...closure(against, id)].filter(([node]) => node.startsWith('way-in:'));
        expect(summary(findPaths(analysis, { kind: 'from-internet', of: id })!)).toEqual(new Map(fromInternet));
      }
    }),
    { numRuns: 300 },
  );
});

test('a path leads from its start to its end over open pairs, and is as long as said', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      const analysis = analyze([{ name: 'all.yaml', text: toDocuments(cluster).join('\n---\n') }]);
      for (const { id, kind } of analysis.evaluation.endpoints) {
        if (kind !== 'workload') continue;
        for (const { endpoint, hops, path, uncertain } of findPaths(analysis, { kind: 'taken', of: id })!.found) {
          expect(path).toHaveLength(hops);
          expect([path[0]?.source, path.at(-1)?.destination]).toEqual([id, endpoint]);
          expect(path.slice(1).every(({ source }, at) => source === path[at]!.destination)).toBe(true);
          expect(path.some(({ verdict }) => verdict === 'denied')).toBe(false);
          expect(path.some(({ verdict }) => verdict === 'depends')).toBe(uncertain === true);
        }
      }
    }),
    { numRuns: 200 },
  );
});

interface PlainEdge {
  readonly from: string;
  readonly to: string;
  readonly sure: boolean;
}

function plainEdges({ evaluation, waysIn }: Analysis): readonly PlainEdge[] {
  const { endpoints } = evaluation;
  const open = (verdict: string): boolean => verdict === 'allowed' || verdict === 'partial';
  const inner = endpoints.flatMap((from) =>
    endpoints.flatMap((to): PlainEdge[] => {
      if (from === to || (from.kind === 'external' && (to.kind === 'external' || isPublic(from)))) return [];
      const verdict = evaluation.verdict(from.index, to.index);
      return verdict === 'denied' ? [] : [{ from: from.id, to: to.id, sure: open(verdict) }];
    }),
  );
  const outer = waysIn
    .filter(({ verdict }) => verdict !== 'denied')
    .map(({ wayIn: { opener }, destination, verdict }) => ({ from: wayInId(opener.id), to: destination.id, sure: open(verdict) }));
  return [...inner, ...outer];
}

/** Hops by endpoint, `?` where only a doubtful step leads there: by relaxing every edge until nothing changes. */
function closure(edges: readonly PlainEdge[], start: string): ReadonlyMap<string, string> {
  const sure = hops(
    edges.filter((each) => each.sure),
    start,
  );
  const any = hops(edges, start);
  return new Map([...any].map(([node, count]) => [node, sure.has(node) ? `${sure.get(node)}` : `${count}?`]));
}

function hops(edges: readonly PlainEdge[], start: string): ReadonlyMap<string, number> {
  const found = new Map([[start, 0]]);
  for (let changed = true; changed;) {
    changed = false;
    for (const { from, to } of edges) {
      const before = found.get(from);
      const passes = from === start || !/^(external|way-in):/.test(from);
      if (before === undefined || !passes || (found.get(to) ?? Infinity) <= before + 1) continue;
      found.set(to, before + 1);
      changed = true;
    }
  }
  found.delete(start);
  return found;
}

function summary({ found }: PathAnswer): ReadonlyMap<string, string> {
  return new Map(found.map(({ endpoint, hops: count, uncertain }) => [endpoint, `${count}${uncertain ? '?' : ''}`]));
}
