import type { IpAddress, Pod, Service, ServiceEndpoint, ServicePort, Workload } from '#engine/model/cluster.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { OwnedPod, PodLookup } from './pod-lookup.ts';

/** One port of a Service and the number it stands for on a pod; no number where the pod is no endpoint of that port. */
export interface ResolvedPort {
  readonly servicePort: ServicePort;
  readonly resolved?: number;
}

export interface PodBackend {
  readonly pod: Pod;
  /** One entry a port of the Service, in its order. */
  readonly ports: readonly ResolvedPort[];
}

export interface WorkloadBackend {
  readonly workload: Workload;
  readonly pods: readonly PodBackend[];
}

/** An address that no pod of the manifests has. */
export interface OutsideBackend {
  readonly addresses: readonly IpAddress[];
  readonly ports: readonly ResolvedPort[];
}

/** Where the traffic of one Service ends up. */
export interface ServiceBackends {
  readonly service: Service;
  /** `none`: neither a selector nor endpoints nor a name, so nothing in the manifests says where the traffic goes. */
  readonly by: 'selector' | 'endpoints' | 'external-name' | 'none';
  /** In the cluster's order of workloads. */
  readonly workloads: readonly WorkloadBackend[];
  readonly outside: readonly OutsideBackend[];
}

/**
 * The backends of a Service: the pods of its own namespace that carry every label of its selector; without a
 * selector, the addresses of its Endpoints and EndpointSlices, taken for a pod where `targetRef` or the address
 * says so (S-2); for ExternalName neither. Endpoints beside a selector are the controller's own copy of the same
 * answer, so the selector is asked.
 */
export function backendsOf(service: Service, pods: PodLookup): ServiceBackends {
  if (service.type === 'ExternalName') return { service, by: 'external-name', workloads: [], outside: [] };
  if (service.selector && Object.keys(service.selector).length > 0) {
    const found = pods.withLabels(service.namespace, service.selector);
    const resolve = (pod: Pod): readonly ResolvedPort[] => service.ports.map((port) => resolvedPort(port, targetOnPod(service, port, pod)));
    return { service, by: 'selector', workloads: byWorkload(found.map((owned) => ({ ...owned, ports: resolve(owned.pod) }))), outside: [] };
  }
  if (service.endpoints.length === 0) return { service, by: 'none', workloads: [], outside: [] };
  const inside: (OwnedPod & { ports: readonly ResolvedPort[] })[] = [];
  const outside: OutsideBackend[] = [];
  for (const endpoint of service.endpoints) {
    const ports = service.ports.map((port) => resolvedPort(port, targetOnEndpoint(service, port, endpoint)));
    const owned = (endpoint.pod === undefined ? undefined : pods.named(endpoint.pod)) ?? firstPodAt(endpoint.addresses, pods);
    if (owned) inside.push({ ...owned, ports });
    else outside.push({ addresses: endpoint.addresses, ports });
  }
  return { service, by: 'endpoints', workloads: byWorkload(inside), outside };
}

/**
 * The number that a Service's port stands for on one pod: `targetPort` itself, or the container port of that name
 * and the port's protocol (S-3). Nothing is rewritten on the way to a headless Service: the client connects to the
 * pod's own port (S-2).
 */
function targetOnPod(service: Service, port: ServicePort, pod: Pod): number | undefined {
  if (service.headless) return port.port;
  if (typeof port.targetPort === 'number') return port.targetPort;
  return pod.containerPorts.find((each) => each.name === port.targetPort && each.protocol === port.protocol)?.port;
}

/** The port of an endpoint belongs to the Service's port of the same name and protocol. */
function targetOnEndpoint(service: Service, port: ServicePort, endpoint: ServiceEndpoint): number | undefined {
  if (service.headless) return port.port;
  return endpoint.ports.find((each) => (each.name ?? '') === (port.name ?? '') && each.protocol === port.protocol)?.port;
}

function resolvedPort(servicePort: ServicePort, resolved: number | undefined): ResolvedPort {
  return resolved === undefined ? { servicePort } : { servicePort, resolved };
}

function firstPodAt(addresses: readonly IpAddress[], pods: PodLookup): OwnedPod | undefined {
  for (const address of addresses) {
    const owned = pods.at(address);
    if (owned) return owned;
  }
  return undefined;
}

function byWorkload(backends: readonly (OwnedPod & PodBackend)[]): readonly WorkloadBackend[] {
  const grouped = new Map<Workload, PodBackend[]>();
  for (const { workload, pod, ports } of backends) addTo(grouped, workload, { pod, ports });
  return [...grouped].map(([workload, pods]) => ({ workload, pods }));
}
