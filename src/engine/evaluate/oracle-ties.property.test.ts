import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluated, heldAgainstOracle } from '#engine/testing/compared-with-oracle.ts';
import { type PlainAdminPolicy, type PlainCluster, toDocuments } from '#engine/testing/plain-objects.ts';
import { randomCluster, randomOptions } from '#engine/testing/random-cluster.ts';

/** All policies of a tier have one priority: every one of them may be read first. */
const tiedCluster = randomCluster.map((cluster) => withAdminPolicies(cluster, (policy) => withPriority(policy, 10)));

test('the evaluator agrees with the oracle on 2,500 more, in which all priorities are equal', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(tiedCluster, randomOptions, fc.nat(), (cluster, chosen, start) => {
      const { said, meant } = heldAgainstOracle(cluster, chosen, start);
      expect(said).toEqual(meant);
    }),
    { numRuns: 2500 },
  );
});

test('which of equal priorities has which name never matters', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(tiedCluster, (cluster) => {
      const names = ['q', 'm', 'z', 'a'];
      const renamed = withAdminPolicies(cluster, (policy) =>
        policy.spec.priority === undefined ? policy : { ...policy, name: `${names[cluster.adminPolicies.indexOf(policy)]!}-renamed` },
      );
      expect(everyPair(renamed)).toEqual(everyPair(cluster));
    }),
    { numRuns: 300 },
  );
});

test('a higher priority that stands alone is the same as an equal one that agrees', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      // Every policy twice, with one priority: whichever is read first, it says the same.
      const twice = {
        ...cluster,
        adminPolicies: cluster.adminPolicies.flatMap((policy) =>
          policy.spec.priority === undefined ? [policy] : [policy, { ...policy, name: `${policy.name}-again` }],
        ),
      };
      expect(everyPair(twice)).toEqual(everyPair(cluster));
    }),
    { numRuns: 300 },
  );
});

function withAdminPolicies(cluster: PlainCluster, change: (policy: PlainAdminPolicy) => PlainAdminPolicy): PlainCluster {
  return { ...cluster, adminPolicies: cluster.adminPolicies.map(change) };
}

function withPriority(policy: PlainAdminPolicy, priority: number): PlainAdminPolicy {
  return policy.spec.priority === undefined ? policy : { ...policy, spec: { ...policy.spec, priority } };
}

function everyPair(cluster: PlainCluster): readonly string[] {
  const evaluation = evaluated(toDocuments(cluster));
  return evaluation.endpoints.flatMap((source) =>
    evaluation.endpoints.map((destination) => {
      const { allowed, possible } = evaluation.pair(source.index, destination.index);
      return `${source.id} → ${destination.id}: ${allowed.key} | ${possible.key}`;
    }),
  );
}
