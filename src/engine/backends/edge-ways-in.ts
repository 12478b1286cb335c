import type { Cluster, Service } from '#engine/model/cluster.ts';
import type { Assumption } from '#engine/model/assumption.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { EdgeBackend, EdgeRoute, Gateway } from '#engine/model/edge-route.ts';
import { attach, type Attachment } from './gateway-attachment.ts';
import { isGatewayRoute, type Edge, type EdgeControllers } from './ingress-controllers.ts';
import type { PodBackend } from './service-backends.ts';
import type { ServiceIndex } from './service-index.ts';
import type { WayIn, WayInPort } from './way-in.ts';
import { sortedPorts } from './way-in-ports.ts';

/** What Ingresses and routes open, and what is wrong with those that open nothing. */
export interface EdgeWaysIn {
  readonly ways: readonly WayIn[];
  readonly diagnostics: readonly Diagnostic[];
  readonly assumptions: readonly Assumption[];
}

/** The ways in of all Ingresses and routes: one an object and a workload behind it. */
export function edgeWaysIn(cluster: Cluster, index: ServiceIndex, controllers: EdgeControllers): EdgeWaysIn {
  const ways: WayIn[] = [];
  const diagnostics: Diagnostic[] = [];
  const unknownGateways = new Map<string, Assumption>();
  for (const route of cluster.edgeRoutes) {
    const attachments = route.parents.map((parent) => attach(route, parent, cluster));
    attachments.forEach((attachment, at) => {
      const { origin } = route.parents[at]!;
      if (attachment.kind === 'refused') diagnostics.push(notAttached(route, attachment, attachments.some(isOpen), origin));
      if (attachment.kind === 'unknown-gateway' && !unknownGateways.has(attachment.gateway))
        unknownGateways.set(attachment.gateway, { code: 'gateway-made-up', values: { gateway: attachment.gateway }, origin });
    });
    if (isGatewayRoute(route) && !attachments.some(isOpen)) continue;
    const gateway = attachments.find((each) => each.kind === 'attached')?.gateway;
    ways.push(...waysOfRoute(route, gateway, cluster, index, controllers, diagnostics));
  }
  return { ways, diagnostics, assumptions: [...unknownGateways.values()] };
}

function isOpen({ kind }: Attachment): boolean {
  return kind === 'attached' || kind === 'unknown-gateway';
}

function notAttached(
  { id }: EdgeRoute,
  { gateway, because, detail }: Extract<Attachment, { kind: 'refused' }>,
  isOpenElsewhere: boolean,
  origin: EdgeRoute['origin'],
): Diagnostic {
  return {
    code: 'route-not-attached',
    severity: isOpenElsewhere ? 'info' : 'warning',
    values: { route: id, gateway, because, detail },
    origin,
  };
}

interface Reached {
  readonly pods: Set<PodBackend['pod']>;
  readonly ports: WayInPort[];
  readonly matches: Set<string>;
}

function waysOfRoute(
  route: EdgeRoute,
  gateway: Gateway | undefined,
  cluster: Cluster,
  index: ServiceIndex,
  controllers: EdgeControllers,
  diagnostics: Diagnostic[],
): readonly WayIn[] {
  const reached = new Map<string, Reached>();
  /** Of each Service and port once, however many paths lead there. */
  const known = new Map<string, ReadonlySet<Reached>>();
  const told = new Set<string>();
  const tell = (diagnostic: Diagnostic): void => {
    const key = `${diagnostic.code} ${diagnostic.origin.line}`;
    if (!told.has(key)) diagnostics.push(diagnostic);
    told.add(key);
  };
  for (const backend of route.backends) {
    const service = serviceOf(route, backend, cluster, index, tell);
    if (!service) continue;
    const key = `${service.id} ${backend.protocol} ${backend.port ?? ''}`;
    let leadsTo = known.get(key);
    if (!leadsTo) known.set(key, (leadsTo = addEnds(endsOf(route, backend, service, index, tell), reached)));
    for (const { matches } of leadsTo) matches.add(backend.match);
  }
  const edge = controllers.edgeOf(route, gateway);
  return [...reached].map(([destination, { pods, ports, matches }]) => wayInOf(route, edge, destination, { pods, ports, matches }));
}

/** Adds pods and ports to the workloads that are reached, and says which these are. */
function addEnds(ends: readonly End[], reached: Map<string, Reached>): ReadonlySet<Reached> {
  const touched = new Set<Reached>();
  for (const { workload, pod, ports } of ends) {
    let known = reached.get(workload);
    if (!known) reached.set(workload, (known = { pods: new Set(), ports: [], matches: new Set() }));
    known.pods.add(pod);
    known.ports.push(...ports);
    touched.add(known);
  }
  return touched;
}

function wayInOf(
  { id, kind, namespace, name, origin }: EdgeRoute,
  edge: Edge,
  destination: string,
  { pods, ports, matches }: Reached,
): WayIn {
  return {
    opener: { id, kind, namespace, name, origin },
    type: kind,
    destination,
    pods: [...pods],
    ports: sortedPorts(ports),
    arrivesAs: edge.arrivesAs,
    ...(edge.controller === undefined ? {} : { controller: edge.controller }),
    matches: [...matches],
    isInternal: edge.isInternal,
    sourceRanges: [],
    externalIPs: [],
  };
}

/** The Service of a backend, where the route may send to it. Backends of other kinds are none of ours. */
function serviceOf(
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

interface End {
  readonly workload: string;
  readonly pod: PodBackend['pod'];
  readonly ports: readonly WayInPort[];
}

function endsOf(
  route: EdgeRoute,
  backend: EdgeBackend,
  service: Service,
  index: ServiceIndex,
  tell: (diagnostic: Diagnostic) => void,
): readonly End[] {
  const values = { route: route.id, service: service.id };
  const workloads = index.backends.get(service.id)?.workloads ?? [];
  if (workloads.length === 0) {
    const leadsOutside = service.type === 'ExternalName' || (index.backends.get(service.id)?.outside.length ?? 0) > 0;
    if (!leadsOutside) tell({ code: 'route-service-without-pods', severity: 'warning', values, origin: backend.origin });
    return [];
  }
  const ends = workloads.flatMap(({ workload, pods }) =>
    pods.flatMap((each): readonly End[] => {
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
