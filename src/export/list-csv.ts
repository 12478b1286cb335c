import type { Analysis } from '#engine/analyze.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { describeConnection } from '#engine/overview/describe-connection.ts';
import { describeWayInConnection } from '#engine/overview/describe-way-in.ts';
import { groupNeeds } from '#engine/overview/overview.ts';
import type { Connection, NeedSummary, SideSummary } from '#engine/overview/picture.ts';
import type { Pair } from '#engine/overview/worth-drawing.ts';
import { csvRow } from './csv-cell.ts';
import { listedWaysIn, type ListOptions, picturedPairs } from './listed-pairs.ts';
import { printedPorts } from './printed-ports.ts';

const HEADER = ['source', 'destination', 'verdict', 'declared', 'ports', 'needed', 'needed verdict', 'policies', 'kind'];
const PIECE = 1 << 16;

/** The answer of `list -o csv`, in pieces: one row a connection, then one for each way in. */
export function* listCsv(analysis: Analysis, options: ListOptions): Iterable<string> {
  const needs = groupNeeds(analysis.needs);
  let piece = csvRow(HEADER);
  for (const pair of picturedPairs(analysis, options)) {
    piece += pairRow(pair, analysis, needs.get(pair.join())?.needs ?? []);
    if (piece.length > PIECE) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
  for (const wayIn of listedWaysIn(analysis, options)) yield wayInRow(wayIn, analysis.evaluation);
  const { access } = analysis.security ?? {};
  for (const connection of access ? [...access.connections, ...access.furtherConnections] : []) yield apiServerRow(connection);
}

/** Who comes to the API server of a described cluster. */
function apiServerRow(connection: Connection): string {
  const { source, destination, verdict } = connection;
  return csvRow([source, destination, verdict, '', 'TCP 443', '', '', decidingPolicies(connection).join('; '), 'api-server']);
}

function pairRow([source, destination]: Pair, { evaluation }: Analysis, needs: readonly NeedSummary[]): string {
  const pair = evaluation.pair(source, destination);
  const connection = describeConnection(source, destination, evaluation, needs);
  return csvRow([
    connection.source,
    connection.destination,
    pair.verdict,
    pair.declared ?? '',
    printedPorts(pair.allowed),
    needs.map(({ protocol, port, by }) => `${protocol} ${port} (${by})`).join('; '),
    [...new Set(needs.map(({ verdict }) => verdict))].join('; '),
    decidingPolicies(connection).join('; '),
    'connection',
  ]);
}

function wayInRow(wayIn: WayInVerdict, evaluation: Evaluation): string {
  const connection = describeWayInConnection(wayIn, evaluation);
  const ports = printedPorts(wayIn.ports);
  const { source, destination, verdict } = connection;
  return csvRow([source, destination, verdict, '', ports, '', '', decidingPolicies(connection).join('; '), wayIn.wayIn.type]);
}

/** Policies whose rules let (some of) it through, and those that close what is closed. */
function decidingPolicies({ leaving, arriving }: Connection): readonly string[] {
  const ofSide = ({ verdict, isolatedBy, allowedBy, deniedBy }: SideSummary): readonly string[] => [
    ...allowedBy.map(({ policy }) => policy),
    ...(deniedBy ?? []).map(({ policy }) => policy),
    ...(verdict === 'allowed' || (verdict === 'denied' && deniedBy) ? [] : isolatedBy),
  ];
  return [...new Set([...ofSide(leaving), ...ofSide(arriving)])];
}
