import type { Analysis } from '#engine/analyze.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { isPublic } from '#engine/overview/describe-endpoint.ts';
import { foundEndpoints, StepList } from './find-paths.ts';
import { PathNetwork } from './path-network.ts';
import type { FoundEndpoint } from './path-question.ts';
import { searchPaths } from './search-paths.ts';

/** Every workload that somebody on the internet gets to, through a way in and then from pod to pod: one search for all of them. */
export function pathsFromInternet(analysis: Analysis): readonly FoundEndpoint[] {
  const open = { ...analysis, waysIn: analysis.waysIn.filter((way) => isFromInternet(way, analysis)) };
  const network = new PathNetwork(open);
  const { waysIn, workloads, needed } = network;
  const discoveries = searchPaths(network, { direction: 'onward', starts: waysIn, candidates: workloads, needed });
  return foundEndpoints({ network, steps: new StepList(open, network) }, 'onward', discoveries);
}

/** Whether a way in is one from the internet: not one for the private network alone, by its kind or by those whom policies admit. */
export function isFromInternet({ wayIn, verdict, because }: WayInVerdict, { evaluation }: Analysis): boolean {
  if (wayIn.isInternal) return false;
  if (verdict !== 'partial' || because.kind !== 'client-address') return true;
  return because.admitted.some((id) => {
    const endpoint = evaluation.endpoint(id);
    return endpoint?.kind === 'external' && isPublic(endpoint);
  });
}
