import type { Analysis } from '#engine/analyze.ts';
import { explainPair, type AskedPort } from '#engine/explain/explain.ts';
import { explainWayIn } from '#engine/explain/explain-way-in.ts';
import type { Explanation } from '#engine/explain/explanation.ts';
import { explainApiServer } from '#engine/explain/explain-api-server.ts';
import { API_SERVER, callsByDestination, describeApiServerConnections } from '#engine/overview/describe-api-server.ts';
import { describeConnection } from '#engine/overview/describe-connection.ts';
import { describeWayInConnection, wayInId } from '#engine/overview/describe-way-in.ts';
import { describeServices } from '#engine/overview/describe-service.ts';
import { furtherNeeds } from '#engine/overview/further-needs.ts';
import { groupNeeds, overview } from '#engine/overview/overview.ts';
import { type PageOfPairs, pageOfPairs, type PairFilter } from '#engine/overview/all-pairs.ts';
import type { Connection, NeedSummary, Picture, VerdictCounts } from '#engine/overview/picture.ts';
import type { Pair } from '#engine/overview/worth-drawing.ts';

/** Described pairs, with the number of all that were asked for. */
export interface ConnectionList {
  readonly rows: readonly Connection[];
  readonly total: number;
  readonly counts: VerdictCounts;
}

/** The picture of an analysis: all that the screen shows at once. */
export function pictureOf(analysis: Analysis): Picture {
  const { diagnostics, silenced, assumptions, suggestion, outline, notEvaluated, refused, switchedOff, used, security } = analysis;
  const judged = overview(analysis);
  const further = security?.access;
  const cards = new Set(further?.endpoints.map(({ id }) => id));
  return {
    ...judged,
    ...(further && {
      endpoints: [...further.endpoints, ...judged.endpoints.filter(({ id }) => !cards.has(id))],
      // What policies say comes first.
      connections: [...judged.connections, ...further.connections],
    }),
    services: describeServices(analysis),
    diagnostics,
    silenced,
    assumptions,
    ...(suggestion && { suggestion }),
    outline,
    switchedOff,
    objects: { used, notEvaluated, refused: refused.length },
    ...(security && { security: security.picture }),
  };
}

/** Explains a pair by the ids of its ends, as `list` prints them; undefined where there is no such endpoint. */
export function explainById(analysis: Analysis, source: string, destination: string, asked?: AskedPort): Explanation | undefined {
  const { evaluation, cluster, waysIn } = analysis;
  const access = analysis.security?.access.explain(source, destination);
  if (access) return access;
  const wayIn = waysIn.find((each) => wayInId(each.wayIn.opener.id) === source && each.destination.id === destination);
  if (wayIn) return explainWayIn(wayIn, cluster, evaluation);
  if (source === API_SERVER) {
    const calls = callsByDestination(furtherNeeds(analysis).apiServer).get(destination);
    return calls && explainApiServer(calls, evaluation);
  }
  const from = evaluation.endpoint(source);
  const to = evaluation.endpoint(destination);
  if (!from || !to || from === to) return undefined;
  return explainPair(from.index, to.index, cluster, evaluation, needsOf(analysis, [from.index, to.index]), asked);
}

/** A window of all pairs that pass a filter. */
export function listConnections(analysis: Analysis, filter: PairFilter, offset: number, limit: number): ConnectionList {
  return describePage(analysis, pageOfPairs(analysis.evaluation, filter, offset, limit));
}

/** The connections of one endpoint either way, at most `limit`: the needed first, then by verdict, refused ones last. */
export function connectionsOf(analysis: Analysis, id: string, limit: number): ConnectionList {
  const further = describeApiServerConnections(furtherNeeds(analysis).apiServer);
  const access = analysis.security?.access;
  const toApiServers = [...(access?.connections ?? []), ...(access?.furtherConnections ?? [])];
  const waysIn = [...analysis.waysIn.map((each) => describeWayInConnection(each, analysis.evaluation)), ...further, ...toApiServers].filter(
    ({ source, destination }) => source === id || destination === id,
  );
  const endpoint = analysis.evaluation.endpoint(id);
  if (!endpoint) return { rows: waysIn, total: waysIn.length, counts: countVerdicts(waysIn) };
  const filter: PairFilter = {
    verdicts: new Set(['allowed', 'partial', 'denied', 'depends']),
    inScope: () => true,
    touching: endpoint.index,
  };
  const page = pageOfPairs(analysis.evaluation, filter, 0, Infinity);
  const telling = [...page.pairs].sort((a, b) => rank(analysis, a) - rank(analysis, b)).slice(0, Math.max(0, limit - waysIn.length));
  const { rows, total, counts } = describePage(analysis, { ...page, pairs: telling });
  return { rows: [...waysIn, ...rows], total: total + waysIn.length, counts };
}

function describePage(analysis: Analysis, { pairs, total, counts }: PageOfPairs): ConnectionList {
  return { rows: pairs.map((pair) => describePair(analysis, pair)), total, counts };
}

/** One pair as the picture shows it, with who needs it. */
export function describePair(analysis: Analysis, pair: Pair): Connection {
  return describeConnection(...pair, analysis.evaluation, needsOf(analysis, pair));
}

const needsByAnalysis = new WeakMap<Analysis, ReturnType<typeof groupNeeds>>();

function needsOf(analysis: Analysis, pair: Pair): readonly NeedSummary[] {
  let grouped = needsByAnalysis.get(analysis);
  if (!grouped) needsByAnalysis.set(analysis, (grouped = groupNeeds([...analysis.needs, ...furtherNeeds(analysis).dns])));
  return grouped.get(pair.join())?.needs ?? [];
}

function rank(analysis: Analysis, pair: Pair): number {
  const { evaluation } = analysis;
  if (needsOf(analysis, pair).length > 0) return 0;
  const outside = pair.some((end) => evaluation.endpoints[end]!.kind === 'external') ? 1 : 0;
  return { allowed: 1, partial: 1, depends: 3, denied: 5 }[evaluation.verdict(...pair)] + outside;
}

function countVerdicts(rows: readonly Connection[]): VerdictCounts {
  const counts = { allowed: 0, partial: 0, denied: 0, depends: 0 };
  for (const { verdict } of rows) counts[verdict]++;
  return counts;
}
