import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { EDGE_ROUTE_KINDS } from '#engine/model/edge-route.ts';
import type { NeedSummary } from './picture.ts';

/** The source of what Ingresses and routes need, where the manifests do not show the controller. */
export const INGRESS_CONTROLLER = 'ingress-controller';

const ROUTES = new Set<string>(EDGE_ROUTE_KINDS);

/**
 * What an Ingress or a route needs of a workload: each pod port that it sends to. Judged as the way in is, by what connects to
 * the pods. A way in that a Service or a pod opens is no need: nobody says that it is used.
 */
export function edgeNeeds({ wayIn, verdict, ports, open }: WayInVerdict): readonly NeedSummary[] {
  const { opener } = wayIn;
  if (!ROUTES.has(opener.kind)) return [];
  const by = `${opener.kind} ${opener.namespace}/${opener.name}`;
  const targets = new Map(wayIn.ports.map((port) => [`${port.protocol} ${port.targetPort}`, port]));
  return [...targets.values()]
    .filter(({ protocol, targetPort }) => ports.has(protocol, targetPort))
    .map(({ protocol, targetPort }): NeedSummary => {
      const isOpen = open.has(protocol, targetPort);
      return {
        protocol,
        port: targetPort,
        by,
        verdict: isOpen ? 'allowed' : verdict === 'depends' ? 'depends' : 'denied',
        origin: opener.origin,
      };
    });
}

/** Who connects to the pods: the workload at the edge (by id), or one that the manifests do not show. */
export function edgeSource({ wayIn }: WayInVerdict): string {
  return wayIn.controller ?? INGRESS_CONTROLLER;
}
