import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import { formatIpAddress } from '#engine/model/ip-range.ts';
import { ENFORCEMENT_OPTIONS, enforcementProfile, type EnforcementOptions } from '#engine/rules/enforcement.ts';
import { type Packet, PacketOracle } from '#engine/testing/packet-oracle.ts';
import { type PlainCluster, type PlainNetworkPolicy, type PlainPod, toDocuments } from '#engine/testing/plain-objects.ts';
import { egressRule, ingressRule, PORTS, randomCluster } from '#engine/testing/random-cluster.ts';
import type { Endpoint, Evaluation, ExternalEndpoint } from './evaluation.ts';

const options: fc.Arbitrary<EnforcementOptions> = fc.record({
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
          const packet: Packet = { source: source.end, destination: destination.end, ...TOLD_PORTS[at]! };
          const [engine, plainly] = [verdictOn(packet), oracle.judge(packet)];
          if (engine === plainly) continue;
          const told = `${source.name} → ${destination.name} ${packet.protocol} ${packet.port}`;
          said.push(`${told}: ${engine}`);
          meant.push(`${told}: ${plainly}`);
        }
      }
      expect(said).toEqual(meant);
    }),
    { numRuns: 2000 },
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
        const sooner = less.pair(endpointIn(less, source).index, endpointIn(less, destination).index);
        const later = more.pair(source.endpoint.index, destination.endpoint.index);
        expect(sooner.allowed.isSubsetOf(later.allowed)).toBe(true);
        expect(sooner.possible.isSubsetOf(later.possible)).toBe(true);
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

/** One end of a pair, as the oracle and as the engine know it. */
interface KnownEnd {
  readonly name: string;
  readonly end: PlainPod | string;
  readonly endpoint: Endpoint;
}

function evaluated(documents: readonly string[], chosen: Partial<EnforcementOptions> = {}): Evaluation {
  const files = [{ name: 'cluster.yaml', text: documents.join('\n---\n') }];
  return analyze(files, enforcementProfile('kubernetes', chosen)).evaluation;
}

/** Every pod with every other, and with both ends of every range of addresses. */
function pairsOf(cluster: PlainCluster, evaluation: Evaluation): readonly (readonly [KnownEnd, KnownEnd])[] {
  const pods = cluster.pods.map((pod): KnownEnd => {
    const name = `${pod.namespace}/${pod.name}[Pod]`;
    return { name, end: pod, endpoint: evaluation.endpoint(name)! };
  });
  const addresses = evaluation.endpoints
    .filter((endpoint): endpoint is ExternalEndpoint => endpoint.kind === 'external')
    .flatMap((endpoint) =>
      endpoint.ranges.flatMap(({ family, low, high }) =>
        [...new Set([low, high])].map((value): KnownEnd => {
          const name = formatIpAddress(family, value);
          return { name, end: name, endpoint };
        }),
      ),
    );
  const inside = pods.flatMap((source) =>
    pods.filter((destination) => destination !== source).map((destination) => [source, destination] as const),
  );
  return [...inside, ...pods.flatMap((pod) => addresses.flatMap((address) => [[pod, address] as const, [address, pod] as const]))];
}

function verdictsOf(evaluation: Evaluation, source: Endpoint, destination: Endpoint): (packet: Packet) => string {
  if (typeof evaluation.halves(source.index, destination.index) === 'string') return () => 'none';
  const { allowed, possible } = evaluation.pair(source.index, destination.index);
  return ({ protocol, port }) => (allowed.has(protocol, port) ? 'allowed' : possible.has(protocol, port) ? 'depends' : 'denied');
}

function endpointIn(evaluation: Evaluation, { endpoint }: KnownEnd): Endpoint {
  if (endpoint.kind === 'workload') return evaluation.endpoint(endpoint.id)!;
  const [{ family, low }] = endpoint.ranges as [ExternalEndpoint['ranges'][number]];
  return evaluation.endpoints.find(
    (each) => each.kind === 'external' && each.ranges.some((range) => range.family === family && range.low <= low && low <= range.high),
  )!;
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
