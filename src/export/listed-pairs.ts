import type { Analysis } from '#engine/analyze.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { allPairs } from '#engine/overview/all-pairs.ts';
import { describeAllServices } from '#engine/overview/describe-service.ts';
import { furtherNeeds, type JudgedCall } from '#engine/overview/further-needs.ts';
import type { JudgedNeed } from '#engine/overview/needs-by-pair.ts';
import type { ServiceCard } from '#engine/overview/picture.ts';
import type { Pair } from '#engine/overview/worth-drawing.ts';

/** Which part of an analysis is written. */
export interface ListOptions {
  /** Denied pairs too. */
  readonly all?: boolean;
  /** Only what touches one of these endpoints (by index). */
  readonly focus?: ReadonlySet<number>;
}

/** The pairs that `list` prints: those that are not denied on every port, unless `all`. */
export function listedPairs(evaluation: Evaluation, options: ListOptions): Iterable<Pair> {
  return pairsWith(new Set(), evaluation, options);
}

/** The same with the pairs that the manifests need and policies deny: without them the most important ones would be missing. */
export function picturedPairs({ evaluation, needs }: Analysis, options: ListOptions): Iterable<Pair> {
  return pairsWith(new Set(needs.map(({ pair }) => pair.join())), evaluation, options);
}

function* pairsWith(needed: ReadonlySet<string>, evaluation: Evaluation, { all = false, focus }: ListOptions): Iterable<Pair> {
  for (const pair of allPairs(evaluation)) {
    if (focus && !touches(pair, focus)) continue;
    if (all || evaluation.pair(...pair).verdict !== 'denied' || needed.has(pair.join())) yield pair;
  }
}

/** The ways in that are written. */
export function listedWaysIn({ waysIn }: Analysis, { focus }: ListOptions): readonly WayInVerdict[] {
  return focus ? waysIn.filter(({ destination }) => focus.has(destination.index)) : waysIn;
}

/** The needs that are written. */
export function listedNeeds({ needs }: Analysis, { focus }: ListOptions): readonly JudgedNeed[] {
  return focus ? needs.filter(({ pair }) => touches(pair, focus)) : needs;
}

/** What is needed of DNS, which has no line in the picture unless it is denied. */
export function listedDns(analysis: Analysis, { focus }: ListOptions): readonly JudgedNeed[] {
  const { dns } = furtherNeeds(analysis);
  return focus ? dns.filter(({ pair }) => touches(pair, focus)) : dns;
}

/** What the API server needs. */
export function listedCalls(analysis: Analysis, { focus }: ListOptions): readonly JudgedCall[] {
  const { apiServer } = furtherNeeds(analysis);
  return focus ? apiServer.filter(({ destination }) => focus.has(destination.index)) : apiServer;
}

/** Every Service; with a focus, those that one of its endpoints stands behind or needs. */
export function listedServices(analysis: Analysis, { focus }: ListOptions): readonly ServiceCard[] {
  const services = describeAllServices(analysis);
  if (!focus) return services;
  const ids = new Set([...focus].map((index) => analysis.evaluation.endpoints[index]?.id));
  return services.filter(({ backends, clients }) => [...backends, ...clients.map(({ source }) => source)].some((id) => ids.has(id)));
}

function touches([source, destination]: Pair, focus: ReadonlySet<number>): boolean {
  return focus.has(source) || focus.has(destination);
}
