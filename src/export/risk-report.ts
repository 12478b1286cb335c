import type { Analysis } from '#engine/analyze.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { AlertSummary } from '#engine/overview/security-picture.ts';
import { findBlast } from '#engine/risk/find-blast.ts';
import { findCuts } from '#engine/risk/find-cuts.ts';
import { findRisk } from '#engine/risk/find-risk.ts';
import type { BlastAnswer, CutAnswer, RiskAnswer, RiskQuestion } from '#engine/risk/risk.ts';

/** Of so many exposed workloads the way is told step by step. */
export const MOST_TOLD = 50;

/** All that `risk` tells. */
export interface RiskReport {
  readonly analysis: Analysis;
  readonly risk: RiskAnswer;
  /** What is reached from each workload with an alert, in the order of the alerts. */
  readonly taken: readonly TakenWorkload[];
  /** Where it was asked for. */
  readonly cuts?: CutAnswer;
}

export interface TakenWorkload {
  readonly endpoint: string;
  readonly alerts: readonly AlertSummary[];
  readonly blast: BlastAnswer;
}

/** For so many workloads with alerts it is told what is reached from them. */
const MOST_TAKEN = 50;

/** Gathers it. */
export function riskReport(analyzed: Analyzed, question: RiskQuestion, wantsCuts: boolean): RiskReport {
  const { analysis } = analyzed;
  const risk = findRisk(analyzed, question);
  return {
    analysis,
    risk,
    taken: takenWorkloads(analyzed),
    ...(wantsCuts ? { cuts: findCuts(analyzed, { from: 'internet', risk: question }) } : {}),
  };
}

/** Where an alert may be on one of several workloads, none of them is taken. */
function takenWorkloads(analyzed: Analyzed): readonly TakenWorkload[] {
  const byEndpoint = new Map<string, AlertSummary[]>();
  for (const alert of analyzed.analysis.security?.picture.alerts ?? []) {
    if (alert.place !== 'workload' || alert.alert.kind !== 'alert') continue;
    for (const endpoint of alert.endpoints) byEndpoint.set(endpoint, [...(byEndpoint.get(endpoint) ?? []), alert]);
  }
  return [...byEndpoint].slice(0, MOST_TAKEN).flatMap(([endpoint, alerts]) => {
    const blast = findBlast(analyzed, endpoint);
    return blast ? [{ endpoint, alerts, blast }] : [];
  });
}

/**
 * Whether somebody has to act: a workload with a finding that counts is reached, or nobody can say that it is not. Reports of
 * another image than the one that runs are told, and decide nothing.
 */
export function isAtRisk({ risk }: RiskReport): boolean {
  return risk.exposed.some(({ otherImage }) => !otherImage);
}
