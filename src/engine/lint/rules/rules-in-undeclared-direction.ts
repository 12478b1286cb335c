import type { Direction } from '#engine/rules/policy.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf } from '#engine/lint/names.ts';

const DIRECTIONS: readonly Direction[] = ['ingress', 'egress'];

/**
 * What it finds: ingress or egress rules in a policy whose policyTypes leave that direction out (NP-2, T16).
 *
 * Why is this bad: the API server accepts the rules and nobody reads them. The pods are not isolated in that direction,
 * so what the rules seem to restrict stays open.
 *
 * Example:
 *     policyTypes: [Egress]
 *     ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }] }]
 *
 * Use instead: `policyTypes: [Ingress, Egress]`, or no rules of that direction.
 */
export const rulesInUndeclaredDirection: LintRule<'rules-in-undeclared-direction'> = {
  code: 'rules-in-undeclared-direction',
  check: ({ policies }) =>
    policies.flatMap((policy) =>
      DIRECTIONS.flatMap((direction) => {
        const ignored = (policy.ignoredRules ?? []).filter((rule) => rule.direction === direction);
        const [first] = ignored;
        if (!first) return [];
        return [
          {
            code: 'rules-in-undeclared-direction',
            severity: 'warning',
            values: { policy: nameOf(policy), direction, rules: ignored.length },
            origin: first.origin,
          },
        ];
      }),
    ),
};
