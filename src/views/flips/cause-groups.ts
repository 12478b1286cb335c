import type { FlipCause } from '#engine/compare/comparison.ts';

/** Causes that are one sentence: policies that isolate in the same direction; every other cause is alone. */
export function causeGroups(causes: readonly FlipCause[]): readonly (readonly FlipCause[])[] {
  const groups = new Map<string, FlipCause[]>();
  causes.forEach((cause, at) => {
    const isIsolation = cause.how === 'isolates' || cause.how === 'isolates-no-more';
    const key = isIsolation ? `${cause.how} ${cause.direction} ${cause.side}` : String(at);
    groups.set(key, [...(groups.get(key) ?? []), cause]);
  });
  return [...groups.values()];
}
