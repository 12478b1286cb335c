import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { BlastAnswer, CutAnswer, CutQuestion, RiskAnswer, RiskQuestion } from './risk.ts';

/** Which workloads with findings that count can be reached from the internet, and how. */
export function findRisk(_analyzed: Analyzed, question: RiskQuestion): RiskAnswer {
  return { question, exposed: [], notReached: [] };
}

/** What can be reached from a workload that is taken; undefined where there is no such endpoint. */
export function findBlast(_analyzed: Analyzed, _endpoint: string): BlastAnswer | undefined {
  return undefined;
}

/** The single changes of policies that cut most, each tried. */
export function findCuts(_analyzed: Analyzed, _question: CutQuestion): CutAnswer {
  return { cuts: [], before: [], tried: 0 };
}
