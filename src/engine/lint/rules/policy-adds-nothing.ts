import type { Cluster } from '#engine/model/cluster.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { Policy } from '#engine/rules/policy.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf } from '#engine/lint/names.ts';
import { coversPredicate, coversRule, opensEverything } from '#engine/lint/rule-cover.ts';

/**
 * What it finds: a NetworkPolicy with rules, all of which other policies on the same pods have as well, and which isolates
 * for no direction for which these do not. A policy without rules is a statement of its own and is left alone.
 *
 * Why is this bad: policies are united, so this one changes nothing. Where a policy that opens everything is what covers
 * it, its narrow rules read like a restriction and are none.
 *
 * Example:
 *     web:        { podSelector: { matchLabels: { app: web } }, ingress: [{ from: [{ podSelector: {} }] }] }
 *     namespace:  { podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }] }
 *
 * Use instead: one of the two; the narrower one, where the wider says more than was meant.
 */
export const policyAddsNothing: LintRule<'policy-adds-nothing'> = {
  code: 'policy-adds-nothing',
  check: ({ policies, cluster: { namespaces } }) => {
    const byNamespace = new Map<string, Policy[]>();
    for (const policy of policies) if (policy.tier === 'network-policy') addTo(byNamespace, policy.namespace ?? '', policy);
    const needless = new Map<Policy, readonly Policy[]>();
    for (const own of byNamespace.values()) {
      // Of policies that say the same, the last one is too many.
      for (const policy of own.toReversed()) {
        const covering = coveringPolicies(
          policy,
          own.filter((other) => other !== policy && !needless.has(other)),
          namespaces,
        );
        if (covering.length > 0) needless.set(policy, covering);
      }
    }
    return policies.flatMap((policy) => {
      const covering = needless.get(policy);
      if (!covering) return [];
      const opens = covering.some(({ rules }) => rules.some(opensEverything)) && !policy.rules.every(opensEverything);
      return [
        {
          code: 'policy-adds-nothing' as const,
          severity: opens ? ('warning' as const) : ('info' as const),
          values: { policy: nameOf(policy), by: covering.map(nameOf).join(', '), opens },
          origin: policy.origin,
        },
      ];
    });
  },
};

/** Those whose rules cover all of a policy's; none where something is left over. */
function coveringPolicies(policy: Policy, others: readonly Policy[], namespaces: Cluster['namespaces']): readonly Policy[] {
  if (policy.rules.length === 0 || policy.ignoredRules !== undefined) return [];
  const wider = others.filter(({ rules, subject }) => rules.length > 0 && coversPredicate(subject, policy.subject, namespaces));
  if (!policy.isolates.every((direction) => wider.some(({ isolates }) => isolates.includes(direction)))) return [];
  const covering = policy.rules.map((rule) => wider.find(({ rules }) => rules.some((other) => coversRule(other, rule, namespaces))));
  return covering.every((each) => each !== undefined) ? [...new Set(covering)] : [];
}
