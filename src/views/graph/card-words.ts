import type { EndpointSummary } from '#engine/overview/picture.ts';
import type { GraphWords } from '#words/en/graph.ts';
import type { GraphCard, GraphEdge } from './graph-model.ts';
import { listed } from './card-rows.ts';
import { scanLabel } from './card-scan.ts';
import { backendsText } from './chip.ts';
import { serviceNote } from './service-card.ts';
import type { FlipOverlay } from './flip-overlay.ts';

/** Kinds that are one run or one pod by nature: `×1` would say nothing. */
const SINGLE_KINDS = new Set(['Pod', 'Job', 'CronJob', 'DaemonSet']);

/** The first line of a card. Address blocks that stand together have no name of their own: `12 address blocks`. */
export function cardName(card: GraphCard, words: GraphWords): string {
  return isAddressGroup(card) ? words.addressBlocks(card.members.length) : card.name;
}

export function isAddressGroup(card: GraphCard): boolean {
  return card.kind === 'group' && card.members[0]?.kind === 'external';
}

/** The second line of a card: `Deployment ×2`, `outside · 1 rule`, `12 workloads · 3 policies`. */
export function cardSubtitle(card: GraphCard, words: GraphWords): string {
  const [endpoint] = card.members;
  if (card.service) return words.services.card(words.services.type(card.service.type, card.service.headless));
  if (card.kind === 'namespace') return words.boxCount(card.members.length, card.policies ?? 0);
  if (!endpoint) return '';
  if (isAddressGroup(card)) return listed(card.members.map((member) => member.name));
  if (endpoint.access === 'allowed-block') return words.services.allowedBlock;
  if (endpoint.kind === 'external')
    return [words.outside(endpoint.meaning), ...(endpoint.rules ? [words.rules(endpoint.rules)] : [])].join(' · ');
  if (card.access) return words.services.apiServerTo(card.access.to, card.access.blocks);
  if (endpoint.kind === 'api-server') return words.services.apiServer;
  if (endpoint.kind === 'way-in') return endpoint.wayIn?.service ?? words.wayIn;
  return workloadSubtitle(endpoint, words);
}

function workloadSubtitle(endpoint: EndpointSummary, words: GraphWords): string {
  const kind = endpoint.workloadKind ?? '';
  const counted = endpoint.replicas === 1 && SINGLE_KINDS.has(kind) ? kind : `${kind} ×${endpoint.replicas}`;
  return [
    counted,
    ...(endpoint.variant ? [endpoint.variant] : []),
    ...(endpoint.hostNetwork ? [words.hostNetwork] : []),
    ...(endpoint.finished ? [words.finished] : []),
  ].join(' · ');
}

/** The card as one line for the ear: what is seen from left to right, then the padlocks. */
export function cardLabel(card: GraphCard, words: GraphWords): string {
  const locks = card.isolated
    ? [card.isolated.ingress ? words.ingressIsolated : words.ingressOpen, card.isolated.egress ? words.egressIsolated : words.egressOpen]
    : [];
  return [
    cardName(card, words),
    ...(card.kind === 'group' && !isAddressGroup(card) ? [words.groupOf(card.members.length)] : []),
    ...(card.kind === 'namespace' ? [words.closedNamespace] : []),
    cardSubtitle(card, words),
    ...card.rows.map((row) => [isWorkloadLike(card) ? words.service : undefined, row.name, row.ports, row.badge].filter(Boolean).join(' ')),
    ...(card.service ? [serviceNote(card, words)].filter((note) => note !== undefined) : []),
    ...locks,
    ...(card.scan ? scanLabel(card.scan, words) : []),
    ...(card.finding ? [words.finding] : []),
  ].join(', ');
}

/** Its rows are Services: those of a Service card are its ports, those of a way in its ports and hosts. */
function isWorkloadLike({ service, members }: GraphCard): boolean {
  return !service && members[0]?.kind !== 'way-in';
}

/** An edge as a sentence for the live region: `edge web to db, port 5432, denied, ingress isolated by db-lock`. */
export function edgeLabel(edge: GraphEdge, nameOf: (endpoint: string) => string, words: GraphWords): string {
  if (edge.behind) return behindLabel(edge.behind, edge.look, nameOf, words);
  const [connection] = edge.connections;
  if (!connection) return '';
  const side = connection.deniedAt === 'leaving' ? connection.leaving : connection.arriving;
  const port = connection.openPorts || connection.declaredPorts;
  return [
    words.edge(nameOf(connection.source), edge.client ? nameOf(edge.target) : nameOf(connection.destination)),
    ...(port ? [words.port(port)] : []),
    backendsText(edge, words) ?? words.looks[edge.look],
    ...(edge.loud ? [words.needed] : []),
    ...(edge.trap ? [words.services.opensOnly(edge.trap.port, edge.trap.podPort)] : []),
    ...(edge.verdict === 'denied' && side.deniedBy ? [words.deniedBy(listed(side.deniedBy.map(({ policyName }) => policyName)))] : []),
    ...(edge.verdict === 'denied' && !side.deniedBy && side.isolatedBy.length > 0
      ? [words.isolatedBy(connection.deniedAt === 'leaving' ? 'egress' : 'ingress', listed(side.isolatedBy))]
      : []),
    ...(edge.connections.length > 1 ? [words.andMore(edge.connections.length - 1)] : []),
  ].join(', ');
}

function behindLabel(
  { service, backend, plain }: NonNullable<GraphEdge['behind']>,
  look: GraphEdge['look'],
  nameOf: (endpoint: string) => string,
  words: GraphWords,
): string {
  return [words.services.behind(service.name, nameOf(backend)), ...(plain ? [] : [words.looks[look]])].join(', ');
}

/** An edge as one line for the ear, with what became of it. */
export function flippedLabel(
  edge: GraphEdge,
  flips: FlipOverlay | undefined,
  nameOf: (endpoint: string) => string,
  words: GraphWords,
): string {
  const kind = flips?.edges.get(edge.id);
  return [edgeLabel(edge, nameOf, words), ...(kind ? [words.flips[kind]] : [])].join(', ');
}
