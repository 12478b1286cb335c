import type { Cluster, Pod, Service } from '#engine/model/cluster.ts';
import { addTo } from '#engine/model/multi-map.ts';
import { podLookup } from './pod-lookup.ts';
import { backendsOf, type PodBackend, type ResolvedPort, type ServiceBackends } from './service-backends.ts';

/** A Service as seen from one of its backends. */
export interface BackedService {
  readonly service: Service;
  /**
   * One entry a port of the Service and a number it resolves to; pods of one workload that give a name different
   * numbers make several entries of one port.
   */
  readonly ports: readonly ResolvedPort[];
}

/** The Services of a cluster and their backends, found from either side. */
export interface ServiceIndex {
  /** By `namespace/name`. */
  readonly byId: ReadonlyMap<string, Service>;
  /** By `namespace/name`, in the cluster's order of Services. */
  readonly backends: ReadonlyMap<string, ServiceBackends>;
  /** By workload id; a workload behind no Service has no entry. */
  readonly byWorkload: ReadonlyMap<string, readonly BackedService[]>;
  /** By pod (the object of the cluster); a pod behind no Service has no entry. */
  readonly byPod: ReadonlyMap<Pod, readonly BackedService[]>;
}

/** Resolves every Service once. Costs about as much as there are pairs of a Service and a pod behind it. */
export function serviceIndex(cluster: Cluster): ServiceIndex {
  const pods = podLookup(cluster);
  const byId = new Map<string, Service>();
  const backends = new Map<string, ServiceBackends>();
  const byWorkload = new Map<string, BackedService[]>();
  const byPod = new Map<Pod, BackedService[]>();
  for (const service of cluster.services) {
    const found = backendsOf(service, pods);
    byId.set(service.id, service);
    backends.set(service.id, found);
    for (const { workload, pods: backing } of found.workloads) {
      addTo(byWorkload, workload.id, { service, ports: distinctPorts(backing) });
      for (const { pod, ports } of backing) addTo(byPod, pod, { service, ports });
    }
  }
  return { byId, backends, byWorkload, byPod };
}

/** The ports of several pods, equal ones once; a port that some pod resolves is not listed as unresolved. */
export function distinctPorts(pods: readonly PodBackend[]): readonly ResolvedPort[] {
  const [first, ...others] = pods;
  if (!first) return [];
  if (others.length === 0) return first.ports;
  return first.ports.flatMap(({ servicePort }, at) => {
    const numbers = [...new Set(pods.map((pod) => pod.ports[at]?.resolved))].filter((number) => number !== undefined);
    if (numbers.length === 0) return [{ servicePort }];
    return numbers.sort((a, b) => a - b).map((resolved) => ({ servicePort, resolved }));
  });
}
