import { PROTOCOLS, type Cluster, type IpAddress, type Pod, type Protocol, type Service } from '#engine/model/cluster.ts';
import type { IpRange } from '#engine/model/ip-range.ts';
import type { PodBackend } from './service-backends.ts';
import type { ServiceIndex } from './service-index.ts';

export type WayInType = 'LoadBalancer' | 'NodePort' | 'ExternalIP';

/** A way from outside the cluster to one workload that a Service opens. Whether policies let anything through is not said here. */
export interface WayIn {
  readonly service: Service;
  readonly type: WayInType;
  /** Workload id. */
  readonly destination: string;
  /** The pods of the workload that are endpoints of at least one of the ports. */
  readonly pods: readonly Pod[];
  readonly ports: readonly WayInPort[];
  /** `Local` keeps the client's address; `Cluster` replaces it with a node's (S-4). */
  readonly externalTrafficPolicy: 'Cluster' | 'Local';
  /** Clients that the load balancer admits; empty: all. */
  readonly sourceRanges: readonly IpRange[];
  readonly externalIPs: readonly IpAddress[];
}

export interface WayInPort {
  readonly protocol: Protocol;
  /** The Service's port. */
  readonly port: number;
  /** The pod's port. */
  readonly targetPort: number;
  readonly nodePort?: number;
}

/** Every way in of LoadBalancer and NodePort Services and of externalIPs: one a Service and a workload behind it, in the cluster's order. */
export function waysInOf(cluster: Cluster, index: ServiceIndex): readonly WayIn[] {
  return cluster.services.flatMap((service): readonly WayIn[] => {
    const type = wayInType(service);
    if (type === undefined) return [];
    return (index.backends.get(service.id)?.workloads ?? []).flatMap(({ workload, pods }) => {
      const reached = pods.filter(({ ports }) => ports.some(({ resolved }) => resolved !== undefined));
      if (reached.length === 0) return [];
      return [
        {
          service,
          type,
          destination: workload.id,
          pods: reached.map(({ pod }) => pod),
          ports: portsOf(reached),
          externalTrafficPolicy: service.externalTrafficPolicy,
          sourceRanges: type === 'LoadBalancer' ? service.loadBalancerSourceRanges : [],
          externalIPs: service.externalIPs,
        },
      ];
    });
  });
}

function wayInType(service: Service): WayInType | undefined {
  if (service.type === 'LoadBalancer' || service.type === 'NodePort') return service.type;
  return service.type === 'ClusterIP' && service.externalIPs.length > 0 ? 'ExternalIP' : undefined;
}

function portsOf(pods: readonly PodBackend[]): readonly WayInPort[] {
  const ports = new Map<string, WayInPort>();
  for (const { servicePort, resolved } of pods.flatMap((pod) => pod.ports)) {
    if (resolved === undefined) continue;
    const { protocol, port, nodePort } = servicePort;
    ports.set(`${protocol} ${port} ${resolved}`, { protocol, port, targetPort: resolved, ...(nodePort === undefined ? {} : { nodePort }) });
  }
  return [...ports.values()].sort(
    (a, b) => a.port - b.port || a.targetPort - b.targetPort || PROTOCOLS.indexOf(a.protocol) - PROTOCOLS.indexOf(b.protocol),
  );
}
