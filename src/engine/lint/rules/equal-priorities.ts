import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { Direction, Policy } from '#engine/rules/policy.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf } from '#engine/lint/names.ts';
import { edgesOf } from '#engine/lint/pairs-of.ts';
import { DIRECTIONS } from '#engine/lint/rule-place.ts';
import { twoOfEachKind } from '#engine/lint/sampled-pairs.ts';

const MOST_LOOKS = 1000;

/**
 * What it finds: two admin policies of one tier and one priority that select the same pods and have rules for the same
 * direction (D-3). A warning where there is traffic that one of them allows and the other denies; a note where the order
 * makes no difference today.
 *
 * Why is this bad: nobody says which of them is read first. Network plugins differ, and one may differ from itself after a
 * restart.
 *
 * Example:
 *     { priority: 10, ingress: [{ action: Allow, from: [{ namespaces: {} }] }] }
 *     { priority: 10, ingress: [{ action: Deny, from: [{ namespaces: {} }] }] }
 *
 * Use instead: a priority of its own for each; the lower number is read first.
 */
export const equalPriorities: LintRule<'equal-priorities'> = {
  code: 'equal-priorities',
  check: ({ policies, evaluation }) => {
    if (evaluation.profile.options.adminPolicies === 'ignored') return [];
    const byPriority = new Map<string, Policy[]>();
    for (const policy of policies) if (policy.priority !== undefined) addTo(byPriority, `${policy.tier} ${policy.priority}`, policy);
    const kinds = twoOfEachKind(evaluation);
    return [...byPriority.values()].flatMap((equal) =>
      equal.flatMap((policy, at) =>
        equal.slice(at + 1).flatMap((other) => {
          const common = new Set(evaluation.selectedBy(other));
          const shared = evaluation.selectedBy(policy).filter((each) => common.has(each));
          const directions =
            shared.length === 0 ? [] : DIRECTIONS.filter((direction) => hasRules(policy, direction) && hasRules(other, direction));
          if (directions.length === 0) return [];
          const disputed = directions.flatMap((direction) => disputedPairs(direction, [policy, other], kinds(shared), evaluation, kinds));
          return [
            {
              code: 'equal-priorities' as const,
              severity: disputed.length > 0 ? ('warning' as const) : ('info' as const),
              values: {
                policy: nameOf(policy),
                other: nameOf(other),
                priority: policy.priority ?? 0,
                workloads: shared.length,
                disputed: disputed.length > 0,
              },
              origin: other.origin,
              ...(disputed.length > 0 ? { edges: disputed } : {}),
            },
          ];
        }),
      ),
    );
  },
};

function hasRules({ rules }: Policy, direction: Direction): boolean {
  return rules.some((rule) => rule.direction === direction);
}

/** Pairs of which the evaluator cannot say what becomes of them, since it depends on the order. */
function disputedPairs(
  direction: Direction,
  both: readonly Policy[],
  subjects: readonly number[],
  evaluation: Evaluation,
  kinds: (indices: readonly number[]) => readonly number[],
): readonly (readonly [string, string])[] {
  const rules = both.flatMap((policy) => policy.rules.filter((rule) => rule.direction === direction));
  const peers = kinds(evaluation.peersOf(rules.flatMap((rule) => rule.peers)).endpoints());
  let looks = 0;
  return subjects.flatMap((subject) => {
    const disputed = peers.filter((peer) => {
      if (peer === subject || looks++ > MOST_LOOKS) return false;
      const [from, to] = direction === 'ingress' ? [peer, subject] : [subject, peer];
      return evaluation.pair(from, to).because === 'equal-priority';
    });
    return edgesOf(direction, [subject], disputed, evaluation);
  });
}
