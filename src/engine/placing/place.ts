import type { Cluster } from '#engine/model/cluster.ts';
import type { SecurityInputs } from '#engine/security/security-inputs.ts';
import type { Placement, SecurityChoices } from './placement.ts';

/** Joins reports and alerts with the workloads of a cluster. Nothing is joined by guess: weak matches are offers (SI-4). */
export function place(_inputs: SecurityInputs, _cluster: Cluster, _choices: SecurityChoices): Placement {
  return { reports: [], alerts: [], images: [], offers: [], diagnostics: [] };
}
