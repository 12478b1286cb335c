import type { Cluster, IpAddress, Labels, Pod, Workload } from '#engine/model/cluster.ts';
import { addTo } from '#engine/model/multi-map.ts';

/** A pod beside the workload that it belongs to. */
export interface OwnedPod {
  readonly workload: Workload;
  readonly pod: Pod;
}

/** Finds pods without going through all of them. Finished pods are never found: they are no endpoints of anything (NP-23). */
export interface PodLookup {
  /** Pods of one namespace that carry every one of these labels, workloads in the cluster's order; none for an empty selector. */
  withLabels(namespace: string, labels: Labels): readonly OwnedPod[];
  /** By `namespace/name` of the pod itself. */
  named(name: string): OwnedPod | undefined;
  /** The pod that has this address. Addresses of hostNetwork pods are their node's, and are not looked up. */
  at(address: IpAddress): OwnedPod | undefined;
}

/**
 * Indexes the pods of a cluster by each label pair whose key some Service selects on, so that a selector costs
 * what its rarest pair costs.
 */
export function podLookup(cluster: Cluster): PodLookup {
  const keys = new Set(cluster.services.flatMap((service) => Object.keys(service.selector ?? {})));
  const byPair = new Map<string, OwnedPod[]>();
  const byName = new Map<string, OwnedPod>();
  const byAddress = new Map<string, OwnedPod>();
  for (const workload of cluster.workloads) {
    for (const pod of workload.pods) {
      if (pod.finished) continue;
      const owned: OwnedPod = { workload, pod };
      for (const [key, value] of Object.entries(pod.labels)) {
        if (keys.has(key)) addTo(byPair, pairKey(pod.namespace, key, value), owned);
      }
      if (pod.name !== undefined) byName.set(`${pod.namespace}/${pod.name}`, owned);
      if (!pod.hostNetwork) for (const address of pod.addresses) byAddress.set(addressKey(address), owned);
    }
  }
  return {
    withLabels(namespace, labels) {
      const wanted = Object.entries(labels);
      let rarest: readonly OwnedPod[] | undefined;
      for (const [key, value] of wanted) {
        const found = byPair.get(pairKey(namespace, key, value)) ?? [];
        if (rarest === undefined || found.length < rarest.length) rarest = found;
      }
      return (rarest ?? []).filter(({ pod }) =>
        wanted.every(([key, value]) => Object.hasOwn(pod.labels, key) && pod.labels[key] === value),
      );
    },
    named: (name) => byName.get(name),
    at: (address) => byAddress.get(addressKey(address)),
  };
}

/** Neither names nor label keys and values hold a line break, so the joined text is unambiguous. */
function pairKey(namespace: string, key: string, value: string): string {
  return `${namespace}\n${key}\n${value}`;
}

function addressKey(address: IpAddress): string {
  return `${address.family} ${address.value}`;
}
