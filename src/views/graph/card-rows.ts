import type { EndpointSummary, ServiceCard, ServicePortSummary, ServiceSummary } from '#engine/overview/picture.ts';
import type { CardRow } from './graph-model.ts';

/** One row a Service, or the declared ports where no Service stands before the workload. */
export function cardRows(endpoint: EndpointSummary): readonly CardRow[] {
  return endpoint.services.map((service) => {
    const badge = serviceBadge(service);
    return {
      ...(service.name === endpoint.name ? {} : { name: service.name }),
      ports: portMap(service.ports),
      ...(badge ? { badge } : {}),
    };
  });
}

/** The rows of a way in: `LoadBalancer 8080`, or its port map where the ports differ; then the hosts and paths that it serves. */
export function wayInRow(endpoint: EndpointSummary): readonly CardRow[] {
  if (!endpoint.wayIn) return [];
  const { type, ports, matches = [] } = endpoint.wayIn;
  const plain = ports.every((port) => port.targetPort === port.port);
  const map = plain ? listed(ports.map((port) => protocolPrefix(port) + port.port)) : portMap(ports);
  return [{ ports: `${type} ${map}`.trim() }, ...matchRows(matches)];
}

/** One row a port of a Service that is a card of its own. */
export function serviceRows({ ports }: ServiceCard): readonly CardRow[] {
  return ports.map((port) => ({ ports: portText(port) }));
}

/** The first of them, with the number of the others: all stand in the panel. `*` says nothing. */
function matchRows(matches: readonly string[]): readonly CardRow[] {
  const telling = matches.filter((match) => match !== '*');
  const [first] = telling;
  return first === undefined ? [] : [{ ports: first, ...(telling.length > 1 ? { badge: `+${telling.length - 1}` } : {}) }];
}

function serviceBadge(service: ServiceSummary): string | undefined {
  if (service.type === 'LoadBalancer') return 'LB';
  if (service.type === 'NodePort') return 'NP';
  if (service.type === 'ExternalName') return 'EXT';
  return service.headless ? 'headless' : undefined;
}

/** `80 → 8080 http`; `9092, 9093` where nothing is translated; the first of several with the number of the others. */
function portMap(ports: readonly ServicePortSummary[]): string {
  if (ports.length > 1 && ports.every((port) => port.targetPort === port.port)) {
    return listed(ports.map((port) => protocolPrefix(port) + port.port));
  }
  const [first] = ports;
  if (!first) return '';
  return portText(first) + (ports.length > 1 ? ` +${ports.length - 1}` : '');
}

function portText(port: ServicePortSummary): string {
  const from = `${protocolPrefix(port)}${port.port} → `;
  if (typeof port.targetPort === 'number') return from + port.targetPort;
  return port.resolved === undefined ? `${from}${port.targetPort} ?` : `${from}${port.resolved} ${port.targetPort}`;
}

function protocolPrefix(port: ServicePortSummary): string {
  return port.protocol === 'TCP' ? '' : `${port.protocol} `;
}

/** At most three, then a count. */
export function listed(items: readonly string[]): string {
  return items.length <= 3 ? items.join(', ') : `${items.slice(0, 2).join(', ')} +${items.length - 2}`;
}
