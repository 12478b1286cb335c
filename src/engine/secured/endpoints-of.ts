import type { Evaluation, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import { addTo } from '#engine/model/multi-map.ts';

/** The endpoints of a workload (by id): one, or one for each of its variants. */
export type EndpointsOf = (workload: string) => readonly WorkloadEndpoint[];

export function endpointsByWorkload({ endpoints }: Evaluation): EndpointsOf {
  const byWorkload = new Map<string, WorkloadEndpoint[]>();
  for (const endpoint of endpoints) if (endpoint.kind === 'workload') addTo(byWorkload, endpoint.workload.id, endpoint);
  return (workload) => byWorkload.get(workload) ?? [];
}
