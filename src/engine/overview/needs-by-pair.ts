import type { Endpoint, Evaluation } from '#engine/evaluate/evaluation.ts';
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

/** Needs are of workloads; where a workload is split into variants, each variant needs the same. */
export function judgeNeeds(needs: readonly Need[], evaluation: Evaluation): readonly JudgedNeed[] {
  const byEnd = new Map<string, Endpoint[]>();
  for (const endpoint of evaluation.endpoints) addTo(byEnd, endpoint.kind === 'workload' ? endpoint.workload.id : endpoint.id, endpoint);
  return needs.flatMap((need) =>
    (byEnd.get(need.source) ?? []).flatMap((source) =>
      (byEnd.get(need.destination) ?? [])
        .filter((destination) => destination.index !== source.index && isMeant(need, destination))
        .map((destination): JudgedNeed => {
          const pair: Pair = [source.index, destination.index];
          return { need, pair, verdict: judgePort(evaluation.pair(...pair), need.protocol, need.port) };
        }),
    ),
  );
}

function isMeant({ pods }: Need, destination: Endpoint): boolean {
  return !pods || destination.kind !== 'workload' || destination.pods.some((pod) => pods.has(pod));
}
