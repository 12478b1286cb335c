import type { Analyzed } from '#engine/compare/compare-analyses.ts';
import type { RemedyAnswer, Wish } from './remedy.ts';

/** The smallest changes that grant a wish, found by evaluating each. */
export function findRemedies(_present: Analyzed, _wish: Wish): RemedyAnswer {
  throw new Error('being built');
}
