import type { DiagnosticOf } from '#engine/model/diagnostic.ts';
import { matchesLabels, type LabelSelector } from '#engine/model/label-selector.ts';
import { selectorText } from '#engine/model/selector-text.ts';
import type { Peer, Policy, Rule } from '#engine/rules/policy.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf } from '#engine/lint/names.ts';
import { nearestLabels } from '#engine/lint/nearest-labels.ts';
import type { PodCatalog, PodPredicate } from '#engine/lint/pod-catalog.ts';
import { neighborsOf } from './selectors-in-two-items.ts';

/**
 * What it finds: an item of `from` or `to` that no pod of the input matches.
 *
 * Why is this bad: the rule lets nobody in. Mostly a label in another spelling, or a selector that looks in the policy's
 * own namespace because no namespaceSelector stands beside it (NP-7): then a workload of another namespace that has the
 * labels is named. Where nothing comes near it is a note only: the
 * pods may stand in manifests that were not given.
 *
 * Example:
 *     from: [{ podSelector: { matchLabels: { app: fronted } } }]        # the pods carry app: frontend
 *
 * Use instead: `app: frontend`.
 */
export const peerMatchesNothing: LintRule<'peer-matches-nothing'> = {
  code: 'peer-matches-nothing',
  check: ({ policies, pods }) =>
    policies.flatMap((policy) =>
      policy.rules.flatMap((rule) => {
        const told = neighborsOf(rule, policy).map(({ pods: item }) => item);
        return rule.peers.flatMap((peer) =>
          peer.predicate.kind === 'pods' && !told.some((item) => item === peer) ? findingOf(policy, rule, peer, peer.predicate, pods) : [],
        );
      }),
    ),
};

function findingOf(
  policy: Policy,
  rule: Rule,
  peer: Peer,
  predicate: PodPredicate,
  pods: PodCatalog,
): readonly DiagnosticOf<'peer-matches-nothing'>[] {
  const missing = missingBefore(predicate, pods);
  if (!missing) return [];
  return [
    {
      code: 'peer-matches-nothing',
      severity: missing.nearest === '' && missing.elsewhere === '' ? 'info' : 'warning',
      values: { policy: nameOf(policy), direction: rule.direction, rule: rule.index + 1, ...missing },
      origin: peer.origin,
    },
  ];
}

/** A predicate and a catalog stay the same objects while neither is edited, and so does the answer. */
function missingBefore(predicate: PodPredicate, pods: PodCatalog): MissingPart | undefined {
  let known = answers.get(pods);
  if (!known) answers.set(pods, (known = new WeakMap()));
  if (!known.has(predicate)) known.set(predicate, pods.hasMatch(predicate) ? undefined : missingPart(predicate, pods));
  return known.get(predicate);
}

const answers = new WeakMap<PodCatalog, WeakMap<PodPredicate, MissingPart | undefined>>();

type MissingPart = Pick<
  DiagnosticOf<'peer-matches-nothing'>['values'],
  'missing' | 'selector' | 'requirement' | 'nearest' | 'found' | 'elsewhere'
>;

/** Which selector matches nothing, and what comes nearest to it. */
function missingPart({ namespace, pods: selector }: PodPredicate, pods: PodCatalog): MissingPart {
  const namespaces = pods.namespacesOf(namespace);
  if (namespaces.length === 0 && namespace.kind === 'labels') {
    const all = pods.namespacesOf({ kind: 'labels', selector: [] });
    const nearest = nearestLabels(namespace.selector, all, 'close');
    return { missing: 'namespace', selector: selectorText(namespace.selector), ...nearest, elsewhere: '' };
  }
  const candidates = namespaces.flatMap(({ name }) => pods.inNamespace(name));
  const labeled = candidates.map(({ workload, pod }) => ({ name: nameOf(workload), labels: pod.labels }));
  const nearest = nearestLabels(selector, labeled, 'close');
  const elsewhere = nearest.nearest === '' && namespace.kind === 'named' ? elsewhereOf(selector, namespace.name, pods) : '';
  return { missing: 'pod', selector: selectorText(selector), ...nearest, elsewhere };
}

/** A workload of another namespace that is meant by all of at least one label: only `podSelector` stands there (NP-7). */
function elsewhereOf(selector: LabelSelector, own: string, pods: PodCatalog): string {
  if (!selector.some(({ operator }) => operator === 'In')) return '';
  const found = pods.all.find(({ pod }) => pod.namespace !== own && matchesLabels(pod.labels, selector));
  return found ? nameOf(found.workload) : '';
}
