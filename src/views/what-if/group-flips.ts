import type { Flip, FlipKind } from '#engine/compare/comparison.ts';
import { groupBy } from '#engine/model/multi-map.ts';

/** Flips of one kind that have an end in common: `8 workloads reach payments`. */
export interface FlipGroup {
  readonly kind: FlipKind;
  /** What they share; absent for a single one. */
  readonly shared?: { readonly end: 'source' | 'destination'; readonly id: string };
  readonly flips: readonly Flip[];
}

/** Puts flips into groups that can be said in one sentence: the largest first, none twice. */
export function groupFlips(flips: readonly Flip[]): readonly FlipGroup[] {
  return (['added', 'removed', 'changed'] as const).flatMap((kind) =>
    groupsOf(
      kind,
      flips.filter((flip) => flip.kind === kind),
    ),
  );
}

function groupsOf(kind: FlipKind, flips: readonly Flip[]): readonly FlipGroup[] {
  const groups: FlipGroup[] = [];
  let left = flips;
  while (left.length > 0) {
    const shared = mostShared(left);
    if (shared === undefined) {
      groups.push(...left.map((flip) => ({ kind, flips: [flip] })));
      break;
    }
    const inGroup = (flip: Flip) => flip[shared.end] === shared.id;
    groups.push({ kind, shared, flips: left.filter(inGroup) });
    left = left.filter((flip) => !inGroup(flip));
  }
  return groups;
}

/** The end that most of them have in common, where any two have one. */
function mostShared(flips: readonly Flip[]): FlipGroup['shared'] {
  let best: FlipGroup['shared'];
  let most = 1;
  for (const end of ['destination', 'source'] as const) {
    for (const [id, { length }] of groupBy(flips, (flip) => flip[end])) {
      if (length > most) [most, best] = [length, { end, id }];
    }
  }
  return best;
}

/** Of flips, those that now have one verdict and had another; and those that keep it and have other ports. */
export interface BecomeCounts {
  readonly allowed: number;
  readonly partial: number;
  readonly depends: number;
  readonly denied: number;
  readonly gone: number;
  readonly otherPorts: number;
}

export function becomeCounts(flips: readonly Flip[]): BecomeCounts {
  const counts = { allowed: 0, partial: 0, depends: 0, denied: 0, gone: 0, otherPorts: 0 };
  for (const { before, after } of flips) {
    if (after === undefined) counts.gone++;
    else if (before?.verdict === after.verdict) counts.otherPorts++;
    else counts[after.verdict]++;
  }
  return counts;
}
