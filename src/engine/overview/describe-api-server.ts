import { combinedVerdict } from '#engine/evaluate/judge-service.ts';
import { addTo } from '#engine/model/multi-map.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { JudgedCall } from './further-needs.ts';
import { NOT_A_POD } from './not-a-pod.ts';
import { portsText } from './describe-connection.ts';
import type { Connection, EndpointSummary, NeedSummary } from './picture.ts';

/** The id of the card that stands for the API server. */
export const API_SERVER = 'api-server';

/** The card of the API server, which calls webhooks and aggregated APIs. */
export function describeApiServer(): EndpointSummary {
  return { id: API_SERVER, kind: 'api-server', name: 'kube-apiserver', ...NOT_A_POD, sameAs: API_SERVER };
}

/** One edge a workload that the API server calls, whatever calls for it. */
export function describeApiServerConnections(calls: readonly JudgedCall[]): readonly Connection[] {
  return [...callsByDestination(calls).values()].map(describeCalls);
}

/** The calls that one edge stands for. */
export function callsByDestination(calls: readonly JudgedCall[]): ReadonlyMap<string, readonly JudgedCall[]> {
  const byDestination = new Map<string, JudgedCall[]>();
  for (const call of calls) addTo(byDestination, call.destination.id, call);
  return byDestination;
}

/** The edge of calls that go to one workload. */
export function describeCalls(calls: readonly JudgedCall[]): Connection {
  const [{ destination, because }] = calls as [JudgedCall];
  const verdict = combinedVerdict(calls.map((call) => call.verdict)) ?? 'depends';
  const ports = PortSet.ofPorts(calls.map(({ need }) => need));
  const open = PortSet.ofPorts(calls.filter((call) => call.verdict === 'allowed').map(({ need }) => need));
  const isolating = calls.find((call) => call.because.kind === 'node-address')?.because ?? because;
  return {
    source: API_SERVER,
    destination: destination.id,
    verdict,
    allPorts: verdict,
    ports: open.toRanges(),
    ...(verdict === 'depends' ? { possible: ports.toRanges() } : {}),
    openPorts: open.isEmpty ? '' : portsText(open),
    declaredPorts: portsText(ports),
    noPolicy: calls.every((call) => call.because.kind === 'not-isolated'),
    ...(verdict === 'depends' ? { because: 'api-server-address' as const } : {}),
    leaving: { verdict: 'allowed', isolatedBy: [], allowedBy: [] },
    arriving: { verdict, isolatedBy: isolating.kind === 'node-address' ? isolating.policies : [], allowedBy: [] },
    needed: calls.map(needSummary),
  };
}

function needSummary({ need, verdict }: JudgedCall): NeedSummary {
  const { protocol, port, by, origin, service, servicePort } = need;
  return { protocol, port, by, verdict, service: `${service} ${servicePort}`, origin };
}
