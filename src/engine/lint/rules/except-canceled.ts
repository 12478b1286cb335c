import { containsRange, formatCidr, type IpRange, overlap } from '#engine/model/ip-range.ts';
import type { EndpointPredicate, Policy, Rule } from '#engine/rules/policy.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf } from '#engine/lint/names.ts';
import { coversPorts, coversPredicate, opensEverything } from '#engine/lint/rule-cover.ts';
import { rulePlace } from '#engine/lint/rule-place.ts';

/**
 * What it finds: addresses that a rule leaves out with `except`, and that another rule lets through on the same pods and
 * ports (NP-17, T13).
 *
 * Why is this bad: `except` takes nothing away from anybody else. It narrows its own block only; rules unite, so the
 * addresses are open all the same. The metadata service of a cloud, 169.254.169.254, is often left out in vain like this.
 *
 * Example:
 *     - ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] }
 *     - ipBlock: { cidr: 10.0.0.0/8 }
 *
 * Use instead: the except in every rule that holds the block; or none, where the addresses are to be open.
 */
export const exceptCanceled: LintRule<'except-canceled'> = {
  code: 'except-canceled',
  check: ({ policies, cluster: { namespaces } }) => {
    const withHoles = policies.filter(({ tier, rules }) => tier === 'network-policy' && rules.some((rule) => holesOf(rule).length > 0));
    if (withHoles.length === 0) return [];
    const byNamespace = new Map<string, Policy[]>();
    for (const policy of policies) if (policy.tier === 'network-policy') addTo(byNamespace, policy.namespace ?? '', policy);
    return withHoles.flatMap((policy) => {
      const onSamePods = byNamespace
        .get(policy.namespace ?? '')!
        .filter(({ subject }) => coversPredicate(subject, policy.subject, namespaces));
      return policy.rules.flatMap((rule) =>
        holesOf(rule).flatMap(({ hole, origin }) => {
          const found = firstOpening(hole, rule, onSamePods);
          // That one rule of a policy opens everything is another rule's to tell.
          if (!found || (found.policy === policy && opensEverything(found.rule))) return [];
          return [
            {
              code: 'except-canceled' as const,
              severity: 'warning' as const,
              values: { ...rulePlace(policy, rule), except: formatCidr(hole), by: nameOf(found.policy), byRule: found.rule.index + 1 },
              origin,
            },
          ];
        }),
      );
    });
  },
};

/** Every `except` of a rule. */
function holesOf({ peers }: Rule) {
  return peers.flatMap(({ predicate, origin }) =>
    predicate.kind === 'addresses' ? predicate.except.map((hole) => ({ hole, origin })) : [],
  );
}

function firstOpening(
  hole: IpRange,
  rule: Rule,
  policies: readonly Policy[],
): { readonly policy: Policy; readonly rule: Rule } | undefined {
  for (const policy of policies) {
    const opening = policy.rules.find(
      (other) =>
        other.direction === rule.direction &&
        other.action === 'allow' &&
        coversPorts(other.ports, rule.ports) &&
        other.peers.some(({ predicate }) => holds(predicate, hole)),
    );
    if (opening) return { policy, rule: opening };
  }
  return undefined;
}

function holds(predicate: EndpointPredicate, hole: IpRange): boolean {
  if (predicate.kind === 'any') return true;
  return predicate.kind === 'addresses' && containsRange(predicate.cidr, hole) && !predicate.except.some((each) => overlap(each, hole));
}
