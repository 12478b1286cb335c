import { selectorText } from '#engine/model/selector-text.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf } from '#engine/lint/names.ts';
import { nearestLabels } from '#engine/lint/nearest-labels.ts';

/**
 * What it finds: a policy whose podSelector matches no pod of its namespace, or whose subject matches none of the cluster (T25).
 *
 * Why is this bad: the policy does nothing. The pods that it was written for stay open to everybody, and nothing in the
 * cluster says so. Where the input holds no pod of that namespace at all it is a note only: they may stand elsewhere; or an operator makes
 * them, as the input shows by an object of a kind that the selector names.
 *
 * Example:
 *     podSelector: { matchLabels: { app: db } }        # the pods carry app: postgres
 *
 * Use instead: the labels of the pod template, `app: postgres`.
 */
export const policySelectsNothing: LintRule<'policy-selects-nothing'> = {
  code: 'policy-selects-nothing',
  check: ({ policies, pods, notEvaluated }) => {
    return policies.flatMap((policy) => {
      const { subject } = policy;
      if (subject.kind !== 'pods' || pods.hasMatch(subject)) return [];
      const candidates = pods.namespacesOf(subject.namespace).flatMap(({ name }) => pods.inNamespace(name));
      const labeled = candidates.map(({ workload, pod }) => ({ name: nameOf(workload), labels: pod.labels }));
      // `Alertmanager main` has an operator make pods with `app.kubernetes.io/name: alertmanager`, which no manifest shows.
      const maker = notEvaluated.find(
        ({ kind, namespace }) =>
          namespace === policy.namespace &&
          subject.pods.some((each) => each.operator === 'In' && each.values.some((value) => value === kind.toLowerCase())),
      );
      const isElsewhere = candidates.length === 0 || maker !== undefined;
      const nearest = nearestLabels(subject.pods, isElsewhere ? [] : labeled, 'any');
      return [
        {
          code: 'policy-selects-nothing' as const,
          severity: isElsewhere ? 'info' : 'warning',
          values: {
            policy: nameOf(policy),
            namespace: policy.namespace ?? '',
            ...(subject.namespace.kind === 'labels' ? { namespaces: selectorText(subject.namespace.selector) } : {}),
            selector: selectorText(subject.pods),
            ...(maker && { madeFrom: `${maker.kind} ${maker.name}` }),
            ...nearest,
          },
          origin: subject.podsOrigin ?? policy.origin,
        },
      ];
    });
  },
};
