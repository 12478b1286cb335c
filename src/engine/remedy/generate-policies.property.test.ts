import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { applyEdits } from '#engine/edit/apply-edit.ts';
import type { Endpoint } from '#engine/evaluate/evaluation.ts';
import { generateManifests } from '#engine/testing/generate-cluster.ts';
import { type PlainCluster, toDocuments } from '#engine/testing/plain-objects.ts';
import { randomCluster } from '#engine/testing/random-cluster.ts';
import { generatePolicies } from './generate-policies.ts';
import { tellingSelector } from './telling-selector.ts';

const presentOf = (files: readonly { readonly name: string; readonly text: string }[]) => ({
  set: { files, off: [] },
  analysis: analyze(files),
});
const onPodNetwork = (end: Endpoint): boolean => end.kind === 'workload' && end.pods.every(({ hostNetwork }) => !hostNetwork);

/** Nothing that a namespace's own policies say is stronger than an admin policy. */
const withoutAdmins = (cluster: PlainCluster): PlainCluster => ({ ...cluster, adminPolicies: [] });

test('whatever pairs of pods are wanted are let through, and where labels tell pods apart nothing else is', () => {
  fc.assert(
    fc.property(
      randomCluster.map(withoutAdmins),
      fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { minLength: 1, maxLength: 5 }),
      (cluster, picks) => {
        const present = presentOf([{ name: 'all.yaml', text: toDocuments(cluster).join('\n---\n') }]);
        const { evaluation } = present.analysis;
        const pods = evaluation.endpoints.filter(onPodNetwork);
        const pairs = picks.flatMap(([from, to]) => {
          const [source, destination] = [pods[from % pods.length], pods[to % pods.length]];
          if (!source || !destination || source === destination || typeof evaluation.halves(source.index, destination.index) === 'string')
            return [];
          return [{ source: source.id, destination: destination.id, verdict: 'allowed' as const }];
        });
        const { text, policies, edits, proof } = generatePolicies(present, { needed: false, pairs });
        expect(proof.wanted).toBe(new Set(pairs.map(({ source, destination }) => `${source} ${destination}`)).size);
        expect(proof.missing).toEqual([]);
        expect(policies > 0).toBe(proof.wanted > 0);
        expect(text === '').toBe(policies === 0);
        expect(applyEdits(present.set, edits).kind).toBe('done');
        const isTold = pods.every((end) => end.kind === 'external' || tellingSelector(end, present.analysis.cluster).others === 0);
        if (isTold)
          expect(
            proof.extra.filter(({ source, destination }) => [source, destination].every((id) => onPodNetwork(evaluation.endpoint(id)!))),
          ).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
}, 120_000);

test('the needs of a platform are let through, and nothing else but what comes through the way in', () => {
  fc.assert(
    fc.property(fc.nat(200), (seed) => {
      const present = presentOf(generateManifests({ seed, workloads: 14, policies: 10, namespaces: 6 }));
      const { proof } = generatePolicies(present, { needed: true, pairs: [] });
      expect(proof.missing).toEqual([]);
      expect(proof.extra.filter(({ destination }) => !destination.startsWith('edge/gateway'))).toEqual([]);
    }),
    { numRuns: 12 },
  );
}, 120_000);
