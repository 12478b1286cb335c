import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf, shortList } from '#engine/lint/names.ts';

/**
 * What it finds: a policy whose podSelector covers pods with `hostNetwork: true`, under a network plugin that does not
 * police them (NP-22, T19).
 *
 * Why is this bad: such a pod speaks with its node's address. The policy neither protects it nor restricts it, though its
 * labels say that it is selected. Under `podSelector: {}` it is a note only: nobody meant this pod in particular.
 *
 * Example:
 *     podSelector: { matchLabels: { app: node-exporter } }        # a DaemonSet on the host's network
 *
 * Use instead: a pod of its own network, a firewall on the node, or an ipBlock with the node's address for its traffic.
 */
export const hostNetworkPodSelected: LintRule<'host-network-pod-selected'> = {
  code: 'host-network-pod-selected',
  check: ({ policies, pods, evaluation }) => {
    if (evaluation.profile.options.hostNetworkPods === 'policed') return [];
    if (!pods.all.some(({ pod }) => pod.hostNetwork && !pod.finished)) return [];
    return policies.flatMap((policy) => {
      const { subject } = policy;
      if (subject.kind !== 'pods') return [];
      const selected = pods.matching(subject).filter(({ pod }) => pod.hostNetwork && !pod.finished);
      const workloads = [...new Set(selected.map(({ workload }) => nameOf(workload)))];
      if (workloads.length === 0) return [];
      return [
        {
          code: 'host-network-pod-selected',
          severity: subject.pods.length > 0 ? 'warning' : 'info',
          values: { policy: nameOf(policy), workloads: shortList(workloads), count: workloads.length },
          origin: subject.podsOrigin ?? policy.origin,
        },
      ];
    });
  },
};
