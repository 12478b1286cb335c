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

/** A rule of a policy that shares its priority with others. */
function rival(name: string, action: Action, ports: PortSet, certain = true): BundleMatch {
  return { bundle: { ...match('admin', 0, action, ports).bundle, rival: name }, certain };
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

describe('policies of equal priority (D-3)', () => {
  test('leave open what they say differently, on the ports on which they do', () => {
    const { slices, allowed, possible, because } = decide(
      [rival('a', 'allow', port(80, 90)), rival('b', 'deny', port(90, 99))],
      [],
      'ingress',
    );
    expect(because).toBe('equal-priority');
    expect(possible.subtract(allowed).key).toBe(port(90).key);
    const doubtful = slices.find(({ doubts }) => doubts.length > 0);
    expect(doubtful?.rivals.map(({ rival: name, action }) => `${name} ${action}`)).toEqual(['a allow', 'b deny']);
  });

  test('are certain where they say the same', () => {
    const { allowed, possible, because } = decide([rival('a', 'deny', port(80)), rival('b', 'deny', port(80))], [], 'ingress');
    expect(because).toBeUndefined();
    expect(allowed.key).toBe(possible.key);
    expect(allowed.has('TCP', 80)).toBe(false);
  });

  test('are certain where all orders end alike: one allows, one passes, and nothing below denies', () => {
    const { allowed, slices } = decide([rival('a', 'allow', port(80)), rival('b', 'pass', port(80))], [], 'ingress');
    expect(allowed.isAll).toBe(true);
    expect(slices.every(({ doubts }) => doubts.length === 0)).toBe(true);
  });

  test('leave open whether a policy below is asked, where that one ends otherwise', () => {
    const { allowed, possible, slices } = decide([rival('a', 'allow', port(80)), rival('b', 'pass', port(80))], [isolating], 'ingress');
    expect([allowed.has('TCP', 80), possible.has('TCP', 80)]).toEqual([false, true]);
    const doubtful = slices.find(({ doubts }) => doubts.length > 0);
    expect(doubtful?.reason.kind).toBe('isolated');
    expect(doubtful?.passes.map(({ rival: name }) => name)).toEqual(['b']);
  });

  test('come before those of the next priority', () => {
    const later: BundleMatch = { bundle: { ...match('admin', 0, 'deny', PortSet.ALL).bundle, turn: 1 }, certain: true };
    const { allowed } = decide([later, rival('a', 'allow', port(80)), rival('b', 'allow', port(81))], [], 'ingress');
    expect(allowed.key).toBe(port(80, 81).key);
  });
});

describe('a rule that perhaps matches', () => {
  test('and passes on leaves no doubt where both ways end alike', () => {
    const passes = match('admin', 0, 'pass', port(80), false);
    expect(decide([passes, match('admin', 1, 'allow', port(80))], [], 'ingress').allowed.isAll).toBe(true);
  });

  test('and passes on leaves a doubt where they do not', () => {
    const passes = match('admin', 0, 'pass', port(80), false);
    const { allowed, possible, because } = decide([passes, match('admin', 1, 'deny', port(80))], [], 'ingress');
    expect([allowed.has('TCP', 80), possible.has('TCP', 80), because]).toEqual([false, true, 'unknown-address']);
  });
});
