import type { AccessView } from '#engine/eks/access.ts';
import type { Analysis } from '#engine/analyze.ts';
import { explainById } from '#engine/ask.ts';
import type { IpAddress } from '#engine/model/cluster.ts';
import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import { API_SERVER } from '#engine/overview/describe-api-server.ts';
import type { EndpointSummary } from '#engine/overview/picture.ts';
import type { PairAnswer } from '#export/pair-answer.ts';
import { findEnd } from './answer-pair.ts';
import { type PairCommand, UsageError } from './command-arguments.ts';

/** Answers `eval` and `explain` about the API server of a described cluster; undefined where it is not asked about. */
export function answerAccess(analysis: Analysis, { from, to, port, protocol }: PairCommand): PairAnswer | undefined {
  if (to !== API_SERVER && !to.startsWith(`${API_SERVER}:`)) return undefined;
  const access = analysis.security?.access;
  const cards = [...new Set(access?.clusters.map(({ endpoint }) => endpoint))];
  if (!access || cards.length === 0)
    throw new UsageError(`${to}: no file describes the cluster. Give the answer of aws eks describe-cluster, or what makes the cluster.`);
  if (!cards.includes(to)) throw new UsageError(`There is no ${to}: it is ${cards.join(', ')}.`);
  if (port !== undefined && (port !== 443 || protocol !== 'TCP'))
    throw new UsageError(`${to} answers on TCP 443, not on ${protocol} ${port}.`);
  const source = sourceOf(from, to, access) ?? findEnd(from, analysis).endpoint.id;
  const explanation = explainById(analysis, source, to);
  if (!explanation) throw new UsageError(`Nothing is known of ${from} and ${to}.`);
  return { source, destination: to, port: undefined, verdict: explanation.connection.verdict, explanation };
}

/** `internet`, `vpc`, an allowed block, an address that is in one of these, or a card's id; undefined for pods. */
function sourceOf(from: string, to: string, view: AccessView): string | undefined {
  // Each API server has a VPC of its own.
  const comers = new Set(view.connections.filter(({ destination }) => destination === to).map(({ source }) => source));
  const endpoints = view.endpoints.filter(({ id }) => comers.has(id));
  const named = endpoints.find(({ id, access }) => id === from || access === from.toLowerCase() || id === `block:${from}`);
  if (named) return named.id;
  const address = parseIpAddress(from);
  if (!address) return undefined;
  const holding = endpoints.filter(({ access, ranges = [] }) => access !== undefined && ranges.some((range) => holds(range, address)));
  const order: readonly EndpointSummary['access'][] = ['vpc', 'allowed-block', 'internet'];
  return holding.toSorted((a, b) => order.indexOf(a.access) - order.indexOf(b.access))[0]?.id;
}

/** Ranges are printed: `10.0.0.0-10.0.0.255`, or one address. */
function holds(range: string, { family, value }: IpAddress): boolean {
  const [low, high = low] = range.split('-').map(parseIpAddress);
  return low !== undefined && high !== undefined && low.family === family && low.value <= value && value <= high.value;
}
