import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Analysis, analyze } from '#engine/analyze.ts';
import { commonEnds } from '#engine/compare/common-ends.ts';
import { compareAnalyses } from '#engine/compare/compare-analyses.ts';
import type { Flip } from '#engine/compare/comparison.ts';
import { applyEdits } from '#engine/edit/apply-edit.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { generateManifests } from '#engine/testing/generate-cluster.ts';
import { type PlainCluster, toDocuments } from '#engine/testing/plain-objects.ts';
import { randomCluster } from '#engine/testing/random-cluster.ts';
import { findRemedies } from './find-remedies.ts';
import type { RemedyAnswer, Wish } from './remedy.ts';

/** A cluster as it is drawn, or the seed of a generated one. */
const anyCluster = fc.oneof(randomCluster, fc.nat(500));

function written(cluster: PlainCluster | number): readonly ManifestFile[] {
  if (typeof cluster === 'number') return generateManifests({ seed: cluster, workloads: 10, policies: 8, namespaces: 5 });
  return [{ name: 'all.yaml', text: toDocuments(cluster).join('\n---\n') }];
}

/** A wish for a random pair of the cluster, if it has one. */
function wishFor({ endpoints }: Evaluation, from: number, to: number, verdict: Wish['verdict']): Wish | undefined {
  const [source, destination] = [endpoints[from % endpoints.length], endpoints[to % endpoints.length]];
  return source && destination && source !== destination ? { source: source.id, destination: destination.id, verdict } : undefined;
}

test('every remedy grants the wish when it is applied, and flips as many other pairs as it says', () => {
  fc.assert(
    fc.property(
      anyCluster,
      fc.nat(1000),
      fc.nat(1000),
      fc.constantFrom('allowed' as const, 'denied' as const),
      (cluster, from, to, verdict) => {
        const files = written(cluster);
        const before = { set: { files, off: [] }, analysis: analyze(files) };
        const wish = wishFor(before.analysis.evaluation, from, to, verdict);
        if (!wish) return;
        const answer = findRemedies(before, wish);
        for (const remedy of remediesOf(answer)) {
          const outcome = applyEdits(before.set, remedy.edits);
          expect(outcome.kind).toBe('done');
          if (outcome.kind !== 'done') continue;
          const after = { set: outcome.set, analysis: analyze(outcome.set.files, undefined, outcome.set.off) };
          expect(after.analysis.refused.length).toBe(before.analysis.refused.length);
          const { totals, flips } = compareAnalyses(before, after, Infinity);
          const own = flips.filter(wishedBy(wish, before.analysis, after.analysis));
          expect(remedy.others).toBe(totals.added + totals.removed + totals.changed - own.length);
          expect(own.length).toBeGreaterThan(0);
          for (const { kind } of own) expect(kind).not.toBe(verdict === 'allowed' ? 'removed' : 'added');
        }
      },
    ),
    { numRuns: 80 },
  );
}, 120_000);

function remediesOf(answer: RemedyAnswer) {
  return answer.kind === 'remedies' ? answer.remedies : [];
}

/** A workload may be split, and a block cut into pieces. */
function wishedBy({ source, destination }: Wish, before: Analysis, after: Analysis): (flip: Flip) => boolean {
  const ends = commonEnds(before.evaluation, after.evaluation);
  const idsOf = (id: string): ReadonlySet<string> => {
    const index = before.evaluation.endpoint(id)!.index;
    return new Set(ends.filter((end) => end.before === index).map((end) => end.id));
  };
  const [sources, destinations] = [idsOf(source), idsOf(destination)];
  return (flip) => sources.has(flip.source) && destinations.has(flip.destination);
}
