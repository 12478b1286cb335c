import type { IpAddress, Pod, Protocol, Service } from '#engine/model/cluster.ts';
import type { EdgeRouteKind } from '#engine/model/edge-route.ts';
import type { IpRange } from '#engine/model/ip-range.ts';
import type { Origin } from '#engine/model/origin.ts';

export type WayInType = 'LoadBalancer' | 'NodePort' | 'ExternalIP' | 'hostPort' | 'hostNetwork' | EdgeRouteKind;

/** The object that opens a way in: a Service, an Ingress or a route, or the pods themselves. */
export interface WayInOpener {
  /** No two openers share it: `shop/web` for a Service, else with what it is: `Ingress shop/web`, `hostPort shop/agent[DaemonSet]`. */
  readonly id: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly origin: Origin;
}

/** From what the traffic arrives at the pods, as policies see it. */
export type Arrival =
  /** A node replaces the client's address with its own (S-4). */
  | 'node-address'
  | 'client-address'
  /** A load balancer that is no pod connects to the pods itself. */
  | 'load-balancer'
  /** A pod at the edge does. */
  | 'ingress-controller';

/** A way from outside the cluster to one workload. Whether policies let anything through is not said here. */
export interface WayIn {
  readonly opener: WayInOpener;
  readonly type: WayInType;
  /** The Service that opens it. */
  readonly service?: Service;
  /** Workload id. */
  readonly destination: string;
  /** The pods of the workload that at least one of the ports leads to. */
  readonly pods: readonly Pod[];
  readonly ports: readonly WayInPort[];
  readonly arrivesAs: Arrival;
  /** The workload at the edge (by id), where the manifests show it. */
  readonly controller?: string;
  /** Hosts and paths: `shop.example.com/api`. */
  readonly matches: readonly string[];
  /** Open to the private network alone, not to the internet. */
  readonly isInternal: boolean;
  /** Clients that the load balancer admits; empty: all. */
  readonly sourceRanges: readonly IpRange[];
  readonly externalIPs: readonly IpAddress[];
}

export interface WayInPort {
  readonly protocol: Protocol;
  /** The Service's port, or the node's for a pod that opens its own. */
  readonly port: number;
  /** The pod's port. */
  readonly targetPort: number;
  readonly nodePort?: number;
}
