import type { Assumption } from '#engine/model/assumption.ts';
import { type EnforcementProfile, isEnforced } from '#engine/rules/enforcement.ts';
import type { Policy } from '#engine/rules/policy.ts';
import { mentionedDomains } from './domain-names.ts';
import { isApplied } from './reading-order.ts';

/** What is taken for granted about how a network plugin reads the admin policies, where it makes a difference. */
export function readingAssumptions(policies: readonly Policy[], profile: EnforcementProfile): readonly Assumption[] {
  const { options } = profile;
  const admin = policies.filter(({ tier }) => tier !== 'network-policy');
  if (admin.length === 0 || !isEnforced(profile)) return [];
  if (options.adminPolicies === 'ignored') return [{ code: 'admin-policies-ignored', values: { policies: admin.length } }];
  const applied = admin.filter((policy) => isApplied(policy, options));
  const domains = mentionedDomains(applied).length;
  return [
    ...admin
      .filter((policy) => !applied.includes(policy))
      .map(({ id, priority = 0, origin }): Assumption => ({ code: 'admin-priorities-left-out', values: { policy: id, priority }, origin })),
    ...(options.equalPriorities === 'by-name' ? tiesOf(applied) : []),
    ...(domains > 0 ? [{ code: 'domain-names' as const, values: { names: domains } }] : []),
  ];
}

/** Policies of one tier and priority, which their names alone put in order (CA-7). */
function tiesOf(policies: readonly Policy[]): readonly Assumption[] {
  const groups = new Map<string, Policy[]>();
  for (const policy of policies) {
    if (policy.priority === undefined) continue;
    const key = `${policy.tier} ${policy.priority}`;
    groups.set(key, [...(groups.get(key) ?? []), policy]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group): Assumption => ({
      code: 'equal-priorities-by-name',
      values: { policies: group.map(({ name }) => name).join(', '), priority: group[0]!.priority! },
      origin: group[0]!.origin,
    }));
}
