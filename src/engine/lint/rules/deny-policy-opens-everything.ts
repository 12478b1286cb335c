import type { Direction, Policy } from '#engine/rules/policy.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf } from '#engine/lint/names.ts';
import { opensEverything } from '#engine/lint/rule-cover.ts';
import { DIRECTIONS } from '#engine/lint/rule-place.ts';

const CLOSING = /(^|[^a-z])(deny|denied|block|blocked|isolate|isolated|isolation|lock|lockdown|restrict|restricted|closed)([^a-z]|$)/i;
const OPENING = /allow|open|permit/i;

/**
 * What it finds: a policy whose name says that it closes something (`default-deny`, `lock`), and whose only rules of a
 * direction let everything through: `ingress: [{}]` (NP-4, T3).
 *
 * Why is this bad: `[{}]` is one rule that leaves nothing out, and `[]` is no rule. They look alike and mean the opposite.
 *
 * Example:
 *     metadata: { name: default-deny }
 *     spec: { podSelector: {}, ingress: [{}] }
 *
 * Use instead: `policyTypes: [Ingress]` and no rules; or a name that says what the policy does.
 */
export const denyPolicyOpensEverything: LintRule<'deny-policy-opens-everything'> = {
  code: 'deny-policy-opens-everything',
  check: ({ policies }) =>
    policies.flatMap((policy) => {
      if (policy.tier !== 'network-policy' || !CLOSING.test(policy.name) || OPENING.test(policy.name)) return [];
      return DIRECTIONS.flatMap((direction) => {
        if (!isMeant(policy, direction)) return [];
        const rules = policy.rules.filter((rule) => rule.direction === direction);
        const [first] = rules;
        if (!first || !rules.every(opensEverything)) return [];
        return [
          {
            code: 'deny-policy-opens-everything' as const,
            severity: 'warning' as const,
            values: { policy: nameOf(policy), direction },
            origin: first.origin,
          },
        ];
      });
    }),
};

/** A `deny-ingress` may well open egress. */
function isMeant({ name }: Policy, direction: Direction): boolean {
  const other = direction === 'ingress' ? 'egress' : 'ingress';
  return name.includes(direction) || !name.includes(other);
}
