import type { Evaluation, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import { judgePort } from '#engine/evaluate/port-pairs.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Need } from '#engine/needs/need.ts';
import type { Pair } from './worth-drawing.ts';

/** A need between two endpoints, with what becomes of it. */
export interface JudgedNeed {
  readonly need: Need;
  readonly pair: Pair;
  readonly verdict: Verdict;
}

/** Needs are between workloads; where a workload is split into variants, each variant needs the same. */
export function judgeNeeds(needs: readonly Need[], evaluation: Evaluation): readonly JudgedNeed[] {
  const byWorkload = new Map<string, WorkloadEndpoint[]>();
  for (const endpoint of evaluation.endpoints) {
    if (endpoint.kind === 'workload') addTo(byWorkload, endpoint.workload.id, endpoint);
  }
  return needs.flatMap((need) =>
    (byWorkload.get(need.source) ?? []).flatMap((source) =>
      (byWorkload.get(need.destination) ?? [])
        .filter((destination) => destination.index !== source.index && isMeant(need, destination))
        .map((destination): JudgedNeed => {
          const pair: Pair = [source.index, destination.index];
          return { need, pair, verdict: judgePort(evaluation.pair(...pair), need.protocol, need.port) };
        }),
    ),
  );
}

function isMeant({ pods }: Need, destination: WorkloadEndpoint): boolean {
  return !pods || destination.pods.some((pod) => pods.has(pod));
}
