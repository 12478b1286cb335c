import type { Evaluation, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import type { Explanation, Reason } from '#engine/explain/explanation.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { IpRange } from '#engine/model/ip-range.ts';
import { holdsPublicAddress } from '#engine/model/public-addresses.ts';
import { NOT_A_POD } from '#engine/overview/not-a-pod.ts';
import type { Connection, EndpointSummary } from '#engine/overview/picture.ts';
import type { ClusterAccess, PodAccess as PodCounts } from '#engine/overview/security-picture.ts';
import type { EksCluster } from '#engine/security/descriptions/eks-cluster.ts';
import { clusterFindings } from './access-findings.ts';
import { API_SERVER_PORT, API_SERVER_PORTS } from './api-server-port.ts';
import { type ControlPlane, controlPlaneOf } from './control-plane.ts';
import { type DescribedCard, describedCards, differences } from './described-cards.ts';
import { outsideAccess, type OutsideAccess } from './outside-access.ts';
import { explainPodAccess, podAccess, type PodAccess, podConnection } from './pod-access.ts';

/** The API servers that descriptions tell of, as cards, with everybody who may or may not come to them (SI-20 to SI-23). */
export interface AccessView {
  readonly clusters: readonly ClusterAccess[];
  /** Cards: the API servers, the internet, allowed blocks, the VPC. */
  readonly endpoints: readonly EndpointSummary[];
  /** From those cards, and from pods, to the API servers: those worth drawing. */
  readonly connections: readonly Connection[];
  /** From pods to the API servers, and no other than most: for tables, not for the picture. */
  readonly furtherConnections: readonly Connection[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why one of the connections has its verdict; undefined where it is none of them. */
  readonly explain: (source: string, destination: string) => Explanation | undefined;
}

/** With more workloads only those are drawn whose way to the API server is unlike that of most. */
const FEW_WORKLOADS = 12;

/** Judges who comes to the API servers: from outside by what the descriptions say, from pods by their egress policies. */
export function accessView(clusters: readonly EksCluster[], evaluation: Evaluation, cluster: Cluster): AccessView {
  const nodes = publicNodeAddresses(evaluation);
  const cards = describedCards(clusters);
  const judged = cards.map((card) => judgeCard(card, nodes, cluster, evaluation));
  const told = clusters.map((each, at) => {
    const earlier = clusters.slice(0, at).filter((other) => each.name !== '' && other.name === each.name);
    return clusterFindings(each, earlier, nodes);
  });
  const endpoints = new Map<string, EndpointSummary>();
  for (const { card, outside } of judged) {
    endpoints.set(card.id, apiServerCard(card));
    for (const { source } of outside) endpoints.set(source.id, source);
  }
  return {
    clusters: clusters.map((each, at) => describeCluster(each, clusters, judged, told[at]?.findings ?? [])),
    endpoints: [...endpoints.values()],
    connections: judged.flatMap(({ card, outside, pods, drawn }) => [
      ...outside.map((each) => outsideConnection(each, card.id)),
      ...pods.filter((each) => drawn.has(each)).map(({ connection }) => connection),
    ]),
    furtherConnections: judged.flatMap(({ pods, drawn }) => pods.filter((each) => !drawn.has(each)).map(({ connection }) => connection)),
    diagnostics: told.flatMap(({ diagnostics }) => diagnostics),
    explain: (source, destination) => {
      const found = judged.find(({ card }) => card.id === destination);
      if (!found) return undefined;
      const from = found.outside.find((each) => each.source.id === source);
      if (from) return explainOutside(from, destination);
      const pod = found.pods.find(({ endpoint }) => endpoint.id === source);
      return pod && explainPodAccess(pod.endpoint, pod.access, pod.connection, found.plane, cluster, evaluation);
    },
  };
}

interface JudgedPod {
  readonly endpoint: WorkloadEndpoint;
  readonly access: PodAccess;
  readonly connection: Connection;
}

interface JudgedCard {
  readonly card: DescribedCard;
  readonly outside: readonly OutsideAccess[];
  readonly plane: ControlPlane;
  /** Of the first card of a cluster alone: what its pods reach is the same whatever the endpoints are. */
  readonly pods: readonly JudgedPod[];
  readonly drawn: ReadonlySet<JudgedPod>;
}

function judgeCard(card: DescribedCard, nodes: readonly IpRange[], cluster: Cluster, evaluation: Evaluation): JudgedCard {
  const plane = controlPlaneOf(card.family, cluster, evaluation);
  const pods: JudgedPod[] = [];
  for (const endpoint of card.isFirst ? evaluation.endpoints : []) {
    const access = endpoint.kind === 'workload' ? podAccess(endpoint, plane, evaluation) : undefined;
    if (endpoint.kind !== 'workload' || !access) continue;
    pods.push({ endpoint, access, connection: podConnection(endpoint, access, card.id, evaluation) });
  }
  return { card, outside: outsideAccess(card, nodes), plane, pods, drawn: drawnPods(pods) };
}

/** Few are all drawn; of many those that are unlike most. */
function drawnPods(pods: readonly JudgedPod[]): ReadonlySet<JudgedPod> {
  if (pods.length <= FEW_WORKLOADS) return new Set(pods);
  const most = (['allowed', 'denied', 'depends'] as const).find(
    (verdict) => pods.filter(({ access }) => access.verdict === verdict).length * 2 >= pods.length,
  );
  return new Set(pods.filter(({ access }) => access.verdict !== most));
}

function describeCluster(
  cluster: EksCluster,
  all: readonly EksCluster[],
  judged: readonly JudgedCard[],
  findings: ClusterAccess['findings'],
): ClusterAccess {
  const own = judged.find(({ card }) => card.clusters.includes(cluster))!;
  const first = judged.find(({ card }) => card.isFirst && card.family.includes(cluster)) ?? own;
  const isRival = (other: EksCluster): boolean =>
    other !== cluster && cluster.name !== '' && other.name === cluster.name && differences(cluster, other).length > 0;
  return {
    cluster,
    endpoint: own.card.id,
    disagrees: all.filter(isRival).map(({ id }) => id),
    findings,
    pods: podCounts(first),
  };
}

function podCounts({ pods, plane }: JudgedCard): PodCounts {
  const count = (verdict: PodAccess['verdict']): number => pods.filter(({ access }) => access.verdict === verdict).length;
  return {
    all: pods.length,
    allowed: count('allowed'),
    denied: count('denied'),
    depends: count('depends'),
    addressesKnown: plane.isKnown,
  };
}

function apiServerCard({ id, clusters }: DescribedCard): EndpointSummary {
  const [{ name, origin }] = clusters as [EksCluster];
  const declaredPorts = [{ ...API_SERVER_PORT, name: 'https' }];
  return { id, kind: 'api-server', ...NOT_A_POD, name: name === '' ? 'kube-apiserver' : name, declaredPorts, sameAs: id, origin };
}

function outsideConnection({ source, verdict, because, isToAll, reasons }: OutsideAccess, destination: string): Connection {
  const setting = reasons.findLast((reason) => reason.kind === 'endpoint-setting');
  const open = verdict === 'allowed' ? String(API_SERVER_PORT.port) : '';
  return {
    source: source.id,
    destination,
    verdict,
    allPorts: verdict,
    ports: verdict === 'allowed' ? API_SERVER_PORTS : { TCP: [], UDP: [], SCTP: [] },
    ...(verdict === 'depends' && { possible: API_SERVER_PORTS, because: because ?? 'unknown-setting' }),
    openPorts: open,
    declaredPorts: String(API_SERVER_PORT.port),
    noPolicy: isToAll,
    ...(verdict === 'denied' && { deniedAt: 'arriving' as const }),
    leaving: { verdict: 'allowed', isolatedBy: [], allowedBy: [] },
    arriving: { verdict, isolatedBy: [], allowedBy: [] },
    ...(setting && { setting: `${setting.field}: ${setting.value}` }),
  };
}

function explainOutside(access: OutsideAccess, destination: string): Explanation {
  const ports = API_SERVER_PORTS;
  const unprotected: readonly Reason[] = access.verdict === 'denied' ? [] : [{ kind: 'exempt', because: 'endpoint', ports }];
  return {
    connection: outsideConnection(access, destination),
    egress: { direction: 'egress', verdict: 'allowed', reasons: [{ kind: 'exempt', because: 'external', ports }] },
    ingress: { direction: 'ingress', verdict: access.verdict, reasons: [...access.reasons, ...unprotected] },
  };
}

function publicNodeAddresses(evaluation: Evaluation): readonly IpRange[] {
  return evaluation.endpoints.flatMap((endpoint) =>
    endpoint.kind === 'external' && endpoint.node !== undefined ? endpoint.ranges.filter(holdsPublicAddress) : [],
  );
}
