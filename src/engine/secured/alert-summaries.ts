import type { AlertSummary, SecurityPicture } from '#engine/overview/security-picture.ts';
import { MOST_ALERTS } from '#engine/overview/security-picture.ts';
import type { PlacedAlert } from '#engine/placing/placement.ts';
import type { RuntimeAlert } from '#engine/security/alerts/runtime-alert.ts';
import type { EndpointsOf } from './endpoints-of.ts';
import type { ObservedEdges } from './observed-edges.ts';

/** Alerts in the order of time, those without a readable one last; that a detector missed something is none. */
export function alertSummaries(placed: readonly PlacedAlert[], endpointsOf: EndpointsOf, edges: ObservedEdges): readonly AlertSummary[] {
  return placed
    .filter(({ alert }) => alert.kind !== 'drops')
    .map(({ workloads, ...rest }): AlertSummary => {
      const endpoints = endpointIds(rest.alert, workloads, endpointsOf);
      const { connection } = rest.alert;
      const observed = connection && edges.edgeOf(connection, endpoints);
      return { ...rest, endpoints, ...(observed && { observed }) };
    })
    .sort(byTime);
}

/** The newest, where there are too many. */
export function mostAlerts(alerts: readonly AlertSummary[]): readonly AlertSummary[] {
  if (alerts.length <= MOST_ALERTS) return alerts;
  const timed = alerts.filter(({ alert }) => alert.at !== undefined);
  const untimed = alerts.filter(({ alert }) => alert.at === undefined).slice(0, MOST_ALERTS);
  return [...(untimed.length < MOST_ALERTS ? timed.slice(untimed.length - MOST_ALERTS) : []), ...untimed];
}

export function alertCounts(alerts: readonly AlertSummary[]): SecurityPicture['alertCounts'] {
  const counts = { all: alerts.length, placed: 0, onNodes: 0, unmatched: 0 };
  for (const { place } of alerts) counts[place === 'node' ? 'onNodes' : place === 'unmatched' ? 'unmatched' : 'placed']++;
  return counts;
}

/** An alert that names one pod is on the variant of the workload that the pod is of. */
function endpointIds({ subject }: RuntimeAlert, workloads: readonly string[], endpointsOf: EndpointsOf): readonly string[] {
  return workloads.flatMap((workload) => {
    const endpoints = endpointsOf(workload);
    const named = endpoints.filter(({ pods }) => pods.some(({ name }) => name !== undefined && name === subject.pod));
    return (named.length > 0 ? named : endpoints).map(({ id }) => id);
  });
}

/** Digits below a millisecond are in the text alone. */
function byTime({ alert: a }: AlertSummary, { alert: b }: AlertSummary): number {
  if (a.at === undefined || b.at === undefined) return Number(a.at === undefined) - Number(b.at === undefined);
  const [one = '', other = ''] = [a.time, b.time];
  return a.at - b.at || (one.length === other.length && one !== other ? (one < other ? -1 : 1) : 0);
}
