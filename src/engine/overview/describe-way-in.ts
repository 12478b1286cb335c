import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { PortSet } from '#engine/model/port-set.ts';
import { portsText } from './describe-connection.ts';
import { NOT_A_POD } from './not-a-pod.ts';
import type { Connection, EndpointSummary } from './picture.ts';

/** The id of the card that stands for a way in. */
export function wayInId(serviceId: string): string {
  return `way-in:${serviceId}`;
}

/** The one card of a way in: Internet, Service, ports. */
export function describeWayIn({ wayIn: { service, type, ports } }: WayInVerdict): EndpointSummary {
  const id = wayInId(service.id);
  return {
    id,
    kind: 'way-in',
    namespace: service.namespace,
    name: 'Internet',
    ...NOT_A_POD,
    wayIn: {
      service: service.name,
      type,
      ports: ports.map(({ protocol, port, targetPort }) => ({ protocol, port, targetPort, resolved: targetPort })),
    },
    sameAs: id,
    origin: service.origin,
  };
}

/** The edge from a way in to the workload behind it. */
export function describeWayInConnection({ wayIn, destination, verdict, because, ports }: WayInVerdict): Connection {
  const isolatedBy = because.kind === 'node-address' || because.kind === 'client-address' ? because.policies : [];
  return {
    source: wayInId(wayIn.service.id),
    destination: destination.id,
    verdict,
    allPorts: verdict,
    ports: (verdict === 'allowed' ? ports : PortSet.NONE).toRanges(),
    openPorts: verdict === 'allowed' ? portsText(ports) : '',
    declaredPorts: portsText(ports),
    noPolicy: because.kind === 'not-isolated',
    ...(verdict === 'denied' ? { deniedAt: 'arriving' as const } : {}),
    ...(verdict === 'depends' ? { because: 'node-address' as const } : {}),
    leaving: { verdict: 'allowed', isolatedBy: [], allowedBy: [] },
    arriving: { verdict, isolatedBy, allowedBy: [] },
    wayIn: because,
  };
}
