import type { LintRule } from '#engine/lint/lint-rule.ts';
import { coversRule, opensEverything } from '#engine/lint/rule-cover.ts';
import { rulePlace } from '#engine/lint/rule-place.ts';

/**
 * What it finds: a rule of a NetworkPolicy all of whose peers and ports another rule of the same policy lets through too.
 *
 * Why is this bad: it changes nothing, and whoever removes it later, in the belief of closing something, closes nothing.
 *
 * Example:
 *     ingress:
 *       - from: [{ podSelector: {} }]
 *       - { from: [{ podSelector: { matchLabels: { app: web } } }], ports: [{ port: 80 }] }
 *
 * Use instead: the narrower rule alone, where that is what was meant; otherwise the wider one alone.
 */
export const ruleCoveredByAnother: LintRule<'rule-covered-by-another'> = {
  code: 'rule-covered-by-another',
  check: ({ policies, cluster: { namespaces } }) =>
    policies.flatMap((policy) => {
      const { rules } = policy;
      if (policy.tier !== 'network-policy' || rules.length < 2) return [];
      // What opens everything is told of by itself.
      const opened = new Set(rules.filter(opensEverything).map(({ direction }) => direction));
      return rules.flatMap((rule, at) => {
        if (opened.has(rule.direction)) return [];
        const by = rules.find(
          (other, position) =>
            other !== rule &&
            coversRule(other, rule, namespaces) &&
            // Of two that say the same, the later one is one too many.
            (position < at || !coversRule(rule, other, namespaces)),
        );
        if (!by) return [];
        return [
          {
            code: 'rule-covered-by-another' as const,
            severity: 'info' as const,
            values: { ...rulePlace(policy, rule), by: by.index + 1 },
            origin: rule.origin,
          },
        ];
      });
    }),
};
