import { PROTOCOLS, type Protocol } from '#engine/model/cluster.ts';
import { type PortRanges, PortSet } from '#engine/model/port-set.ts';
import type { Connection, EndpointSummary, ServicePortSummary } from '#engine/overview/picture.ts';

/** One port that a connection is about, and the Service (or the Ingress, the route) that leads to it. */
export interface PortLine {
  readonly protocol: Protocol;
  readonly port: number;
  readonly service?: { readonly kind: string; readonly name: string; readonly port: number; readonly target: number | string };
}

/** The ports that a connection is about: those that are needed, else those that the destination declares. Empty: all of them. */
export function portLines(
  connection: Connection,
  source: EndpointSummary | undefined,
  destination: EndpointSummary | undefined,
): readonly PortLine[] {
  const services = servicesToward(source, destination);
  const needed = connection.needed ?? [];
  const ports: readonly Pick<PortLine, 'protocol' | 'port'>[] = needed.length > 0 ? needed : (destination?.declaredPorts ?? []);
  const lines = ports.flatMap(({ protocol, port }) => {
    const ways = services.filter((each) => each.port.protocol === protocol && (each.port.resolved ?? each.port.targetPort) === port);
    if (ways.length === 0) return [{ protocol, port }];
    return ways.map((way) => ({ protocol, port, service: { kind: way.kind, name: way.name, port: way.port.port, target: port } }));
  });
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

function servicesToward(
  source: EndpointSummary | undefined,
  destination: EndpointSummary | undefined,
): readonly { readonly kind: string; readonly name: string; readonly port: ServicePortSummary }[] {
  const wayIn = source?.kind === 'way-in' ? source.wayIn : undefined;
  if (wayIn) return wayIn.ports.map((port) => ({ kind: wayIn.opener === 'Service' ? 'Service' : wayIn.type, name: wayIn.service, port }));
  // A headless Service sends nobody anywhere: its clients speak to the pods' own ports (S-2).
  return (destination?.services ?? [])
    .filter((each) => !each.headless)
    .flatMap((each) => each.ports.map((port) => ({ kind: 'Service', name: each.name, port })));
}

/** What is open although the destination does not declare it; undefined where it declares nothing, or nothing more is open. */
export function undeclaredOpen(connection: Connection, destination: EndpointSummary | undefined): PortRanges | undefined {
  if (!destination || destination.declaredPorts.length === 0) return undefined;
  if (connection.verdict === 'allowed' || connection.verdict === 'depends') return undefined;
  const others = setOf(connection.ports).subtract(declaredSet(destination));
  return others.isEmpty ? undefined : others.toRanges();
}

function declaredSet(destination: EndpointSummary): PortSet {
  return PortSet.union(destination.declaredPorts.map(({ protocol, port }) => PortSet.single(protocol, port)));
}

function setOf(ranges: PortRanges): PortSet {
  return PortSet.union(PROTOCOLS.flatMap((protocol) => ranges[protocol].map(([low, high]) => PortSet.of(protocol, low, high))));
}
