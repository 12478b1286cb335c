import type { Comparison, Flip } from '#engine/compare/comparison.ts';

/** The flips that begin or end at one of these endpoints; all where none is given. */
export function flipsAt(flips: readonly Flip[], at: readonly string[]): readonly Flip[] {
  if (at.length === 0) return flips;
  const ends = new Set(at);
  return flips.filter(({ source, destination }) => ends.has(source) || ends.has(destination));
}

/** How many flips there are; not all of them are described. */
export function flipCount({ totals }: Pick<Comparison, 'totals'>): number {
  return totals.added + totals.removed + totals.changed;
}
