import type { Flip, FlipCause } from '#engine/compare/comparison.ts';

export const FLIP_ORDERS = ['risk', 'needed'] as const;
/** `risk`: what opens first; `needed`: what the manifests name first. */
export type FlipOrder = (typeof FLIP_ORDERS)[number];

/** The engine gives flips by risk; what is needed comes first where that is asked for. */
export function sortedFlips(flips: readonly Flip[], order: FlipOrder): readonly Flip[] {
  if (order === 'risk') return flips;
  return [...flips.filter(({ needed }) => needed), ...flips.filter(({ needed }) => !needed)];
}

/** The flips that an object is among the causes of. */
export function flipsOf(flips: readonly Flip[], object: string): readonly Flip[] {
  return flips.filter(({ causes }) => causes.some((cause) => cause.object === object));
}

/** The causes of a flip, each object once and the most direct first: for a cell of a table. */
export function distinctCauses(causes: readonly FlipCause[]): readonly FlipCause[] {
  return causes.filter((cause, at) => causes.findIndex(({ object }) => object === cause.object) === at);
}
