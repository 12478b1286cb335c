import type { ClusterDescriptions } from '#engine/plugins/plugin-sign.ts';
import type { Cluster, Pod, Workload } from '#engine/model/cluster.ts';
import { onFargate } from '#engine/manifest/fargate-profiles.ts';
import { givesGroupsTo, type PodGroupMode, podGroupMode } from './pod-groups.ts';

/** Adds to a cluster what descriptions that are no manifests say of it. The same parts give the same object again. */
export class ClusterDescriber {
  #last: { readonly cluster: Cluster; readonly key: string; readonly described: Cluster } | undefined;

  describe(cluster: Cluster, descriptions: ClusterDescriptions): Cluster {
    const family = cluster.ipFamily ?? descriptions.clusters.find(({ ipFamily }) => ipFamily !== undefined)?.ipFamily;
    const policies = descriptions.groupPolicies.map((policy) => ({ ...policy, origin: undefined }));
    const mode = policies.length === 0 ? {} : podGroupMode(cluster, descriptions.addOns);
    const fargate = descriptions.clusters.flatMap((each) => each.fargate ?? []);
    if (family === cluster.ipFamily && policies.length === 0 && fargate.length === 0) return cluster;
    const key = JSON.stringify([family, policies, fargate, mode]);
    if (this.#last?.cluster !== cluster || this.#last.key !== key) {
      const workloads = onFargate(withOwnGroups(cluster, descriptions, mode), fargate);
      this.#last = { cluster, key, described: { ...cluster, ...(family && { ipFamily: family }), workloads } };
    }
    return this.#last.described;
  }
}

/** Pods that a SecurityGroupPolicy gives groups of their own, as far as the network plugin does so. */
function withOwnGroups(
  cluster: Cluster,
  { groupPolicies }: ClusterDescriptions,
  { hasInterfaces = true, mode = 'strict' }: PodGroupMode,
): readonly Workload[] {
  if (groupPolicies.length === 0 || !hasInterfaces) return cluster.workloads;
  const isSelected = (pod: Pod): boolean => groupPolicies.some((policy) => givesGroupsTo(policy, pod));
  return cluster.workloads.map((workload) => {
    if (!workload.pods.some(isSelected)) return workload;
    return { ...workload, pods: workload.pods.map((pod): Pod => (isSelected(pod) ? { ...pod, ownSecurityGroups: mode } : pod)) };
  });
}
