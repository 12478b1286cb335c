import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluated } from '#engine/testing/compared-with-oracle.ts';
import { type PlainCluster, type PlainPod, toDocuments } from '#engine/testing/plain-objects.ts';
import { randomCluster, randomOptions } from '#engine/testing/random-cluster.ts';
import { labels } from '#engine/testing/random-words.ts';

test('what is certain of a pod of unknown labels is so with any labels, and what is so with some is possible', { timeout: 120_000 }, () => {
  let doubtful = 0;
  let certain = 0;
  fc.assert(
    fc.property(randomCluster, randomOptions, fc.nat(), fc.array(labels, { minLength: 1, maxLength: 4 }), (cluster, chosen, at, tried) => {
      if (cluster.pods.length === 0) return;
      const id = idOf(cluster, at);
      const unknown = evaluated(toDocuments(withPod(cluster, at, { labels: {}, labelsUnknown: true })), chosen);
      for (const own of tried) {
        const known = evaluated(toDocuments(withPod(cluster, at, { labels: own })), chosen);
        const [before, after] = [unknown.endpoint(id)!.index, known.endpoint(id)!.index];
        for (const other of unknown.endpoints) {
          const there = known.endpoint(other.id);
          if (!there || other.index === before) continue;
          for (const [may, is] of [
            [unknown.pair(before, other.index), known.pair(after, there.index)],
            [unknown.pair(other.index, before), known.pair(there.index, after)],
          ] as const) {
            expect(may.allowed.isSubsetOf(is.allowed)).toBe(true);
            expect(is.possible.isSubsetOf(may.possible)).toBe(true);
            if (may.because === 'unknown-labels') doubtful++;
            else certain++;
          }
        }
      }
    }),
    { numRuns: 400 },
  );
  expect(Math.min(doubtful, certain)).toBeGreaterThan(100);
});

function idOf({ pods }: PlainCluster, at: number): string {
  const { namespace, name } = pods[at % pods.length]!;
  return `${namespace}/${name}[Pod]`;
}

/** One of the pods, on its own, with something else of it. */
function withPod(cluster: PlainCluster, at: number, change: Partial<PlainPod>): PlainCluster {
  const pods = cluster.pods.map((pod, index): PlainPod => {
    if (index !== at % cluster.pods.length) return pod;
    const { owner: _, ...alone } = pod;
    return { ...alone, ...change };
  });
  return { ...cluster, pods };
}
