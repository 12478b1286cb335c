import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PortSet } from '#engine/model/port-set.ts';
import { evaluated, heldAgainstOracle, type KnownEnd, pairsOf } from '#engine/testing/compared-with-oracle.ts';
import { type PlainCluster, type PlainNetworkPolicy, toDocuments } from '#engine/testing/plain-objects.ts';
import { egressRule, ingressRule, randomCluster, randomOptions } from '#engine/testing/random-cluster.ts';
import type { Endpoint, Evaluation, ExternalEndpoint } from './evaluation.ts';

test('the evaluator agrees with a packet-by-packet oracle on 2,500 random clusters', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(randomCluster, randomOptions, fc.nat(), (cluster, chosen, start) => {
      const { said, meant } = heldAgainstOracle(cluster, chosen, start);
      expect(said).toEqual(meant);
    }),
    { numRuns: 2500 },
  );
});

test('short answers, long ones and the slices behind them say the same', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomCluster, randomOptions, (cluster, chosen) => {
      const evaluation = evaluated(toDocuments(cluster), chosen);
      for (const [source, destination] of pairsOf(cluster, evaluation)) {
        const ends = [source.endpoint.index, destination.endpoint.index] as const;
        const { verdict, declared, allowed, possible } = evaluation.pair(...ends);
        expect(evaluation.verdict(...ends)).toBe(declared ?? verdict);
        expect(allowed.isSubsetOf(possible)).toBe(true);
        const halves = evaluation.halves(...ends);
        if (typeof halves === 'string') {
          expect(possible.isEmpty).toBe(true);
          continue;
        }
        for (const { decision } of [halves.egress, halves.ingress]) {
          const sliced = decision.slices.map(({ ports }) => ports);
          expect(PortSet.union(sliced).isAll).toBe(true);
          expect(sliced.every((ports, at) => sliced.slice(at + 1).every((other) => ports.intersect(other).isEmpty))).toBe(true);
        }
        const both = halves.egress.decision.allowed.intersect(halves.ingress.exempt ? PortSet.ALL : halves.ingress.decision.allowed);
        expect(both.isSubsetOf(allowed)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('adding a rule to an isolating policy never takes away what was allowed', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomCluster, fc.boolean(), ingressRule, egressRule, fc.nat(), (cluster, ingress, into, out, chosen) => {
      const types = { policyTypes: ['Ingress', 'Egress'] };
      const at = chosen % cluster.policies.length;
      const before = withSpec(cluster, at, (spec) => ({ ...spec, ...types }));
      const after = withSpec(before, at, (spec) =>
        ingress ? { ...spec, ingress: [...(spec.ingress ?? []), into] } : { ...spec, egress: [...(spec.egress ?? []), out] },
      );
      const [less, more] = [evaluated(toDocuments(before)), evaluated(toDocuments(after))];
      for (const [source, destination] of pairsOf(cluster, more)) {
        const [from, to] = [endpointIn(less, source), endpointIn(less, destination)];
        if (from === to) continue;
        const sooner = less.pair(from.index, to.index);
        const later = more.pair(source.endpoint.index, destination.endpoint.index);
        expect(sooner.allowed.isSubsetOf(later.allowed)).toBe(true);
        // Where the rule tells pods apart, something that could not be said of all of them may be said of each.
        const split = podsOf(from) !== podsOf(source.endpoint) || podsOf(to) !== podsOf(destination.endpoint);
        expect(split || sooner.possible.isSubsetOf(later.possible)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('the order of the documents never matters', { timeout: 60_000 }, () => {
  const shuffled = randomCluster.chain((cluster) => {
    const documents = toDocuments(cluster);
    return fc.tuple(fc.constant(documents), fc.shuffledSubarray([...documents], { minLength: documents.length }));
  });
  fc.assert(
    fc.property(shuffled, ([written, mixed]) => {
      expect(everyPair(evaluated(mixed))).toEqual(everyPair(evaluated(written)));
    }),
    { numRuns: 400 },
  );
});

function endpointIn(evaluation: Evaluation, { endpoint }: KnownEnd): Endpoint {
  if (endpoint.kind === 'workload') {
    const name = endpoint.pods[0]!.name;
    return evaluation.endpoints.find((each) => each.kind === 'workload' && each.pods.some((pod) => pod.name === name))!;
  }
  if (endpoint.domain !== undefined) return evaluation.endpoint(endpoint.id)!;
  const [{ family, low }] = endpoint.ranges as [ExternalEndpoint['ranges'][number]];
  return evaluation.endpoints.find(
    (each) => each.kind === 'external' && each.ranges.some((range) => range.family === family && range.low <= low && low <= range.high),
  )!;
}

function podsOf(endpoint: Endpoint): string {
  return endpoint.kind === 'workload' ? endpoint.pods.map(({ name }) => name).join() : '';
}

function withSpec(
  cluster: PlainCluster,
  at: number,
  change: (spec: PlainNetworkPolicy['spec']) => PlainNetworkPolicy['spec'],
): PlainCluster {
  return {
    ...cluster,
    policies: cluster.policies.map((policy, index) => (index === at ? { ...policy, spec: change(policy.spec) } : policy)),
  };
}

function everyPair(evaluation: Evaluation): readonly string[] {
  const { endpoints } = evaluation;
  const pairs = endpoints.flatMap((source) =>
    endpoints.map((destination) => {
      const { allowed, possible } = evaluation.pair(source.index, destination.index);
      return `${source.id} → ${destination.id}: ${allowed.key} | ${possible.key}`;
    }),
  );
  return pairs.sort();
}
