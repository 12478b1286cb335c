import type { Analysis } from '#engine/analyze.ts';
import type { PathAnswer, PathQuestion } from './path-question.ts';

/** Who reaches whom, directly and over several hops; undefined where there is no such endpoint. */
export function findPaths(_analysis: Analysis, _question: PathQuestion): PathAnswer | undefined {
  throw new Error('being built');
}
