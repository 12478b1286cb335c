import type { Assumption } from '#engine/model/assumption.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { edgeWaysIn } from './edge-ways-in.ts';
import { hostWaysIn } from './host-ways-in.ts';
import { ingressControllers, type EdgeControllers } from './ingress-controllers.ts';
import type { ServiceIndex } from './service-index.ts';
import { serviceWaysIn } from './service-ways-in.ts';
import type { WayIn } from './way-in.ts';

/** Every way from outside into the cluster, with what is odd about those that lead nowhere. */
export interface WaysIn {
  /** Those of Services first, in the cluster's order; then of Ingresses and routes; then of the pods themselves. */
  readonly ways: readonly WayIn[];
  readonly controllers: EdgeControllers;
  readonly diagnostics: readonly Diagnostic[];
  readonly assumptions: readonly Assumption[];
}

/** @param controller the id of the workload that the reader takes for the one behind Ingresses and routes */
export function waysInOf(cluster: Cluster, index: ServiceIndex, controller?: string): WaysIn {
  const controllers = ingressControllers(cluster, controller);
  const edge = edgeWaysIn(cluster, index, controllers);
  const ofServices = cluster.services.flatMap((service) => serviceWaysIn(service, index));
  const ways = [...ofServices, ...edge.ways.map((way) => asItsController(way, ofServices)), ...cluster.workloads.flatMap(hostWaysIn)];
  const throughUnknown = new Set(edge.ways.filter(isThroughUnknown).map(({ opener }) => opener.id)).size;
  const assumptions: readonly Assumption[] =
    throughUnknown === 0
      ? edge.assumptions
      : [...edge.assumptions, { code: 'unknown-ingress-controller', values: { routes: throughUnknown } }];
  return { ways, controllers, diagnostics: edge.diagnostics, assumptions };
}

/** Behind a controller that only the private network reaches, everything is private. */
function asItsController(way: WayIn, ofServices: readonly WayIn[]): WayIn {
  if (way.controller === undefined) return way;
  const before = ofServices.filter(({ destination }) => destination === way.controller);
  return before.length > 0 && before.every(({ isInternal }) => isInternal) ? { ...way, isInternal: true } : way;
}

/** Whether it leads through the pod at the edge that the manifests do not show. */
export function isThroughUnknown({ arrivesAs, controller }: Pick<WayIn, 'arrivesAs' | 'controller'>): boolean {
  return arrivesAs === 'ingress-controller' && controller === undefined;
}
