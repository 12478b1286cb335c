import type { EdgeControllers } from '#engine/backends/ingress-controllers.ts';
import type { ServiceIndex } from '#engine/backends/service-index.ts';
import type { ExternalEndpoint, Evaluation } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import { formatCidr } from '#engine/model/ip-range.ts';
import type { Policy } from '#engine/rules/policy.ts';
import { describeApiServer, describeApiServerConnections } from './describe-api-server.ts';
import { describeConnection } from './describe-connection.ts';
import { describeExternal, describeWorkload } from './describe-endpoint.ts';
import { describePolicy } from './describe-policy.ts';
import { describeWaysIn, describeWayInConnection } from './describe-way-in.ts';
import { edgeNeeds } from './edge-needs.ts';
import { deniedDns, furtherNeeds } from './further-needs.ts';
import type { JudgedNeed } from './needs-by-pair.ts';
import type { Connection, EndpointSummary, IngressControllers, NamespaceSummary, NeedSummary, Picture } from './picture.ts';
import { countPairs } from './totals.ts';
import { worthDrawing, type Pair } from './worth-drawing.ts';

/** What the picture of a cluster is made from; the rest of a `Picture` comes with the reading of the manifests. */
export interface OverviewInput {
  readonly cluster: Cluster;
  readonly services: ServiceIndex;
  readonly evaluation: Evaluation;
  readonly needs: readonly JudgedNeed[];
  readonly waysIn: readonly WayInVerdict[];
  readonly ingressControllers: EdgeControllers;
}

type Overview = Pick<
  Picture,
  'profile' | 'namespaces' | 'endpoints' | 'policies' | 'connections' | 'ingressControllers' | 'totals' | 'needed' | 'neededDenied'
>;

/** Chooses what is drawn and describes it, with the totals of what is not. */
export function overview({ cluster, services, evaluation, needs, waysIn, ingressControllers }: OverviewInput): Overview {
  const further = furtherNeeds({ cluster, services, evaluation });
  const dns = deniedDns(further);
  const ofRoutes = waysIn.flatMap(edgeNeeds);
  const byPair = groupNeeds([...needs, ...dns]);
  const neededPairs = [...byPair.values()].map(({ pair }) => pair);
  const connections: Connection[] = worthDrawing(evaluation, neededPairs).map(([source, destination]) =>
    describeConnection(source, destination, evaluation, byPair.get(`${source},${destination}`)?.needs),
  );
  return {
    profile: evaluation.profile,
    namespaces: describeNamespaces(cluster, evaluation),
    endpoints: [...(further.apiServer.length > 0 ? [describeApiServer()] : []), ...describeEndpoints(evaluation, services, needs, waysIn)],
    policies: evaluation.policies.map((policy) => describePolicy(policy, evaluation)),
    connections: [
      ...connections.filter(isNeededAndDenied),
      ...waysIn.map((each) => describeWayInConnection(each, evaluation)),
      ...describeApiServerConnections(further.apiServer),
      ...connections.filter((each) => !isNeededAndDenied(each)),
    ],
    ...(cluster.edgeRoutes.length > 0 ? { ingressControllers: controllersOf(ingressControllers) } : {}),
    totals: countPairs(evaluation),
    needed: needs.length + dns.length + further.apiServer.length + ofRoutes.length,
    neededDenied: [...needs, ...dns, ...ofRoutes].filter(({ verdict }) => verdict === 'denied').length,
  };
}

/** Plain data: what chooses among them stays in the engine. */
function controllersOf({ chosen, recognized, candidates }: EdgeControllers): IngressControllers {
  return { ...(chosen === undefined ? {} : { chosen }), ...(recognized === undefined ? {} : { recognized }), candidates };
}

function isNeededAndDenied({ needed }: Connection): boolean {
  return needed?.some(({ verdict }) => verdict === 'denied') ?? false;
}

/** The needs of each pair (`source,destination` by index), as the picture shows them. */
export function groupNeeds(needs: readonly JudgedNeed[]): ReadonlyMap<string, { readonly pair: Pair; readonly needs: NeedSummary[] }> {
  const byPair = new Map<string, { readonly pair: Pair; readonly needs: NeedSummary[] }>();
  for (const { need, pair, verdict, stoppedAtPort } of needs) {
    const { protocol, port, by, origin, service, servicePort } = need;
    const summary: NeedSummary = {
      protocol,
      port,
      by,
      verdict,
      origin,
      ...(service === undefined ? {} : { service: servicePort === undefined ? service : `${service} ${servicePort}` }),
      ...(stoppedAtPort === undefined ? {} : { stoppedAtPort }),
    };
    const key = pair.join();
    const known = byPair.get(key);
    if (known) known.needs.push(summary);
    else byPair.set(key, { pair, needs: [summary] });
  }
  return byPair;
}

function describeEndpoints(
  evaluation: Evaluation,
  services: ServiceIndex,
  needs: readonly JudgedNeed[],
  waysIn: readonly WayInVerdict[],
): readonly EndpointSummary[] {
  const touched = new Set(needs.flatMap(({ need }) => [need.source, need.destination]));
  const mentions = countMentions(evaluation.policies);
  return [
    ...describeWaysIn(waysIn),
    ...evaluation.endpoints.map((endpoint) =>
      endpoint.kind === 'workload'
        ? describeWorkload(endpoint, evaluation, services, touched)
        : describeExternal(endpoint, mentionsOf(endpoint, mentions)),
    ),
  ];
}

/** How many rules mention each block, and each name. */
function countMentions(policies: readonly Policy[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rules } of policies) {
    for (const { peers } of rules) {
      const mentioned = new Set(
        peers.flatMap(({ predicate }) => {
          if (predicate.kind === 'domain') return [predicate.name];
          return predicate.kind === 'addresses' ? [predicate.cidr, ...predicate.except].map(formatCidr) : [];
        }),
      );
      for (const block of mentioned) counts.set(block, (counts.get(block) ?? 0) + 1);
    }
  }
  return counts;
}

function mentionsOf(endpoint: ExternalEndpoint, mentions: ReadonlyMap<string, number>): number {
  return mentions.get(endpoint.id.slice('external:'.length)) ?? 0;
}

function describeNamespaces(cluster: Cluster, evaluation: Evaluation): readonly NamespaceSummary[] {
  const workloads = countBy(cluster.workloads.map(({ namespace }) => namespace));
  const policies = countBy(evaluation.policies.flatMap(({ namespace }) => (namespace === undefined ? [] : [namespace])));
  return [...cluster.namespaces.values()]
    .map(({ name, origin }) => ({
      name,
      workloads: workloads.get(name) ?? 0,
      policies: policies.get(name) ?? 0,
      ...(origin ? { origin } : {}),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
