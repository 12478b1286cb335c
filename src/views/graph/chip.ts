import type { Connection } from '#engine/overview/picture.ts';
import type { GraphWords } from '#words/en/graph.ts';
import { listed } from './card-rows.ts';
import type { EdgeLook, GraphEdge } from './graph-model.ts';

/** The pill on an edge. */
export interface Chip {
  readonly text: string;
  /** Whose color it has. */
  readonly look: EdgeLook;
  /** Filled with the color, the text in the color of the ground: what must not be overlooked. */
  readonly filled: boolean;
}

export interface ChipSituation {
  /** Chosen or under the pointer. */
  readonly near: boolean;
  /** So few edges that all of them can say their ports. */
  readonly few: boolean;
  /** So many edges that pills on all of them would hide the picture. */
  readonly many?: boolean;
}

/** What an edge says about itself: always, when it is near, or in a small picture. */
export function edgeChip(edge: GraphEdge, { near, few, many }: ChipSituation, words: GraphWords): Chip | undefined {
  const [connection] = edge.connections;
  if (!connection) return undefined;
  const backends = backendsText(edge, words);
  if (backends !== undefined) return { text: backends, look: edge.loud ? 'denied' : edge.look, filled: edge.loud };
  if (edge.loud)
    return {
      text: edge.trap ? words.services.opensOnly(edge.trap.port, edge.trap.podPort) : loudText(edge, words),
      look: 'denied',
      filled: true,
    };
  if (many && !near && edge.look !== 'depends') return undefined;
  if (edge.connections.length > 1) return { text: `×${edge.connections.length}`, look: edge.look, filled: false };
  if (edge.look === 'depends') return { text: '?', look: 'depends', filled: false };
  // A way in that is judged by the client's address is open on every port, to some clients.
  if (edge.look === 'partial' && connection.wayIn?.kind === 'client-address')
    return { text: words.someAddresses, look: 'partial', filled: false };
  if (edge.look === 'partial') return { text: words.only(shortPorts(connection.openPorts)), look: 'partial', filled: false };
  if (!near && !few) return undefined;
  const ports = edge.client
    ? servicePorts(edge.client)
    : shortPorts(edge.look === 'denied' ? connection.declaredPorts : openPorts(connection));
  if (edge.look !== 'denied') return { text: ports || words.allPorts, look: edge.look, filled: false };
  if (near) return { text: ports ? words.portDenied(ports) : words.looks.denied, look: 'denied', filled: true };
  return ports ? { text: ports, look: 'denied', filled: false } : undefined;
}

/** What is behind what an edge says where other network plugins judge it otherwise. */
const DIFFERS = '≠';

/** The pill of such an edge: the sign alone, or behind what it says anyway. */
export function differingChip(chip: Chip | undefined, { look }: GraphEdge): Chip {
  return chip ? { ...chip, text: `${chip.text} ${DIFFERS}` } : { text: DIFFERS, look, filled: false };
}

/** What is asked of a Service, by its own ports. */
function servicePorts({ routes }: NonNullable<GraphEdge['client']>): string {
  return listed([...new Set(routes.map(({ protocol, port }) => (protocol === 'TCP' ? String(port) : `${protocol} ${port}`)))]);
}

/** Of a Service whose backends differ: how many of them are open; where the others are needed, how many are denied. */
export function backendsText({ client, look, loud }: GraphEdge, words: GraphWords): string | undefined {
  if (!client || look !== 'partial') return undefined;
  const routes = client.routes.filter(({ podPort }) => podPort !== undefined);
  const all = new Set(routes.map(({ destination }) => destination));
  const shut = new Set(routes.filter(({ verdict }) => verdict !== 'allowed').map(({ destination }) => destination));
  if (shut.size === all.size) return undefined;
  const denied = new Set(routes.filter(({ verdict }) => verdict === 'denied').map(({ destination }) => destination));
  return loud && denied.size > 0
    ? words.services.deniedBackends(denied.size, all.size)
    : words.services.someBackends(all.size - shut.size, all.size);
}

function openPorts(connection: Connection): string {
  return connection.openPorts;
}

function loudText(edge: GraphEdge, words: GraphWords): string {
  const ports = new Set(
    edge.connections.flatMap((connection) =>
      (connection.needed ?? []).filter((need) => need.verdict === 'denied').map((need) => String(need.port)),
    ),
  );
  if (edge.connections.length > 1) return words.countDenied(edge.connections.length);
  return words.portDenied(listed([...ports]));
}

function shortPorts(ports: string): string {
  return listed(ports.split(', ').filter(Boolean));
}
