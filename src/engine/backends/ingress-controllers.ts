import type { Cluster, Workload } from '#engine/model/cluster.ts';
import type { EdgeRoute, Gateway } from '#engine/model/edge-route.ts';
import { CONTROLLER_FAMILIES, familyOfWorkload, labelOf, type ControllerFamily } from './controller-families.ts';
import type { Arrival } from './way-in.ts';

/** What stands between the clients of a route and its backends. */
export interface Edge {
  readonly arrivesAs: Arrival;
  /** Workload id; absent: a pod that the manifests do not show. */
  readonly controller?: string;
  readonly isInternal: boolean;
}

/** The workloads that Ingresses and routes go through, as far as the manifests show them. */
export interface EdgeControllers {
  /** By the reader (a workload's id). */
  readonly chosen?: string;
  /** By its image, labels or class, where all agree on one (a workload's id). */
  readonly recognized?: string;
  /** Workloads that may be chosen, the likeliest first. */
  readonly candidates: readonly string[];
  edgeOf(route: EdgeRoute, gateway: Gateway | undefined): Edge;
}

const ALB = 'alb.ingress.kubernetes.io/';

/** @param named the workload that the reader takes for the controller: its id, `namespace/name` or name */
export function ingressControllers(cluster: Cluster, named?: string): EdgeControllers {
  const known = cluster.workloads.flatMap((workload) => {
    const family = familyOfWorkload(workload);
    return family ? [{ workload, family }] : [];
  });
  const chosen = named === undefined ? undefined : workloadNamed(named, cluster)?.id;
  const edgeOf = (route: EdgeRoute, gateway: Gateway | undefined): Edge => {
    const family = familyOfRoute(route, gateway, cluster);
    const isInternal = isInternalRoute(route, gateway, family, cluster);
    if (chosen !== undefined) return { arrivesAs: 'ingress-controller', controller: chosen, isInternal };
    if (family?.isLoadBalancer) return { arrivesAs: hasNodeTargets(route, family) ? 'node-address' : 'load-balancer', isInternal };
    const controller = controllerFor(known, family, gateway);
    return { arrivesAs: 'ingress-controller', ...(controller ? { controller } : {}), isInternal };
  };
  const used = new Set(
    cluster.edgeRoutes.map((route) => {
      const parent = route.parents.find(({ kind }) => kind === 'Gateway');
      const gateway = parent && cluster.gateways.find(({ id }) => id === `${parent.namespace}/${parent.name}`);
      const { controller } = edgeOf(route, gateway);
      return controller;
    }),
  );
  const [only] = [...used].filter((each) => each !== undefined);
  return {
    ...(chosen === undefined ? {} : { chosen }),
    ...(chosen === undefined && used.size === 1 && only !== undefined ? { recognized: only } : {}),
    candidates: candidatesOf(cluster, new Set(known.map(({ workload }) => workload))),
    edgeOf,
  };
}

function workloadNamed(name: string, { workloads }: Cluster): Workload | undefined {
  return workloads.find(({ id }) => id === name) ?? workloads.find((each) => [`${each.namespace}/${each.name}`, each.name].includes(name));
}

/** Routes of the Gateway API: they open something only where a Gateway takes them. */
export function isGatewayRoute({ kind }: EdgeRoute): boolean {
  return kind !== 'Ingress' && kind !== 'Route';
}

/** The kind of controller that a route asks for; undefined where nothing says it. */
function familyOfRoute(route: EdgeRoute, gateway: Gateway | undefined, cluster: Cluster): ControllerFamily | undefined {
  if (route.kind === 'Route') return CONTROLLER_FAMILIES.find(({ name }) => name === 'openshift-router');
  const classes = isGatewayRoute(route) ? cluster.gatewayClasses : cluster.ingressClasses;
  const isDefaulted = !isGatewayRoute(route) && route.className === undefined;
  const className = isGatewayRoute(route) ? gateway?.className : (route.className ?? classes.find(({ isDefault }) => isDefault)?.name);
  if (className === undefined) return undefined;
  const controller = classes.find(({ name }) => name === className)?.controller;
  if (controller) return CONTROLLER_FAMILIES.find(({ controllers }) => controllers.test(controller));
  return isDefaulted ? undefined : CONTROLLER_FAMILIES.find(({ classes: names }) => names.test(className));
}

interface KnownController {
  readonly workload: Workload;
  readonly family: ControllerFamily;
}

/**
 * The one workload of the family, or the one that says whose Gateway it serves; where nothing says which family it is, the
 * only controller there is. Of several nobody knows which.
 */
function controllerFor(
  known: readonly KnownController[],
  family: ControllerFamily | undefined,
  gateway: Gateway | undefined,
): string | undefined {
  const ofFamily = family ? known.filter((each) => each.family === family || sharesClass(each.family, family)) : known;
  const ofGateway = gateway
    ? ofFamily.filter(({ workload, family: { gatewayLabel } }) =>
        workload.pods.some(({ labels }) => gatewayLabel !== undefined && labelOf(labels, gatewayLabel) === gateway.name),
      )
    : [];
  const found = ofGateway.length > 0 ? ofGateway : ofFamily;
  return found.length === 1 ? found[0]!.workload.id : undefined;
}

/** Two controllers are usually called `nginx`: a class name alone does not tell which. */
function sharesClass(a: ControllerFamily, b: ControllerFamily): boolean {
  return a.classes.source === b.classes.source;
}

function hasNodeTargets({ annotations }: EdgeRoute, { name }: ControllerFamily): boolean {
  return name === 'aws' && labelOf(annotations, `${ALB}target-type`) !== 'ip';
}

function isInternalRoute(route: EdgeRoute, gateway: Gateway | undefined, family: ControllerFamily | undefined, cluster: Cluster): boolean {
  if (family?.name === 'aws' && route.kind === 'Ingress') return labelOf(route.annotations, `${ALB}scheme`) !== 'internet-facing';
  if (family?.name !== 'google') return false;
  const className = gateway?.className ?? route.className ?? cluster.ingressClasses.find(({ isDefault }) => isDefault)?.name ?? '';
  return className === 'gce-internal' || className.includes('-rilb');
}

/** Recognized ones, then those that a LoadBalancer or NodePort Service may lead to, then whatever is called so. */
function candidatesOf(cluster: Cluster, known: ReadonlySet<Workload>): readonly string[] {
  const rank = (workload: Workload): number => {
    if (known.has(workload)) return 0;
    const text = `${workload.namespace}/${workload.name}`;
    if (/ingress|gateway|router|envoy|traefik|nginx|haproxy|kong|contour/.test(text)) return 1;
    return 2;
  };
  return cluster.workloads
    .map((workload) => ({ id: workload.id, rank: rank(workload) }))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
