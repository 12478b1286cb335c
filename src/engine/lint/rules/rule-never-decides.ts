import type { Half } from '#engine/evaluate/evaluation.ts';
import type { Policy, Rule } from '#engine/rules/policy.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf } from '#engine/lint/names.ts';
import { A_FEW, edgesOf } from '#engine/lint/pairs-of.ts';
import { rulePlace } from '#engine/lint/rule-place.ts';
import { halvesAbout, twoOfEachKind } from '#engine/lint/sampled-pairs.ts';

type RuleBundle = Extract<Half['decision']['slices'][number]['reason'], { kind: 'rule' }>['bundle'];

/** More pairs of kinds of ends than these are not looked at for one rule. */
const MOST_LOOKS = 1000;

/**
 * What it finds: a rule that decides nothing, because a rule that is read before it has the last word on all of its
 * traffic: a wider rule higher up in the same admin policy or in one of a higher priority, or, for a NetworkPolicy, a rule
 * of the admin tier.
 *
 * Why is this bad: it reads as if it held. What it was to allow stays denied, or what it was to deny stays allowed.
 *
 * Example:
 *     ingress:
 *       - { action: Deny, from: [{ namespaces: {} }] }
 *       - { action: Allow, from: [{ namespaces: { matchLabels: { team: ops } } }] }
 *
 * Use instead: the narrower rule first; or `action: Pass` above, where the NetworkPolicies are to decide.
 */
export const ruleNeverDecides: LintRule<'rule-never-decides'> = {
  code: 'rule-never-decides',
  check: ({ policies, evaluation }) => {
    if (policies.every(({ tier }) => tier === 'network-policy') || evaluation.profile.options.adminPolicies === 'ignored') return [];
    const kinds = twoOfEachKind(evaluation);
    return policies.flatMap((policy) =>
      policy.rules.flatMap((rule) => {
        if (rule.action === 'pass' || rule.failsClosed) return [];
        const halves = halvesAbout(policy, rule, evaluation, kinds, MOST_LOOKS);
        const by = halves && deciderOf(rule, policy, halves, (half) => evaluation.portsOf(rule, half));
        if (!by) return [];
        const [member] = by.members;
        return [
          {
            code: 'rule-never-decides' as const,
            severity: by.action === rule.action ? ('info' as const) : ('warning' as const),
            values: {
              ...rulePlace(policy, rule),
              action: rule.action === 'deny' ? ('deny' as const) : ('allow' as const),
              by: nameOf(member!.policy),
              byRule: member!.rule.index + 1,
              byAction: by.action === 'deny' ? ('deny' as const) : ('allow' as const),
            },
            origin: rule.origin,
            edges: edgesOf(rule.direction, evaluation.selectedBy(policy), evaluation.peersOf(rule.peers).endpoints(), evaluation, A_FEW),
          },
        ];
      }),
    );
  },
};

/** What decides the rule's traffic in its place, first of all; undefined where the rule has a say itself, or nobody is known to ask. */
function deciderOf(
  rule: Rule,
  policy: Policy,
  halves: readonly Half[],
  portsOf: (half: Half) => RuleBundle['ports'],
): RuleBundle | undefined {
  let decider: RuleBundle | undefined;
  for (const half of halves) {
    const ports = portsOf(half);
    if (ports.isEmpty) continue;
    for (const { ports: decided, reason, because } of half.decision.slices) {
      if (decided.intersect(ports).isEmpty) continue;
      if (reason.kind !== 'rule' || because !== undefined || reason.bundle.members.some((member) => member.rule === rule)) return undefined;
      // Rules of the NetworkPolicy tier unite: which of them opens something is no matter of order.
      if (reason.bundle.tier === 'network-policy' || (reason.bundle.tier === 'baseline' && policy.tier !== 'baseline')) return undefined;
      decider ??= reason.bundle;
    }
  }
  return decider;
}
