import type { Analysis } from '#engine/analyze.ts';
import { type ConnectionList, listConnections } from '#engine/ask.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { AskedPairs, PairFilter } from '#engine/overview/all-pairs.ts';
import { describeWaysIn, describeWayInConnection } from '#engine/overview/describe-way-in.ts';
import type { Connection } from '#engine/overview/picture.ts';
import type { Need } from '#engine/needs/need.ts';
import { needsSome, onAskedPorts } from './asked-ports.ts';
import { type FindEnd, findEndOf, findEndOfSummary } from './find-end.ts';
import { type FindFilter, findFilter } from './find-filter.ts';
import type { FindQuery } from './find-query.ts';

/** A window of the pairs that a query is about, ways in first, with the counts of all. */
export function findConnections(
  analysis: Analysis,
  query: FindQuery,
  filter: Omit<PairFilter, 'asked'>,
  offset: number,
  limit: number,
): ConnectionList {
  const ends = [...analysis.evaluation.endpoints.map((endpoint) => findEndOf(endpoint, analysis.services)), ...wayInEnds(analysis)];
  const find = findFilter(query, ends);
  const asked = askedPairs(analysis, find);
  const verdicts = query.verdicts.length === 0 ? filter.verdicts : new Set(query.verdicts.filter((each) => filter.verdicts.has(each)));
  const waysIn = query.isQuestion ? askedWaysIn(analysis, find, filter, ends) : [];
  const first = waysIn.filter(({ verdict }) => verdicts.has(verdict));
  const page = listConnections(
    analysis,
    { ...filter, verdicts, asked },
    Math.max(0, offset - first.length),
    Math.max(0, limit - Math.max(0, first.length - offset)),
  );
  const counts = { ...page.counts };
  for (const { verdict } of waysIn) counts[verdict]++;
  return {
    rows: [...first.slice(offset, offset + limit), ...page.rows.map((row) => onPorts(row, analysis.evaluation, find, asked))],
    total: page.total + first.length,
    counts,
  };
}

function askedPairs({ evaluation, needs }: Analysis, find: FindFilter): AskedPairs {
  const { query } = find;
  const needed = needsByEnds(query.needed || query.ports.length > 0 ? needs : []);
  const needsOf = (source: number, destination: number): readonly Need[] => needed.get(source)?.get(destination) ?? [];
  const joins = (source: number, destination: number): boolean =>
    find.joins(source, destination) && (!query.needed || needsOf(source, destination).length > 0);
  if (query.ports.length === 0) return { joins };
  // Of most destinations it is clear at once that they have another port.
  const wanted = new Set(needs.map(({ pair: [, destination] }) => destination));
  const may = evaluation.endpoints.map(({ index }) => wanted.has(index) || find.mayBeAbout(index));
  return {
    joins: (source, destination) => may[destination]! && joins(source, destination),
    verdict: (source, destination) => {
      const ports = find.portsAt(destination)!;
      const own = needsOf(source, destination);
      if (query.needed && !needsSome(own, ports)) return undefined;
      return find.verdictOn(ports, destination, evaluation.pair(source, destination), (asked) => needsSome(own, asked));
    },
  };
}

function needsByEnds(needs: Analysis['needs']): ReadonlyMap<number, ReadonlyMap<number, readonly Need[]>> {
  const bySource = new Map<number, Map<number, Need[]>>();
  for (const {
    need,
    pair: [source, destination],
  } of needs) {
    const byDestination = bySource.get(source) ?? new Map<number, Need[]>();
    addTo(byDestination, destination, need);
    bySource.set(source, byDestination);
  }
  return bySource;
}

function onPorts(row: Connection, evaluation: Evaluation, find: FindFilter, asked: AskedPairs): Connection {
  const source = evaluation.endpoint(row.source)!.index;
  const destination = evaluation.endpoint(row.destination)!.index;
  const ports = find.portsAt(destination);
  const verdict = ports && asked.verdict?.(source, destination);
  return ports && verdict ? onAskedPorts(row, ports, verdict) : row;
}

/** Ways in are no pairs of the evaluation: a Service opens them, and they are judged by another address. */
function askedWaysIn(
  { waysIn, evaluation }: Analysis,
  find: FindFilter,
  filter: Omit<PairFilter, 'asked'>,
  ends: readonly FindEnd[],
): readonly Connection[] {
  const places = new Map(ends.map(({ id }, at) => [id, at]));
  return waysIn.flatMap((wayIn): readonly Connection[] => {
    const connection = describeWayInConnection(wayIn, evaluation);
    const [source, { index: destination }] = [places.get(connection.source)!, wayIn.destination];
    const outOfSight = !filter.inScope(destination) || (filter.touching !== undefined && filter.touching !== destination);
    if (outOfSight || find.query.needed || !find.joins(source, destination)) return [];
    const ports = find.portsAt(destination);
    return ports?.intersect(wayIn.ports).isEmpty === true ? [] : [connection];
  });
}

function wayInEnds({ waysIn }: Analysis): readonly FindEnd[] {
  return describeWaysIn(waysIn).map(findEndOfSummary);
}
