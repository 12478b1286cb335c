import type { Cluster, Service } from '#engine/model/cluster.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { EdgeBackend, EdgeRoute } from '#engine/model/edge-route.ts';
import type { PodBackend } from './service-backends.ts';
import type { ServiceIndex } from './service-index.ts';
import type { WayInPort } from './way-in.ts';

/** The Service of a backend, where the route may send to it. Backends of other kinds are none of ours. */
export function serviceOf(
  route: EdgeRoute,
  { kind, namespace, service: name, origin }: EdgeBackend,
  cluster: Cluster,
  index: ServiceIndex,
  tell: (diagnostic: Diagnostic) => void,
): Service | undefined {
  if (kind !== 'Service') return undefined;
  const service = index.byId.get(`${namespace}/${name}`);
  if (!service) {
    const nearest = cluster.services.find((each) => each.namespace !== namespace && each.name === name)?.id ?? '';
    tell({
      code: 'route-service-missing',
      severity: 'warning',
      values: { route: route.id, service: `${namespace}/${name}`, nearest },
      origin,
    });
    return undefined;
  }
  if (namespace === route.namespace || isGranted(route, service, cluster)) return service;
  tell({ code: 'route-not-granted', severity: 'warning', values: { route: route.id, service: service.id, namespace }, origin });
  return undefined;
}

/** Routes of the Gateway API alone may name Services of other namespaces, and need a ReferenceGrant there. */
function isGranted({ kind, namespace }: EdgeRoute, service: Service, { referenceGrants }: Cluster): boolean {
  return referenceGrants.some(
    (grant) =>
      grant.namespace === service.namespace &&
      grant.from.some((from) => from.kind === kind && from.namespace === namespace) &&
      grant.to.some((to) => to.kind === 'Service' && (to.name === undefined || to.name === service.name)),
  );
}

/** A pod that a route leads to, with the port of the Service and the pod's own. */
export interface RouteEnd {
  readonly workload: string;
  readonly pod: PodBackend['pod'];
  readonly ports: readonly WayInPort[];
}

/** The pods behind a Service that a route's backend leads to; what is amiss is told. */
export function endsOf(
  route: EdgeRoute,
  backend: EdgeBackend,
  service: Service,
  index: ServiceIndex,
  tell: (diagnostic: Diagnostic) => void,
): readonly RouteEnd[] {
  const values = { route: route.id, service: service.id };
  const workloads = index.backends.get(service.id)?.workloads ?? [];
  if (workloads.length === 0) {
    const leadsOutside = service.type === 'ExternalName' || (index.backends.get(service.id)?.outside.length ?? 0) > 0;
    if (!leadsOutside) tell({ code: 'route-service-without-pods', severity: 'warning', values, origin: backend.origin });
    return [];
  }
  const ends = workloads.flatMap(({ workload, pods }) =>
    pods.flatMap((each): readonly RouteEnd[] => {
      const ports = portsOf(route, backend, service, each);
      return ports.length === 0 ? [] : [{ workload: workload.id, pod: each.pod, ports }];
    }),
  );
  if (ends.length === 0) {
    const ports = service.ports.map(({ name, port }) => (name === undefined ? String(port) : `${port} (${name})`)).join(', ');
    tell({
      code: 'route-port-missing',
      severity: 'warning',
      values: { ...values, port: String(backend.port ?? ''), ports },
      origin: backend.origin,
    });
  }
  return ends;
}

/** The controller asks for the endpoints behind the Service's port, so names resolve on the pod, of a headless Service too. */
function portsOf(
  route: EdgeRoute,
  { port: wanted, protocol }: EdgeBackend,
  service: Service,
  { pod, ports }: PodBackend,
): readonly WayInPort[] {
  return ports.flatMap(({ servicePort, resolved }): readonly WayInPort[] => {
    if (servicePort.protocol !== protocol) return [];
    const { targetPort: target, port, name } = servicePort;
    const onPod = service.headless
      ? typeof target === 'number'
        ? target
        : pod.containerPorts.find((each) => each.name === target && each.protocol === protocol)?.port
      : resolved;
    if (onPod === undefined) return [];
    // OpenShift's Route names the port of the pod; all others the Service's.
    const isWanted = wanted === undefined || wanted === name || wanted === (route.kind === 'Route' ? onPod : port);
    return isWanted ? [{ protocol, port, targetPort: onPod }] : [];
  });
}
