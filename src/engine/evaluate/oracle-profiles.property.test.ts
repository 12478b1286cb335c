import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldAgainstOracle } from '#engine/testing/compared-with-oracle.ts';
import { randomCluster } from '#engine/testing/random-cluster.ts';
import { ENFORCEMENT_OPTIONS, type EnforcementOptions } from '#engine/rules/enforcement.ts';

/** What network plugins do otherwise with network policies, in every combination. */
const options: fc.Arbitrary<Partial<EnforcementOptions>> = fc.record({
  ipBlockMatchesPods: fc.constantFrom(...ENFORCEMENT_OPTIONS.ipBlockMatchesPods),
  ipBlockMatchesNodes: fc.constantFrom(...ENFORCEMENT_OPTIONS.ipBlockMatchesNodes),
  hostNetworkPods: fc.constantFrom(...ENFORCEMENT_OPTIONS.hostNetworkPods),
  finishedPods: fc.constantFrom(...ENFORCEMENT_OPTIONS.finishedPods),
  barePods: fc.constantFrom(...ENFORCEMENT_OPTIONS.barePods),
  addressFamilies: fc.constantFrom(...ENFORCEMENT_OPTIONS.addressFamilies),
  toOwnNode: fc.constantFrom(...ENFORCEMENT_OPTIONS.toOwnNode),
  unselectedPods: fc.constantFrom('open', 'closed'),
  adminPolicies: fc.constant('ignored'),
});

test('the evaluator agrees with the oracle on what network plugins do otherwise, on 1,000 random clusters', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(randomCluster, options, fc.nat(), (cluster, chosen, start) => {
      const { said, meant } = heldAgainstOracle(cluster, chosen, start);
      expect(said).toEqual(meant);
    }),
    { numRuns: 1000 },
  );
});
