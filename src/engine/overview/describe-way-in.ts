import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { DependsReason } from '#engine/model/verdict.ts';
import { describeSide, portsText } from './describe-connection.ts';
import { edgeNeeds } from './edge-needs.ts';
import { NOT_A_POD } from './not-a-pod.ts';
import type { Connection, EndpointSummary } from './picture.ts';

/** The id of the card that stands for a way in; `opener`: the id of what opens it. */
export function wayInId(opener: string): string {
  return `way-in:${opener}`;
}

/** The cards of ways in, each once, whatever they lead to. */
export function describeWaysIn(waysIn: readonly WayInVerdict[]): readonly EndpointSummary[] {
  const byOpener = new Map<string, WayInVerdict[]>();
  for (const each of waysIn) addTo(byOpener, each.wayIn.opener.id, each);
  return [...byOpener.values()].map(describeWayIn);
}

/** The one card of a way in: Internet, what opens it, ports. */
function describeWayIn(edges: readonly WayInVerdict[]): EndpointSummary {
  const {
    wayIn: { opener, type, isInternal, controller, arrivesAs },
  } = edges[0]!;
  const id = wayInId(opener.id);
  const ports = edges.flatMap(({ wayIn }) => wayIn.ports);
  const distinct = new Map(ports.map((port) => [`${port.protocol} ${port.port} ${port.targetPort}`, port]));
  const matches = [...new Set(edges.flatMap(({ wayIn }) => wayIn.matches))];
  return {
    id,
    kind: 'way-in',
    namespace: opener.namespace,
    name: isInternal ? 'Private network' : 'Internet',
    ...NOT_A_POD,
    wayIn: {
      service: opener.name,
      opener: opener.kind,
      type,
      ports: [...distinct.values()].map(({ protocol, port, targetPort }) => ({ protocol, port, targetPort, resolved: targetPort })),
      arrivesAs,
      ...(matches.length > 0 ? { matches } : {}),
      ...(isInternal ? { isInternal } : {}),
      ...(controller === undefined ? {} : { controller }),
    },
    sameAs: id,
    origin: opener.origin,
  };
}

/** The edge from a way in to the workload behind it. */
export function describeWayInConnection(judged: WayInVerdict, evaluation: Evaluation): Connection {
  const { wayIn, destination, verdict, because, ports, open } = judged;
  const isolatedBy = 'policies' in because ? because.policies : [];
  const needed = edgeNeeds(judged);
  return {
    source: wayInId(wayIn.opener.id),
    destination: destination.id,
    verdict,
    allPorts: verdict,
    ports: open.toRanges(),
    openPorts: portsText(open),
    declaredPorts: portsText(ports),
    noPolicy: because.kind === 'not-isolated' || because.kind === 'not-enforced' || because.kind === 'host-network',
    ...(verdict === 'denied' ? { deniedAt: 'arriving' as const } : {}),
    ...(verdict === 'depends' ? { because: dependsReason(judged) } : {}),
    leaving: { verdict: 'allowed', isolatedBy: [], allowedBy: [] },
    arriving: { verdict, isolatedBy, allowedBy: [] },
    ...sidesThroughPod(judged, evaluation),
    ...(needed.length > 0 ? { needed } : {}),
    wayIn: because,
  };
}

/** What the policies of the pod at the edge and of the destination say, where a pod stands between. */
function sidesThroughPod(
  { through, destination, ports, verdict }: WayInVerdict,
  evaluation: Evaluation,
): Partial<Pick<Connection, 'leaving' | 'arriving' | 'deniedAt'>> {
  const halves = through === undefined ? undefined : evaluation.halves(through, destination.index);
  if (halves === undefined || typeof halves === 'string') return {};
  const [leaving, arriving] = [describeSide(halves.egress, ports, evaluation), describeSide(halves.ingress, ports, evaluation)];
  const stops = { leaving: leaving.verdict === 'denied', arriving: arriving.verdict === 'denied' };
  const deniedAt = stops.leaving && stops.arriving ? 'both' : stops.leaving ? 'leaving' : 'arriving';
  return { leaving, arriving, ...(verdict === 'denied' ? { deniedAt } : {}) };
}

function dependsReason({ because }: WayInVerdict): DependsReason {
  if (because.kind === 'ingress-controller') return because.controller === undefined ? 'unknown-controller' : 'unknown-address';
  return because.kind === 'load-balancer' ? 'unknown-address' : 'node-address';
}
