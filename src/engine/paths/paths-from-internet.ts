import type { Analysis } from '#engine/analyze.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { isPublic } from '#engine/overview/describe-endpoint.ts';
import { foundEndpoints, StepList } from './find-paths.ts';
import { PathNetwork } from './path-network.ts';
import type { FoundEndpoint } from './path-question.ts';
import { type Discoveries, searchPaths } from './search-paths.ts';

/** Every workload that somebody on the internet gets to, through a way in and then from pod to pod: one search for all of them. */
export function pathsFromInternet(analysis: Analysis): readonly FoundEndpoint[] {
  const open = withoutPrivateWays(analysis);
  const network = new PathNetwork(open);
  return foundEndpoints({ network, steps: new StepList(open, network) }, 'onward', fromWaysIn(network));
}

/** The same without the ways: the workloads that are reached or perhaps are, by their index. */
export function reachedFromInternet(analysis: Analysis): ReadonlySet<number> {
  return nodesOf(fromWaysIn(new PathNetwork(withoutPrivateWays(analysis))));
}

/** What is reached, or perhaps is, from one of these endpoints, hop by hop; all by their index. */
export function reachedFrom(analysis: Analysis, starts: readonly number[]): ReadonlySet<number> {
  const network = new PathNetwork(analysis);
  const candidates = [...network.workloads, ...network.externals];
  return nodesOf(searchPaths(network, { direction: 'onward', starts, candidates, needed: [] }));
}

function nodesOf({ certain, perhaps }: Discoveries): ReadonlySet<number> {
  return new Set([...certain.keys(), ...perhaps.keys()]);
}

function fromWaysIn(network: PathNetwork): Discoveries {
  const { waysIn, workloads, needed } = network;
  return searchPaths(network, { direction: 'onward', starts: waysIn, candidates: workloads, needed });
}

function withoutPrivateWays(analysis: Analysis): Analysis {
  return { ...analysis, waysIn: analysis.waysIn.filter((way) => isFromInternet(way, analysis)) };
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
