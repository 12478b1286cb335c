import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { selectorText } from '#engine/model/selector-text.ts';
import type { Peer, Policy, Rule } from '#engine/rules/policy.ts';
import type { DiagnosticOf } from '#engine/model/diagnostic.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { A_FEW, edgesOf } from '#engine/lint/pairs-of.ts';
import type { PodCatalog, PodPredicate } from '#engine/lint/pod-catalog.ts';
import { rulePlace } from '#engine/lint/rule-place.ts';

/**
 * What it finds: a namespaceSelector and a podSelector as two items of one list, where one item with both was meant (NP-7,
 * T6): the podSelector alone finds nobody in the policy's own namespace; or the namespaceSelector alone covers that
 * namespace too, so that the podSelector beside it adds nothing; or both together would mean some pods of the other
 * namespaces, and the items as they stand mean all of them (a note, since that may be wanted).
 *
 * Why is this bad: items of a list are alternatives. One dash turns "these pods of those namespaces" into "every pod of
 * those namespaces, or these pods of my own".
 *
 * Example:
 *     from:
 *       - namespaceSelector: { matchLabels: { team: web } }
 *       - podSelector: { matchLabels: { app: api } }
 *
 * Use instead: no dash before podSelector.
 */
export const selectorsInTwoItems: LintRule<'selectors-in-two-items'> = {
  code: 'selectors-in-two-items',
  check: ({ policies, pods, evaluation }) =>
    policies.flatMap((policy) =>
      policy.api === 'networking.k8s.io/NetworkPolicy'
        ? policy.rules.flatMap((rule) => neighborsOf(rule, policy).flatMap((pair) => findingOf(policy, rule, pair, pods, evaluation)))
        : [],
    ),
};

interface Neighbors {
  /** Every pod of some namespaces. */
  readonly namespaces: PodItem;
  /** Some pods of the policy's own namespace. */
  readonly pods: PodItem;
}

type PodItem = Peer & { readonly predicate: PodPredicate };

/** The items that this rule is about: others know of them so as to say nothing of their own. */
export function neighborsOf({ peers }: Rule, policy: Policy): readonly Neighbors[] {
  return peers.flatMap((peer, at) => {
    const next = peers[at + 1];
    if (!next || !isPods(peer) || !isPods(next)) return [];
    const [namespaces, pods] = isWholeNamespaces(peer) ? [peer, next] : [next, peer];
    return isWholeNamespaces(namespaces) && isOwnPods(pods, policy) ? [{ namespaces, pods }] : [];
  });
}

function findingOf(
  policy: Policy,
  rule: Rule,
  { namespaces, pods: item }: Neighbors,
  pods: PodCatalog,
  evaluation: Evaluation,
): readonly DiagnosticOf<'selectors-in-two-items'>[] {
  const own = pods.matching(item.predicate).length;
  const all = pods.matching(namespaces.predicate).length;
  const both = pods.matching({ ...namespaces.predicate, pods: item.predicate.pods }).length;
  const coversOwn = pods.namespacesOf(namespaces.predicate.namespace).some(({ name }) => name === policy.namespace);
  const reason = coversOwn ? 'covered' : own > 0 ? 'wider' : 'nobody';
  // Somebody in the own namespace, and nobody in the others: the items mean what they say.
  if (reason === 'wider' && (both === 0 || both === all || rule.peers.length > 2)) return [];
  // Who gets in, and would not without the second dash.
  const meant = new Set(
    evaluation.peersOf([{ ...namespaces, predicate: { ...namespaces.predicate, pods: item.predicate.pods } }]).endpoints(),
  );
  const opened = evaluation
    .peersOf([namespaces])
    .endpoints()
    .filter((at) => !meant.has(at));
  const edges = edgesOf(rule.direction, evaluation.selectedBy(policy), opened, evaluation, A_FEW);
  return [
    {
      code: 'selectors-in-two-items',
      severity: reason === 'wider' ? 'info' : 'warning',
      values: {
        ...rulePlace(policy, rule),
        reason,
        namespaces: selectorText(namespaces.predicate.namespace.kind === 'labels' ? namespaces.predicate.namespace.selector : []),
        pods: selectorText(item.predicate.pods),
        own,
        all,
        both,
      },
      origin: item.origin,
      edges,
    },
  ];
}

function isPods(peer: Peer): peer is PodItem {
  return peer.predicate.kind === 'pods';
}

function isWholeNamespaces({ predicate: { namespace, pods, podsOrigin } }: PodItem): boolean {
  return namespace.kind === 'labels' && pods.length === 0 && podsOrigin === undefined;
}

/** `podSelector: {}` beside a namespaceSelector means the own namespace, and is often wanted. */
function isOwnPods({ predicate: { namespace, pods } }: PodItem, policy: Policy): boolean {
  return namespace.kind === 'named' && namespace.name === policy.namespace && pods.length > 0;
}
