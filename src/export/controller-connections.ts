import type { Analysis } from '#engine/analyze.ts';
import { isThroughUnknown } from '#engine/backends/ways-in.ts';
import type { WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import { judge, type PortPair } from '#engine/evaluate/port-pairs.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import { listedWaysIn, type ListOptions } from './listed-pairs.ts';

/** What `list` calls the pod at the edge that the manifests do not show. */
export const CONTROLLER_ID = 'ingress-controller';

/** What Ingresses and routes open from the unknown pod at the edge to one workload, and policies let in. */
export interface ControllerConnection extends PortPair {
  readonly destination: WorkloadEndpoint;
  readonly verdict: Verdict;
  readonly declared?: Verdict;
}

/** Whether any Ingress or route leads through the unknown pod. */
export function leadsThroughUnknown({ waysIn }: Analysis): boolean {
  return waysIn.some(({ wayIn }) => isThroughUnknown(wayIn));
}

/** One connection a workload, whatever number of Ingresses and routes lead there; those that are denied only with `all`. */
export function controllerConnections(analysis: Analysis, options: ListOptions): readonly ControllerConnection[] {
  const { evaluation } = analysis;
  const source = evaluation.ingressController;
  if (source === undefined) return [];
  const opened = new Map<WorkloadEndpoint, PortSet>();
  for (const { wayIn, destination, ports } of listedWaysIn(analysis, options))
    if (isThroughUnknown(wayIn)) opened.set(destination, (opened.get(destination) ?? PortSet.NONE).union(ports));
  return [...opened]
    .map(([destination, ports]): ControllerConnection => {
      const { allowed, possible } = evaluation.pair(source, destination.index);
      const pair = { allowed: allowed.intersect(ports), possible: possible.intersect(ports) };
      const declared = destination.declared.isEmpty ? {} : { declared: judge(pair, destination.declared) };
      return { destination, verdict: judge(pair, PortSet.ALL), ...declared, ...pair };
    })
    .filter(({ verdict }) => options.all || verdict !== 'denied')
    .sort((a, b) => a.destination.index - b.destination.index);
}
