import type { Analysis } from '#engine/analyze.ts';
import type { AccessView } from '#engine/eks/access.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import { judgePort } from '#engine/evaluate/port-pairs.ts';
import { containsAddress } from '#engine/model/ip-range.ts';
import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import { describePair } from '#engine/ask.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { findPaths } from '#engine/paths/find-paths.ts';
import type { FoundEndpoint, PathAnswer } from '#engine/paths/path-question.ts';
import type { BlastAnswer, Landmark } from './risk.ts';

/** What can be reached from a workload that is taken; undefined where there is no such endpoint. */
export function findBlast({ analysis }: Analyzed, endpoint: string): BlastAnswer | undefined {
  const paths = findPaths(analysis, { kind: 'taken', of: endpoint });
  if (!paths) return undefined;
  const picture = analysis.security?.picture;
  const observed = (picture?.alerts ?? []).flatMap(({ alert, observed: edge, endpoints }) => {
    const isFromHere = edge && (edge.source === endpoint || (edge.source === undefined && endpoints.includes(endpoint)));
    return isFromHere ? [{ alert: alert.id, text: edge.text, ...(edge.verdict ? { verdict: edge.verdict } : {}) }] : [];
  });
  return { ...paths, alerts: picture?.endpoints[endpoint]?.alerts ?? [], observed, landmarks: landmarksOf(analysis, endpoint, paths) };
}

/** The taken endpoint itself, then those that it reaches, with the way to each. */
type Stand = Pick<FoundEndpoint, 'endpoint' | 'path' | 'uncertain'>;

function landmarksOf(analysis: Analysis, of: string, { found }: PathAnswer): readonly Landmark[] {
  const { evaluation, security } = analysis;
  const inside = found.filter(({ endpoint }) => evaluation.endpoint(endpoint)?.kind === 'workload');
  const stands: readonly Stand[] = [{ endpoint: of, path: [] }, ...inside];
  const landmarks = [
    nearest(stands, 'metadata', (source) => toMetadata(analysis, source)),
    // Two descriptions of one cluster may share its card.
    ...[...new Set(security?.access.clusters.map((cluster) => cluster.endpoint))].map((card) =>
      nearest(stands, 'api-server', (source) => apiServerStep(security?.access, source, card)),
    ),
  ];
  return landmarks.filter((each) => each !== undefined).toSorted((a, b) => a.hops - b.hops);
}

/** The nearest stand that a step leads on from: for certain, else perhaps. */
function nearest(stands: readonly Stand[], what: Landmark['what'], step: (source: string) => Connection | undefined): Landmark | undefined {
  let perhaps: Landmark | undefined;
  for (const { endpoint, path, uncertain } of stands) {
    const last = step(endpoint);
    if (!last || last.verdict === 'denied') continue;
    const isSure = !uncertain && last.verdict !== 'depends';
    const verdict = uncertain ? 'depends' : last.verdict;
    const landmark: Landmark = { what, endpoint: last.destination, verdict, hops: path.length + 1, path: [...path, last] };
    if (isSure) return landmark;
    perhaps ??= landmark;
  }
  return perhaps;
}

/** By its egress policies alone, as the picture of the API server says. */
function apiServerStep(access: AccessView | undefined, source: string, card: string): Connection | undefined {
  const isIt = (each: Connection): boolean => each.source === source && each.destination === card;
  return access?.connections.find(isIt) ?? access?.furtherConnections.find(isIt);
}

const METADATA = parseIpAddress('169.254.169.254');

/** A pod's way to the metadata service, judged on the one port that it answers on. */
function toMetadata(analysis: Analysis, source: string): Connection | undefined {
  const { evaluation } = analysis;
  const from = evaluation.endpoint(source);
  const to = evaluation.endpoints.find(
    (each) => each.kind === 'external' && METADATA !== undefined && each.ranges.some((range) => containsAddress(range, METADATA)),
  );
  if (from?.kind !== 'workload' || !to) return undefined;
  const verdict: Verdict = judgePort(evaluation.pair(from.index, to.index), 'TCP', 80);
  return { ...describePair(analysis, [from.index, to.index]), verdict };
}
