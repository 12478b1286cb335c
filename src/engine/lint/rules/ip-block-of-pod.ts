import type { Cluster, Workload } from '#engine/model/cluster.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf } from '#engine/lint/names.ts';
import { A_FEW, edgesOf, endpointsOf } from '#engine/lint/pairs-of.ts';
import { rulePlace } from '#engine/lint/rule-place.ts';

/**
 * What it finds: an ipBlock of one address, which is a pod's.
 *
 * Why is this bad: a pod's address is new each time it starts. The rule ends up meaning nobody, or whoever gets the
 * address next; and some network plugins never compare blocks with pods at all (NP-18).
 *
 * Example:
 *     from: [{ ipBlock: { cidr: 10.244.1.17/32 } }]    # status.podIP of Pod shop/web
 *
 * Use instead: the pod's labels.
 */
export const ipBlockOfPod: LintRule<'ip-block-of-pod'> = {
  code: 'ip-block-of-pod',
  check: ({ cluster, policies, evaluation }) => {
    let owners: ReadonlyMap<string, Workload> | undefined;
    return policies.flatMap((policy) =>
      policy.rules.flatMap((rule) =>
        rule.peers.flatMap(({ predicate, origin }) => {
          if (predicate.kind !== 'addresses' || predicate.cidr.low !== predicate.cidr.high) return [];
          owners ??= ownersOf(cluster);
          const owner = owners.get(`${predicate.cidr.family} ${predicate.cidr.low}`);
          if (!owner) return [];
          const never = evaluation.profile.options.ipBlockMatchesPods === 'never';
          return [
            {
              code: 'ip-block-of-pod' as const,
              severity: 'warning' as const,
              values: { ...rulePlace(policy, rule), block: predicate.text, workload: nameOf(owner), never },
              origin,
              edges: edgesOf(rule.direction, evaluation.selectedBy(policy), endpointsOf([owner], evaluation), evaluation, A_FEW),
            },
          ];
        }),
      ),
    );
  },
};

/** Pods on the host's network have their node's address, which stays. */
function ownersOf({ workloads }: Cluster): ReadonlyMap<string, Workload> {
  return new Map(
    workloads.flatMap((workload) =>
      workload.pods
        .filter(({ hostNetwork, finished }) => !hostNetwork && !finished)
        .flatMap(({ addresses }) => addresses.map(({ family, value }) => [`${family} ${value}`, workload] as const)),
    ),
  );
}
