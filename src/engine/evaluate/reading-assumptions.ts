import type { Assumption } from '#engine/model/assumption.ts';
import { type EnforcementProfile, isEnforced } from '#engine/rules/enforcement.ts';
import type { Policy } from '#engine/rules/policy.ts';
import { mentionedDomains } from './domain-names.ts';
import { equalPriorities, isApplied } from './reading-order.ts';

/** What is taken for granted about how a network plugin reads the admin policies, where it makes a difference. */
export function readingAssumptions(policies: readonly Policy[], profile: EnforcementProfile): readonly Assumption[] {
  const { options } = profile;
  const admin = policies.filter(({ tier }) => tier !== 'network-policy');
  if (admin.length === 0 || !isEnforced(profile)) return [];
  if (options.adminPolicies === 'ignored') return [{ code: 'admin-policies-ignored', values: { policies: admin.length } }];
  const applied = admin.filter((policy) => isApplied(policy, options));
  const domains = mentionedDomains(applied, []).length;
  return [
    ...admin
      .filter((policy) => !applied.includes(policy))
      .map(({ id, priority = 0, origin }): Assumption => ({ code: 'admin-priorities-left-out', values: { policy: id, priority }, origin })),
    ...(options.equalPriorities === 'by-name' ? tiesOf(applied) : []),
    ...(domains > 0 ? [{ code: 'domain-names' as const, values: { names: domains } }] : []),
  ];
}

/** CA-7: names alone put them in order. */
function tiesOf(policies: readonly Policy[]): readonly Assumption[] {
  return equalPriorities(policies).map((group): Assumption => ({
    code: 'equal-priorities-by-name',
    values: { policies: group.map(({ name }) => name).join(', '), priority: group[0]!.priority! },
    origin: group[0]!.origin,
  }));
}
