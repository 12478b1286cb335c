import type { Cluster } from '#engine/model/cluster.ts';
import type { Assumption } from '#engine/model/assumption.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { EdgeRoute, Gateway } from '#engine/model/edge-route.ts';
import { attach, type Attachment } from './gateway-attachment.ts';
import { isGatewayRoute, type Edge, type EdgeControllers } from './ingress-controllers.ts';
import type { PodBackend } from './service-backends.ts';
import { endsOf, type RouteEnd, serviceOf } from './route-ends.ts';
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
function addEnds(ends: readonly RouteEnd[], reached: Map<string, Reached>): ReadonlySet<Reached> {
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
