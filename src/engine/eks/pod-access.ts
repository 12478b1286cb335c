import type { Evaluation, ExternalEndpoint, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import { judgePort } from '#engine/evaluate/port-pairs.ts';
import { explainPair } from '#engine/explain/explain.ts';
import type { Explanation, HalfExplanation, Reason } from '#engine/explain/explanation.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import type { DependsReason, Verdict } from '#engine/model/verdict.ts';
import { describeSide, isUnpoliced, policyReference } from '#engine/overview/describe-connection.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { API_SERVER_PORT, API_SERVER_PORT_SET, API_SERVER_PORTS } from './api-server-port.ts';
import type { ControlPlane } from './control-plane.ts';

const NO_PORTS = { TCP: [], UDP: [], SCTP: [] };

/** What becomes of a pod's way to the API server: its egress policies alone decide (SI-22). */
export interface PodAccess {
  readonly verdict: Extract<Verdict, 'allowed' | 'denied' | 'depends'>;
  readonly because?: DependsReason;
  /** The endpoint outside by which it is explained: one that has this verdict, if any has. */
  readonly by: ExternalEndpoint;
  /** Some of the addresses may be reached, and some may not. */
  readonly isMixed: boolean;
}

/** Asks the evaluation about every part of the outside that may hold the control plane; undefined where nothing can connect. */
export function podAccess(pod: WorkloadEndpoint, { endpoints }: ControlPlane, evaluation: Evaluation): PodAccess | undefined {
  const judged = endpoints
    .filter(({ index }) => typeof evaluation.halves(pod.index, index) !== 'string')
    .map((endpoint) => {
      const pair = evaluation.pair(pod.index, endpoint.index);
      const verdict = judgePort(pair, API_SERVER_PORT.protocol, API_SERVER_PORT.port);
      return { endpoint, verdict, because: pair.because };
    });
  const [first] = judged;
  if (!first) return undefined;
  const doubtful = judged.find(({ verdict }) => verdict === 'depends');
  const isMixed = !doubtful && judged.some(({ verdict }) => verdict !== first.verdict);
  if (doubtful) return { verdict: 'depends', because: doubtful.because ?? 'unknown-address', by: doubtful.endpoint, isMixed: false };
  if (!isMixed) return { verdict: first.verdict === 'denied' ? 'denied' : 'allowed', by: first.endpoint, isMixed };
  const open = judged.find(({ verdict }) => verdict === 'allowed') ?? first;
  return { verdict: 'depends', because: 'unknown-address', by: open.endpoint, isMixed };
}

/** The edge from a pod to an API server. */
export function podConnection(pod: WorkloadEndpoint, access: PodAccess, destination: string, evaluation: Evaluation): Connection {
  const { verdict, because, by } = access;
  const halves = evaluation.halves(pod.index, by.index);
  const side = typeof halves === 'string' ? undefined : describeSide(halves.egress, API_SERVER_PORT_SET, evaluation);
  return {
    source: pod.id,
    destination,
    verdict,
    allPorts: verdict,
    ports: verdict === 'allowed' ? API_SERVER_PORTS : NO_PORTS,
    ...(verdict === 'depends' && { possible: API_SERVER_PORTS, because: because ?? 'unknown-address' }),
    openPorts: verdict === 'allowed' ? String(API_SERVER_PORT.port) : '',
    declaredPorts: String(API_SERVER_PORT.port),
    noPolicy: verdict === 'allowed' && typeof halves !== 'string' && isUnpoliced(halves.egress),
    ...(verdict === 'denied' && { deniedAt: 'leaving' as const }),
    leaving: { isolatedBy: [], allowedBy: [], ...side, verdict },
    arriving: { verdict: 'allowed', isolatedBy: [], allowedBy: [] },
  };
}

/** Why a pod reaches an API server or not. */
export function explainPodAccess(
  pod: WorkloadEndpoint,
  access: PodAccess,
  connection: Connection,
  { isKnown }: ControlPlane,
  cluster: Cluster,
  evaluation: Evaluation,
): Explanation {
  const { egress } = explainPair(pod.index, access.by.index, cluster, evaluation, [], API_SERVER_PORT);
  const arrives: Reason = { kind: 'exempt', because: isKnown ? 'control-plane' : 'unknown-control-plane', ports: API_SERVER_PORTS };
  return {
    connection,
    egress: access.isMixed ? mixed(pod, egress, evaluation) : { ...egress, verdict: access.verdict },
    ingress: { direction: 'ingress', verdict: 'allowed', reasons: [arrives] },
  };
}

/** Rules let it out to some of the addresses that the control plane may have. */
function mixed(pod: WorkloadEndpoint, open: HalfExplanation, evaluation: Evaluation): HalfExplanation {
  const rules = open.reasons.flatMap((reason) => (reason.kind === 'rule' ? [reason.rule] : []));
  const policies = evaluation.isolatedBy(pod.index, 'egress').map(policyReference);
  return {
    direction: 'egress',
    verdict: 'depends',
    reasons: [{ kind: 'depends', because: 'unknown-address', rules, policies, ports: API_SERVER_PORTS }],
  };
}
