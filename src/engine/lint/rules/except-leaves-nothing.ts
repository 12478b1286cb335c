import { uniteRanges } from '#engine/model/ip-range.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { rulePlace } from '#engine/lint/rule-place.ts';

/**
 * What it finds: an ipBlock whose `except` blocks take out all of its addresses between them.
 *
 * Why is this bad: the block matches nobody. The API server refuses a single `except` as large as its block; several that
 * add up to it pass.
 *
 * Example:
 *     ipBlock: { cidr: 10.0.0.0/8, except: [10.0.0.0/9, 10.128.0.0/9] }
 *
 * Use instead: the blocks that are to be matched, each as an item of its own.
 */
export const exceptLeavesNothing: LintRule<'except-leaves-nothing'> = {
  code: 'except-leaves-nothing',
  check: ({ policies }) =>
    policies.flatMap((policy) =>
      policy.rules.flatMap((rule) =>
        rule.peers.flatMap(({ predicate, origin }) => {
          if (predicate.kind !== 'addresses' || predicate.except.length < 2) return [];
          const { cidr, except, text } = predicate;
          const isEmpty = uniteRanges(except).some(
            ({ family, low, high }) => family === cidr.family && low <= cidr.low && high >= cidr.high,
          );
          if (!isEmpty) return [];
          return [
            {
              code: 'except-leaves-nothing' as const,
              severity: 'warning' as const,
              values: { ...rulePlace(policy, rule), block: text },
              origin,
            },
          ];
        }),
      ),
    ),
};
