import { describe, expect, test } from 'vitest';
import { enforcementProfile, type EnforcementOptions } from '#engine/rules/enforcement.ts';
import type { Policy, TierName } from '#engine/rules/policy.ts';
import { podsOf, policyOf } from '#engine/testing/policy-of.ts';
import { readingAssumptions } from './reading-assumptions.ts';
import { inReadingOrder } from './reading-order.ts';

function admin(name: string, priority: number | undefined, tier: TierName = 'admin', kind = 'AdminNetworkPolicy'): Policy {
  const { namespace: _, priority: __, ...rest } = policyOf(name, '', { id: `${kind} ${name}`, kind, name, tier, isolates: [] });
  return { ...rest, ...(priority === undefined ? {} : { priority }), subject: podsOf('shop', '') };
}

const options = (set: Partial<EnforcementOptions> = {}): EnforcementOptions => enforcementProfile('kubernetes', set).options;
const namesOf = (policies: readonly Policy[]): string => policies.map(({ name }) => name).join(' ');

describe('the order in which policies are read', () => {
  const policies = [policyOf('shop/own', ''), admin('late', 20), admin('base', undefined, 'baseline'), admin('early', 5)];

  test('is by tier, and in a tier by priority', () => {
    expect(namesOf(inReadingOrder(policies, options()).policies)).toBe('early late own base');
  });

  test('is left open where priorities are equal, and policies without any unite', () => {
    const tied = [admin('web', 5), admin('web-1', 5), policyOf('shop/a', ''), policyOf('shop/b', '')];
    const { turns } = inReadingOrder(tied, options());
    expect([...turns.values()]).toEqual([0, 0, 1, 1]);
  });

  test('of equal priorities is by name, byte by byte, where the plugin says so (CA-7)', () => {
    const tied = [admin('web', 5), admin('web-1', 5), admin('web', 5, 'admin', 'ClusterNetworkPolicy')];
    const { policies: read, turns } = inReadingOrder(tied, options({ equalPriorities: 'by-name' }));
    // `-` comes before `/`, which ends a name.
    expect(read.map(({ id }) => id)).toEqual(['AdminNetworkPolicy web-1', 'AdminNetworkPolicy web', 'ClusterNetworkPolicy web']);
    expect(new Set(turns.values()).size).toBe(3);
  });

  test.each<readonly [Partial<EnforcementOptions>, string]>([
    [{}, 'low high own base'],
    [{ adminPriorities: 'up-to-99' }, 'low own base'],
    [{ adminPolicies: 'ignored' }, 'own'],
  ])('leaves out what the plugin does not apply: %o', (set, applied) => {
    const all = [admin('low', 99), admin('high', 100), policyOf('shop/own', ''), admin('base', undefined, 'baseline')];
    expect(namesOf(inReadingOrder(all, options(set)).applied)).toBe(applied);
  });
});

describe('an assumption about the order', () => {
  const policies = [admin('web', 5), admin('db', 5), admin('high', 200), policyOf('shop/own', '')];

  test.each<readonly [Partial<EnforcementOptions>, readonly string[]]>([
    [{}, []],
    [{ adminPolicies: 'ignored' }, ['admin-policies-ignored']],
    [{ adminPriorities: 'up-to-99' }, ['admin-priorities-left-out']],
    [{ equalPriorities: 'by-name' }, ['equal-priorities-by-name']],
    [{ enforcement: 'off', adminPolicies: 'ignored' }, []],
  ])('is told where it makes a difference: %o', (set, codes) => {
    expect(readingAssumptions(policies, enforcementProfile('kubernetes', set)).map(({ code }) => code)).toEqual(codes);
  });

  test('is not told of a cluster without admin policies', () => {
    expect(readingAssumptions([policyOf('shop/own', '')], enforcementProfile('ovn-kubernetes', { adminPolicies: 'ignored' }))).toEqual([]);
  });
});
