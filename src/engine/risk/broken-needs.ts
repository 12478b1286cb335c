import type { Analysis } from '#engine/analyze.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import { API_SERVER } from '#engine/overview/describe-api-server.ts';
import { wayInId } from '#engine/overview/describe-way-in.ts';
import { edgeNeeds, edgeSource } from '#engine/overview/edge-needs.ts';
import { furtherNeeds } from '#engine/overview/further-needs.ts';
import type { BrokenNeed } from './risk.ts';

/** Needed connections that were open and are denied now, or of which it cannot be said any more, each once. */
export function brokenNeeds(before: Analysis, after: Analysis): readonly BrokenNeed[] {
  const later = narrowest(allNeeds(after).map((need) => [keyOf(need), need.verdict]));
  const broken = new Map<string, BrokenNeed>();
  for (const need of allNeeds(before)) {
    const verdict = later.get(keyOf(need));
    if (verdict === undefined || OPEN[verdict] >= OPEN[need.verdict]) continue;
    const { source, destination, by } = need;
    broken.set(JSON.stringify([source, destination, by]), { source, destination, by });
  }
  return [...broken.values()];
}

/** Ways in that let somebody in to a workload, or perhaps did, and do no more. */
export function closedWaysIn(before: Analysis, after: Analysis): readonly string[] {
  const keyOfWay = ({ wayIn, destination }: Analysis['waysIn'][number]): string =>
    `${wayInId(wayIn.opener.id)}\n${destination.workload.id}`;
  const later = narrowest(after.waysIn.map((way) => [keyOfWay(way), way.verdict]));
  const closed = before.waysIn.filter((way) => {
    const verdict = later.get(keyOfWay(way));
    return verdict !== undefined && OPEN[verdict] < OPEN[way.verdict];
  });
  return [...new Set(closed.map(({ wayIn }) => wayInId(wayIn.opener.id)))];
}

/** A policy may tell pods of one workload apart that were alike: the worst off of them counts. */
function narrowest(verdicts: readonly (readonly [key: string, verdict: Verdict])[]): ReadonlyMap<string, Verdict> {
  const found = new Map<string, Verdict>();
  for (const [key, verdict] of verdicts) {
    const known = found.get(key);
    if (known === undefined || OPEN[verdict] < OPEN[known]) found.set(key, verdict);
  }
  return found;
}

const OPEN: Readonly<Record<Verdict, number>> = { denied: 0, depends: 1, partial: 2, allowed: 3 };

interface JudgedEdge extends BrokenNeed {
  readonly port: string;
  readonly verdict: Verdict;
}

function keyOf({ source, destination, port, by }: JudgedEdge): string {
  return JSON.stringify([source, destination, port, by]);
}

/** What workloads ask each other for, DNS, what Ingresses and routes send on, and the calls of the API server. */
function allNeeds(analysis: Analysis): readonly JudgedEdge[] {
  const { needs, waysIn } = analysis;
  const { dns, apiServer } = furtherNeeds(analysis);
  return [
    ...[...needs, ...dns].map(({ need, verdict }): JudgedEdge => {
      const { source, destination, by, protocol, port } = need;
      return { source, destination, by, port: `${protocol} ${port}`, verdict };
    }),
    ...waysIn.flatMap((way) =>
      edgeNeeds(way).map(({ protocol, port, by, verdict }): JudgedEdge => {
        return { source: edgeSource(way), destination: way.destination.workload.id, by, port: `${protocol} ${port}`, verdict };
      }),
    ),
    ...apiServer.map(({ need, destination, verdict }): JudgedEdge => {
      return { source: API_SERVER, destination: destination.workload.id, by: need.by, port: `${need.protocol} ${need.port}`, verdict };
    }),
  ];
}
