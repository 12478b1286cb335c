import { describe, expect, test } from 'vitest';
import { PortSet } from '#engine/model/port-set.ts';
import type { Action, Direction, Policy, TierName } from '#engine/rules/policy.ts';
import { decide } from './decide.ts';
import type { BundleMatch } from './slice.ts';

const origin = { file: 'a.yaml', document: 0, path: '', line: 1, column: 1, endLine: 1 };
const port = (low: number, high = low) => PortSet.of('TCP', low, high);

function policy(tier: TierName, isolates: readonly Direction[] = []): Policy {
  return { id: `Policy ${tier}`, api: 'test', kind: 'Policy', name: tier, tier, subject: { kind: 'any' }, isolates, rules: [], origin };
}

function match(tier: TierName, rank: number, action: Action, ports: PortSet, certain = true): BundleMatch {
  return { bundle: { tier, turn: 0, rank, action, ports, members: [] }, certain };
}

const isolating = policy('network-policy', ['ingress']);

describe('the loop over tiers', () => {
  test('allows everything by default where no policy selects the endpoint', () => {
    const { slices, allowed } = decide([], [], 'ingress');
    expect(allowed.isAll).toBe(true);
    expect(slices.map(({ reason }) => reason.kind)).toEqual(['default']);
  });

  test('denies by isolation what no rule matches (NP-3)', () => {
    const { slices, allowed } = decide([match('network-policy', 0, 'allow', port(80))], [isolating], 'ingress');
    expect(allowed.key).toBe(port(80).key);
    expect(slices.map(({ allowed: open, reason }) => [open, reason.kind])).toEqual([
      [true, 'rule'],
      [false, 'isolated'],
    ]);
  });

  test('isolates in the policy’s own direction alone', () => {
    expect(decide([], [isolating], 'egress').allowed.isAll).toBe(true);
  });

  test('gives a port to the first rank that matches it', () => {
    const { allowed } = decide([match('admin', 1, 'allow', port(1, 100)), match('admin', 0, 'deny', port(50, 60))], [], 'ingress');
    expect(allowed.has('TCP', 49)).toBe(true);
    expect(allowed.has('TCP', 55)).toBe(false);
    expect(allowed.has('TCP', 101)).toBe(true);
  });

  test('hands what is passed to the next tier, past later ranks of its own', () => {
    const matches = [match('admin', 0, 'pass', port(80)), match('admin', 1, 'allow', port(80)), match('baseline', 0, 'deny', PortSet.ALL)];
    expect(decide(matches, [], 'ingress').allowed.has('TCP', 80)).toBe(false);
    expect(decide(matches, [isolating], 'ingress').slices.some(({ reason }) => reason.kind === 'isolated')).toBe(true);
  });

  test('keeps the baseline out of a direction that a network policy isolates, and of no other (D-1)', () => {
    const deny = match('baseline', 0, 'deny', PortSet.ALL);
    expect(decide([match('network-policy', 0, 'allow', PortSet.ALL), deny], [isolating], 'ingress').allowed.isAll).toBe(true);
    expect(decide([deny], [isolating], 'egress').allowed.isEmpty).toBe(true);
  });

  test('says neither yes nor no where a rule perhaps matches and would turn the outcome (D-7)', () => {
    const { allowed, possible } = decide([match('network-policy', 0, 'allow', port(80), false)], [isolating], 'ingress');
    expect(allowed.isEmpty).toBe(true);
    expect(possible.key).toBe(port(80).key);
  });

  test('has no doubt where another rule lets the same port through for certain', () => {
    const matches = [match('network-policy', 0, 'allow', port(80), false), match('network-policy', 0, 'allow', PortSet.ALL)];
    const { allowed, possible } = decide(matches, [isolating], 'ingress');
    expect(allowed.isAll).toBe(true);
    expect(possible.isAll).toBe(true);
  });

  test('every port is in exactly one slice', () => {
    const matches = [
      match('admin', 0, 'deny', port(10, 20)),
      match('network-policy', 0, 'allow', port(15, 30)),
      match('network-policy', 0, 'allow', port(25, 40), false),
    ];
    const { slices } = decide(matches, [isolating], 'ingress');
    expect(PortSet.union(slices.map(({ ports }) => ports)).isAll).toBe(true);
    for (const a of slices) for (const b of slices) if (a !== b) expect(a.ports.intersect(b.ports).isEmpty).toBe(true);
  });
});
