import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Connection, EndpointSummary, Picture, ServiceCard } from '#engine/overview/picture.ts';
import { isClosed } from '#views/endpoints/is-closed.ts';
import { type CardScan, cardScan } from './card-scan.ts';
import { type CardAccess, cardAccess } from './card-access.ts';
import { cardRows, wayInRow } from './card-rows.ts';
import { BOX_PREFIX, type EdgeLook, type GraphBox, type GraphCard, type GraphEdge, type GraphModel } from './graph-model.ts';
import { withServices } from './service-elements.ts';

/** What the graph reads of a picture. */
export type PictureParts = Pick<Picture, 'endpoints' | 'connections' | 'namespaces' | 'diagnostics'> &
  Partial<Pick<Picture, 'services' | 'security'>>;

/** Rows of Services that a card shows; the others are counted. */
const MAX_ROWS = 3;

/**
 * Turns a picture into cards, namespace boxes and edges, one card an endpoint and one edge a connection.
 * With `namespaces` given, only connections that touch one of them remain, and their ends.
 * External ranges and ways in appear only where a drawn connection or a rule names them.
 */
export function graphElements(picture: PictureParts, namespaces: readonly string[] = []): GraphModel {
  const scope = new Set(namespaces);
  const byId = new Map(picture.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const inScope = (id: string) => scope.size === 0 || scope.has(byId.get(id)?.namespace ?? '');
  const connections = picture.connections.filter(
    ({ source, destination }) => byId.has(source) && byId.has(destination) && (inScope(source) || inScope(destination)),
  );
  const touched = new Set(connections.flatMap(({ source, destination }) => [source, destination]));
  const findings = endpointsWithFindings(picture.diagnostics, connections);

  const cards = picture.endpoints
    .filter(
      (endpoint) =>
        touched.has(endpoint.id) || (endpoint.kind === 'workload' ? inScope(endpoint.id) : scope.size === 0 && mentioned(endpoint)),
    )
    .map((endpoint) => {
      const access = cardAccess(picture.security?.clusters, endpoint.id);
      const finding = findings.has(endpoint.id) || access?.finding === true;
      return endpointCard(endpoint, finding, cardScan(picture.security?.endpoints[endpoint.id]), access);
    });
  const traps = servicePortTraps(picture.diagnostics);
  const edges = connections.map((connection) => connectionEdge(connection, traps.get(edgeId(connection.source, connection.destination))));
  const model = { cards, edges, cardOf: new Map(cards.map((card) => [card.id, card.id])) };
  const isUsed = ({ clients, backends }: ServiceCard): boolean =>
    clients.some(({ source }) => inScope(source) && touched.has(source)) || backends.some((id) => inScope(id) && touched.has(id));
  const whole = withServices(model, picture.services ?? [], (service) =>
    scope.size === 0 ? true : scope.has(service.namespace) || isUsed(service),
  );
  return { boxes: boxesOf(picture, whole.cards), ...whole };
}

function mentioned(endpoint: EndpointSummary): boolean {
  return endpoint.kind === 'external' && (endpoint.rules ?? 0) > 0;
}

function boxesOf(picture: Pick<Picture, 'namespaces'>, cards: readonly GraphCard[]): readonly GraphBox[] {
  const used = new Set(cards.map((card) => card.box));
  return picture.namespaces
    .map(({ name, workloads, policies }) => ({ id: BOX_PREFIX + name, name, workloads, policies }))
    .filter((box) => used.has(box.id));
}

function endpointCard(endpoint: EndpointSummary, finding: boolean, scan: CardScan | undefined, access: CardAccess | undefined): GraphCard {
  const workload = endpoint.kind === 'workload';
  const rows = workload ? cardRows(endpoint) : wayInRow(endpoint);
  return {
    id: endpoint.id,
    kind: endpoint.kind,
    ...(workload && endpoint.namespace !== undefined ? { box: BOX_PREFIX + endpoint.namespace } : {}),
    name: endpoint.name,
    members: [endpoint],
    ...(workload ? { isolated: { ingress: isClosed(endpoint, 'ingress'), egress: isClosed(endpoint, 'egress') } } : {}),
    rows: rows.slice(0, MAX_ROWS),
    moreRows: Math.max(0, rows.length - MAX_ROWS),
    ...(scan && { scan }),
    ...(access && { access }),
    finding,
  };
}

/** The edge of one connection between two endpoints. */
export function connectionEdge(connection: Connection, trap?: GraphEdge['trap']): GraphEdge {
  return {
    id: edgeId(connection.source, connection.destination),
    source: connection.source,
    target: connection.destination,
    look: lookOf(connection),
    verdict: connection.verdict,
    ...(connection.verdict === 'denied' ? { deniedAt: connection.deniedAt ?? 'arriving' } : {}),
    loud: isLoud(connection),
    ...(trap && connection.verdict === 'denied' ? { trap } : {}),
    connections: [connection],
  };
}

function edgeId(source: string, target: string): string {
  return `${source} → ${target}`;
}

function lookOf(connection: Connection): EdgeLook {
  return connection.verdict === 'allowed' && connection.noPolicy ? 'open' : connection.verdict;
}

/** Whether the manifests need a port of this connection that is denied. */
export function isLoud(connection: Connection): boolean {
  return connection.needed?.some((need) => need.verdict === 'denied') ?? false;
}

/** Pairs to which a policy opens the port of a Service and not that of the pods (T18). */
function servicePortTraps(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, NonNullable<GraphEdge['trap']>> {
  const traps = new Map<string, NonNullable<GraphEdge['trap']>>();
  for (const { code, values, edges } of diagnostics) {
    if (code !== 'policy-allows-service-port-not-pod-port') continue;
    const { port, podPort } = values;
    for (const [source, destination] of edges ?? []) traps.set(edgeId(source, destination), { port, podPort });
  }
  return traps;
}

/** A finding about a pair marks the end that stops it; both ends where neither does. */
function endpointsWithFindings(diagnostics: readonly Diagnostic[], connections: readonly Connection[]): ReadonlySet<string> {
  const stoppedAt = new Map(connections.map((connection) => [edgeId(connection.source, connection.destination), connection.deniedAt]));
  const found = new Set<string>();
  for (const { edges, severity } of diagnostics) {
    if (severity === 'info') continue;
    for (const [source, destination] of edges ?? []) {
      const at = stoppedAt.get(edgeId(source, destination));
      if (at !== 'arriving') found.add(source);
      if (at !== 'leaving') found.add(destination);
    }
  }
  return found;
}
