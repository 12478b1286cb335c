import type { Connection, ServiceCard, ServiceClient } from '#engine/overview/picture.ts';
import { serviceRows } from './card-rows.ts';
import { BOX_PREFIX, type EdgeLook, type GraphCard, type GraphEdge, type GraphModel } from './graph-model.ts';

/** Rows of ports that the card of a Service shows; the others are counted. */
const MAX_ROWS = 3;

/**
 * Puts the cards of Services between those who name them and the pods behind them: an edge from each client, in the color of
 * what becomes of its traffic at all backends, and a line to each backend. The edges that go straight from a client to a
 * backend, and mean the same, give way to them.
 * @param touched whether an end is drawn anyway
 */
export function withServices(
  model: Omit<GraphModel, 'boxes'>,
  services: readonly ServiceCard[],
  isShown: (service: ServiceCard) => boolean,
): Omit<GraphModel, 'boxes'> {
  const drawn = new Set(model.cards.map((card) => card.id));
  const shown = services.filter(isShown);
  if (shown.length === 0) return model;
  const straight = new Map(model.edges.map((edge) => [`${edge.source} ${edge.target}`, edge]));
  const toServices = shown.flatMap((service) =>
    service.clients.filter(({ source }) => drawn.has(source)).map((client) => clientEdge(service, client, straight)),
  );
  const behind = shown.flatMap((service) => backendsOf(service, drawn).map((backend) => backendEdge(service, backend)));
  const explained = new Set(toServices.flatMap((edge) => edge.connections.filter((each) => isOnly(each, shown))));
  const cards = [...model.cards, ...shown.map(serviceCard)];
  return {
    cards,
    edges: [...toServices, ...model.edges.filter(({ connections }) => !connections.every((each) => explained.has(each))), ...behind],
    cardOf: new Map([...model.cardOf, ...shown.map(({ id }) => [id, id] as const)]),
  };
}

/** Whether these Services are all that a connection is needed for. */
function isOnly({ needed = [] }: Connection, services: readonly ServiceCard[]): boolean {
  return needed.every(({ service }) => services.some(({ namespace, name }) => service?.split(' ')[0] === `${namespace}/${name}`));
}

function serviceCard(service: ServiceCard): GraphCard {
  const rows = serviceRows(service);
  return {
    id: service.id,
    kind: 'service',
    box: BOX_PREFIX + service.namespace,
    name: service.name,
    members: [],
    service,
    rows: rows.slice(0, MAX_ROWS),
    moreRows: Math.max(0, rows.length - MAX_ROWS),
    finding: false,
  };
}

function clientEdge(service: ServiceCard, client: ServiceClient, straight: ReadonlyMap<string, GraphEdge>): GraphEdge {
  const { source, verdict, routes } = client;
  const edges = [...new Set(routes.map(({ destination }) => destination))].flatMap(
    (destination) => straight.get(`${source} ${destination}`) ?? [],
  );
  const connections = edges.flatMap((edge) => edge.connections);
  const trap = routes.find(({ opensServicePortOnly }) => opensServicePortOnly);
  return {
    id: `${source} → ${service.id}`,
    source,
    target: service.id,
    look: lookOf(client, connections),
    verdict,
    ...(verdict === 'denied' ? { deniedAt: deniedAt(edges) } : {}),
    loud: edges.some(({ loud }) => loud),
    client,
    ...(trap?.podPort === undefined ? {} : { trap: { port: trap.port, podPort: trap.podPort } }),
    connections: connections.length > 0 ? connections : [standIn(service, client)],
  };
}

function lookOf({ verdict }: ServiceClient, connections: readonly Connection[]): EdgeLook {
  return verdict === 'allowed' && connections.length > 0 && connections.every(({ noPolicy }) => noPolicy) ? 'open' : verdict;
}

function deniedAt(edges: readonly GraphEdge[]): NonNullable<GraphEdge['deniedAt']> {
  const sides = new Set(edges.map((edge) => edge.deniedAt ?? 'arriving'));
  const [side = 'arriving'] = sides;
  return sides.size > 1 ? 'both' : side;
}

/** A connection that is no pair of the evaluation: to a Service with nothing behind it, to a name outside, to oneself. */
function standIn(service: ServiceCard, { source, verdict, routes }: ServiceClient): Connection {
  const ports = [...new Set(routes.map(({ port }) => port))].join(', ');
  const side = { verdict, isolatedBy: [], allowedBy: [] };
  return {
    source,
    destination: service.id,
    verdict,
    allPorts: verdict,
    ports: { TCP: [], UDP: [], SCTP: [] },
    openPorts: verdict === 'allowed' ? ports : '',
    declaredPorts: ports,
    noPolicy: false,
    leaving: side,
    arriving: side,
  };
}

function backendsOf({ backends, clients }: ServiceCard, drawn: ReadonlySet<string>): readonly string[] {
  const outside = clients.flatMap(({ routes }) => routes.map(({ destination }) => destination));
  return [...new Set([...backends, ...outside])].filter((id) => drawn.has(id));
}

/** A line without a verdict of its own: it says who stands behind the Service. */
function backendEdge(service: ServiceCard, backend: string): GraphEdge {
  return {
    id: `${service.id} → ${backend}`,
    source: service.id,
    target: backend,
    look: 'allowed',
    verdict: 'allowed',
    loud: false,
    behind: { service, backend, plain: true },
    connections: [],
  };
}

/**
 * The lines to the backends in the colors of what becomes of one client's traffic there; as they are where no client of the
 * Service is looked at.
 * @param client endpoint id
 */
export function forClient(edges: readonly GraphEdge[], client: string | undefined): readonly GraphEdge[] {
  if (client === undefined) return edges;
  return edges.map((edge) => {
    const verdicts = (edge.behind?.service.clients.find(({ source }) => source === client)?.routes ?? [])
      .filter(({ destination, podPort }) => destination === edge.behind?.backend && podPort !== undefined)
      .map(({ verdict }) => verdict);
    const [first] = verdicts;
    if (!edge.behind || first === undefined) return edge;
    const verdict = verdicts.every((each) => each === first) ? first : verdicts.includes('depends') ? 'depends' : 'partial';
    return {
      ...edge,
      look: verdict,
      verdict,
      ...(verdict === 'denied' ? { deniedAt: 'arriving' as const } : {}),
      behind: { ...edge.behind, plain: false },
    };
  });
}
