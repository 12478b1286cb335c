import type { Cluster } from '#engine/model/cluster.ts';
import type { SecurityInputs } from '#engine/security/security-inputs.ts';
import { placeAlerts } from './place-alerts.ts';
import type { Placement, SecurityChoices } from './placement.ts';

/** Joins reports and alerts with the workloads of a cluster. Nothing is joined by guess: weak matches are offers (SI-4). */
export function place(inputs: SecurityInputs, cluster: Cluster, choices: SecurityChoices): Placement {
  const described = inputs.clusters.map(({ name }) => name).filter((name) => name !== undefined);
  const { alerts, offers, diagnostics } = placeAlerts(inputs.alerts, cluster, choices, described);
  return { reports: [], alerts, images: [], offers, diagnostics };
}
