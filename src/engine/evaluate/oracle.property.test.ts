import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import { formatIpAddress } from '#engine/model/ip-range.ts';
import { PortSet } from '#engine/model/port-set.ts';
import { ENFORCEMENT_OPTIONS, enforcementProfile, type EnforcementOptions } from '#engine/rules/enforcement.ts';
import { type Packet, PacketOracle } from '#engine/testing/packet-oracle.ts';
import { type PlainCluster, type PlainNetworkPolicy, type PlainPod, toDocuments } from '#engine/testing/plain-objects.ts';
import { egressRule, ingressRule, PORTS, randomCluster } from '#engine/testing/random-cluster.ts';
import type { Endpoint, Evaluation, ExternalEndpoint } from './evaluation.ts';

const options: fc.Arbitrary<Partial<EnforcementOptions>> = fc.record({
  ipBlockMatchesPods: fc.constantFrom(...ENFORCEMENT_OPTIONS.ipBlockMatchesPods),
  hostNetworkPods: fc.constantFrom(...ENFORCEMENT_OPTIONS.hostNetworkPods),
  finishedPods: fc.constantFrom(...ENFORCEMENT_OPTIONS.finishedPods),
});

/** Ports at and around everything that a rule may name. */
const TOLD_PORTS = PROTOCOLS.flatMap((protocol) => [1, ...PORTS, 79, 83, 9000, 9001, 65535].map((port) => ({ protocol, port })));
/** Of those, so many are tried between each two ends. */
const TRIED_PORTS = 5;

test('the evaluator agrees with a packet-by-packet oracle on 2,000 random clusters', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomCluster, options, fc.nat(), (cluster, chosen, start) => {
      const evaluation = evaluated(toDocuments(cluster), chosen);
      const oracle = new PacketOracle(cluster, chosen);
      const said: string[] = [];
      const meant: string[] = [];
      let at = start;
      for (const [source, destination] of pairsOf(cluster, evaluation)) {
        const verdictOn = verdictsOf(evaluation, source.endpoint, destination.endpoint);
        for (let tried = 0; tried < TRIED_PORTS; tried++) {
          at = (at + 5) % TOLD_PORTS.length;
          const port = TOLD_PORTS[at]!;
          const [engine, plainly] = [verdictOn(port), judgeAll(oracle, source, destination, port)];
          if (engine === plainly) continue;
          const told = `${source.name} → ${destination.name} ${port.protocol} ${port.port}`;
          said.push(`${told}: ${engine}`);
          meant.push(`${told}: ${plainly}`);
        }
      }
      expect(said).toEqual(meant);
    }),
    { numRuns: 2000 },
  );
});

test('short answers, long ones and the slices behind them say the same', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomCluster, options, (cluster, chosen) => {
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

/** One end of a pair: an endpoint, and what the oracle knows of it: its pods, or an address. */
interface KnownEnd {
  readonly name: string;
  readonly members: readonly (PlainPod | string)[];
  readonly endpoint: Endpoint;
}

function evaluated(documents: readonly string[], chosen: Partial<EnforcementOptions> = {}): Evaluation {
  const files = [{ name: 'cluster.yaml', text: documents.join('\n---\n') }];
  return analyze(files, enforcementProfile('kubernetes', chosen)).evaluation;
}

/** Every workload (or variant) with every other, and with both ends of every range of addresses. */
function pairsOf(cluster: PlainCluster, evaluation: Evaluation): readonly (readonly [KnownEnd, KnownEnd])[] {
  const ends = evaluation.endpoints.flatMap((endpoint): readonly KnownEnd[] => {
    if (endpoint.kind === 'workload') {
      const names = new Set(endpoint.pods.map(({ name }) => name));
      return [{ name: endpoint.id, members: cluster.pods.filter(({ name }) => names.has(name)), endpoint }];
    }
    return endpoint.ranges.flatMap(({ family, low, high }) =>
      [...new Set([low, high])].map((value): KnownEnd => {
        const name = formatIpAddress(family, value);
        return { name, members: [name], endpoint };
      }),
    );
  });
  const isPod = ({ endpoint }: KnownEnd): boolean => endpoint.kind === 'workload';
  return ends.flatMap((source) =>
    ends
      .filter((destination) => destination.endpoint !== source.endpoint && (isPod(source) || isPod(destination)))
      .map((destination) => [source, destination] as const),
  );
}

/** What is true of all pods of both ends; where it is true of some of them only, it depends. */
function judgeAll(oracle: PacketOracle, source: KnownEnd, destination: KnownEnd, port: Pick<Packet, 'protocol' | 'port'>): string {
  const verdicts = new Set(
    source.members.flatMap((from) => destination.members.map((to) => oracle.judge({ source: from, destination: to, ...port }))),
  );
  const [first] = verdicts;
  return verdicts.size === 1 && first ? first : 'depends';
}

function verdictsOf(evaluation: Evaluation, source: Endpoint, destination: Endpoint): (port: Pick<Packet, 'protocol' | 'port'>) => string {
  if (typeof evaluation.halves(source.index, destination.index) === 'string') return () => 'none';
  const { allowed, possible } = evaluation.pair(source.index, destination.index);
  return ({ protocol, port }) => (allowed.has(protocol, port) ? 'allowed' : possible.has(protocol, port) ? 'depends' : 'denied');
}

function endpointIn(evaluation: Evaluation, { endpoint }: KnownEnd): Endpoint {
  if (endpoint.kind === 'workload') {
    const name = endpoint.pods[0]!.name;
    return evaluation.endpoints.find((each) => each.kind === 'workload' && each.pods.some((pod) => pod.name === name))!;
  }
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
