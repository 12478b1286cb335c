import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf, shortList } from '#engine/lint/names.ts';
import { A_FEW, edgesOf, endpointsOf } from '#engine/lint/pairs-of.ts';
import { rulePlace } from '#engine/lint/rule-place.ts';

/**
 * What it finds: a peer whose labels match pods on the host's network and no others, under a network plugin that does not
 * know such pods by their labels (NP-22, T19).
 *
 * Why is this bad: their traffic comes from the node's address, so the rule lets in nobody. Typical is an ingress
 * controller or an agent that runs as a DaemonSet on the host's network.
 *
 * Example:
 *     from: [{ podSelector: { matchLabels: { app: ingress-nginx } } }]     # spec.hostNetwork: true
 *
 * Use instead: an ipBlock with the nodes' addresses.
 */
export const hostNetworkPeer: LintRule<'host-network-peer'> = {
  code: 'host-network-peer',
  check: ({ policies, pods, evaluation }) => {
    if (evaluation.profile.options.hostNetworkPods === 'policed') return [];
    if (!pods.all.some(({ pod }) => pod.hostNetwork && !pod.finished)) return [];
    return policies.flatMap((policy) =>
      policy.rules.flatMap((rule) =>
        rule.peers.flatMap(({ predicate, origin }) => {
          // Whoever means everybody does not mean them.
          if (predicate.kind !== 'pods' || predicate.pods.length === 0) return [];
          const matched = pods.matching(predicate).filter(({ pod }) => !pod.finished);
          if (matched.length === 0 || !matched.every(({ pod }) => pod.hostNetwork)) return [];
          const workloads = [...new Set(matched.map(({ workload }) => nameOf(workload)))];
          return [
            {
              code: 'host-network-peer' as const,
              severity: 'warning' as const,
              values: { ...rulePlace(policy, rule), workloads: shortList(workloads), count: workloads.length },
              origin,
              edges: edgesOf(
                rule.direction,
                evaluation.selectedBy(policy),
                endpointsOf(
                  matched.map(({ workload }) => workload),
                  evaluation,
                ),
                evaluation,
                A_FEW,
              ),
            },
          ];
        }),
      ),
    );
  },
};
