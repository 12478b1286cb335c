import type { Peer, Policy, Rule } from '#engine/rules/policy.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf } from '#engine/lint/names.ts';
import { DIRECTIONS } from '#engine/lint/rule-place.ts';

const OUTSIDE = /(^|[^a-z])(internet|external|outside|public|world|www)([^a-z]|$)/i;
const OPENING = /(^|[^a-z])(allow|open|permit|from|to)([^a-z]|$)/i;

/**
 * What it finds: a policy whose name says that it is about the outside (`allow-internet`), and whose peers are selectors
 * that select all pods: `namespaceSelector: {}` or `podSelector: {}` (NP-7, T5).
 *
 * Why is this bad: an empty selector selects every pod, and nothing that is not a pod. Addresses outside the cluster stay
 * closed, while every pod is let in that was not meant.
 *
 * Example:
 *     metadata: { name: allow-internet }
 *     egress: [{ to: [{ namespaceSelector: {} }] }]
 *
 * Use instead: `ipBlock: { cidr: 0.0.0.0/0 }` (and `::/0`), or a rule without `to`.
 */
export const emptySelectorIsNotOutside: LintRule<'empty-selector-is-not-outside'> = {
  code: 'empty-selector-is-not-outside',
  check: ({ policies }) =>
    policies.flatMap((policy) => {
      if (!OUTSIDE.test(policy.name) || !OPENING.test(policy.name) || policy.rules.some(reachesOutside)) return [];
      return DIRECTIONS.flatMap((direction) => {
        const rules = policy.rules.filter((rule) => rule.direction === direction && rule.action === 'allow');
        const peer = rules.flatMap(({ peers }) => peers).find((each) => isEveryPod(each, policy));
        if (!peer) return [];
        return [
          {
            code: 'empty-selector-is-not-outside' as const,
            severity: 'warning' as const,
            values: { policy: nameOf(policy), direction },
            origin: peer.origin,
          },
        ];
      });
    }),
};

function reachesOutside({ peers }: Rule): boolean {
  return peers.some(({ predicate }) => predicate.kind !== 'pods');
}

function isEveryPod({ predicate }: Peer, { namespace }: Policy): boolean {
  if (predicate.kind !== 'pods' || predicate.pods.length > 0) return false;
  const { namespace: of } = predicate;
  return of.kind === 'labels' ? of.selector.length === 0 : of.name === namespace;
}
