import type { Direction, Rule } from '#engine/rules/policy.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf } from '#engine/lint/names.ts';

const DIRECTIONS: readonly Direction[] = ['ingress', 'egress'];

/**
 * What it finds: a rule that opens every port to everybody, in a policy that has narrower rules for the same direction.
 *
 * Why is this bad: rules are united, so whatever the narrower ones say, everything is let through. They read like a
 * restriction and are none.
 *
 * Example:
 *     ingress:
 *     - from: [{ podSelector: { matchLabels: { app: web } } }]
 *     - {}
 *
 * Use instead: the narrower rules alone; or the open one alone, where all traffic is meant.
 */
export const ruleOpensEverything: LintRule<'rule-opens-everything'> = {
  code: 'rule-opens-everything',
  check: ({ policies }) =>
    policies.flatMap((policy) =>
      DIRECTIONS.flatMap((direction) => {
        const rules = policy.rules.filter((rule) => rule.direction === direction && rule.action === 'allow');
        const open = rules.find(opensEverything);
        const narrower = rules.filter((rule) => !opensEverything(rule)).length;
        if (!open || narrower === 0) return [];
        return [
          {
            code: 'rule-opens-everything',
            severity: 'warning',
            values: { policy: nameOf(policy), direction, rule: open.index + 1, narrower },
            origin: open.origin,
          },
        ];
      }),
    ),
};

function opensEverything({ peers, ports }: Rule): boolean {
  return peers.some(({ predicate }) => predicate.kind === 'any') && ports.some(({ kind }) => kind === 'all');
}
