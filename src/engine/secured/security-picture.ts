import { type AccessView } from '#engine/eks/access.ts';
import { groupView } from '#engine/eks/group-view.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import type { SecurityPicture } from '#engine/overview/security-picture.ts';
import type { Placement } from '#engine/placing/placement.ts';
import type { SecurityInputs } from '#engine/security/security-inputs.ts';
import { alertCounts, alertSummaries, mostAlerts } from './alert-summaries.ts';
import { endpointSecurity } from './endpoint-security.ts';
import { endpointsByWorkload } from './endpoints-of.ts';
import { ObservedEdges } from './observed-edges.ts';
import { imageSummaries, reportSummaries } from './report-summaries.ts';

/** What the screen shows of everything that was read beside manifests. */
export function securityPicture(
  inputs: SecurityInputs,
  placement: Placement,
  access: AccessView,
  cluster: Cluster,
  evaluation: Evaluation,
): SecurityPicture {
  const groups = groupView(inputs, cluster, evaluation);
  const endpointsOf = endpointsByWorkload(evaluation);
  const alerts = alertSummaries(placement.alerts, endpointsOf, new ObservedEdges(cluster, evaluation));
  const shown = mostAlerts(alerts);
  return {
    files: inputs.recognized,
    reports: reportSummaries(placement),
    images: imageSummaries(placement, endpointsOf),
    endpoints: endpointSecurity(evaluation, placement, alerts, shown, groups),
    alerts: shown,
    alertCounts: alertCounts(alerts),
    dropped: placement.alerts.reduce((all, { alert }) => all + (alert.kind === 'drops' ? (alert.dropped ?? 0) : 0), 0),
    offers: placement.offers,
    clusters: access.clusters,
    ...(groups && { groups }),
  };
}
