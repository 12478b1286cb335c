import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { CutAnswer, CutQuestion } from './risk.ts';

/** The single changes of policies that cut most, each tried. */
export function findCuts(_analyzed: Analyzed, _question: CutQuestion): CutAnswer {
  return { cuts: [], before: [], tried: 0 };
}
