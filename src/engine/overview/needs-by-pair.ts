import type { Endpoint, Evaluation } from '#engine/evaluate/evaluation.ts';
import { judgePort } from '#engine/evaluate/port-pairs.ts';
import { isStoppedAtService, judgeThroughService } from '#engine/evaluate/through-service.ts';
import type { Service } from '#engine/model/cluster.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Need } from '#engine/needs/need.ts';
import type { Pair } from './worth-drawing.ts';

/** A need between two endpoints, with what becomes of it. */
export interface JudgedNeed {
  readonly need: Need;
  readonly pair: Pair;
  readonly verdict: Verdict;
  /** The Service's own port, where that is what stops the connection: the pod's is open. */
  readonly stoppedAtPort?: number;
}

/** Needs are of workloads; where a workload is split into variants, each variant needs the same. */
export function judgeNeeds(needs: readonly Need[], evaluation: Evaluation, services: readonly Service[] = []): readonly JudgedNeed[] {
  const serviceById = new Map(services.map((service) => [service.id, service]));
  const byEnd = new Map<string, Endpoint[]>();
  for (const endpoint of evaluation.endpoints) addTo(byEnd, endpoint.kind === 'workload' ? endpoint.workload.id : endpoint.id, endpoint);
  return needs.flatMap((need) =>
    (byEnd.get(need.source) ?? []).flatMap((source) =>
      (byEnd.get(need.destination) ?? [])
        .filter((destination) => destination.index !== source.index && isMeant(need, destination))
        .map((destination): JudgedNeed => {
          const pair: Pair = [source.index, destination.index];
          const { protocol, port: podPort, servicePort: port = podPort } = need;
          const service = need.service === undefined ? undefined : serviceById.get(need.service);
          if (!service) return { need, pair, verdict: judgePort(evaluation.pair(...pair), protocol, podPort) };
          const traffic = { service, protocol, port, podPort };
          const verdict = judgeThroughService(...pair, traffic, evaluation);
          return { need, pair, verdict, ...(isStoppedAtService(...pair, traffic, evaluation) ? { stoppedAtPort: port } : {}) };
        }),
    ),
  );
}

function isMeant({ pods }: Need, destination: Endpoint): boolean {
  return !pods || destination.kind !== 'workload' || destination.pods.some((pod) => pods.has(pod));
}
