import type { Piece } from './port-piece.ts';
import type { Slice } from './slice.ts';

/** What became of a port in the end: one of its outcomes as the reason, and where they differ what would turn it as doubts. */
export function sliceOf({ ports, main, outcomes, passes, uncertain, selecting, rivals }: Piece): Slice {
  const { allowed, reason } = typeof main === 'string' ? outcomes.at(-1)! : main;
  const differs = outcomes.some((outcome) => outcome.allowed !== allowed);
  if (!differs) return { ports, allowed, reason, passes, doubts: [], rivals: [] };
  const turning = uncertain.filter(({ bundle }) => bundle.action === 'pass' || (bundle.action === 'allow') !== allowed);
  const whys = new Set(turning.map(({ why }) => why));
  const because = whys.has('equal-priority')
    ? 'equal-priority'
    : selecting.length > 0 || whys.has('unknown-labels')
      ? 'unknown-labels'
      : 'unknown-address';
  return {
    ports,
    allowed,
    reason,
    passes,
    doubts: turning.map(({ bundle }) => bundle),
    because,
    ...(selecting.length > 0 && { selecting }),
    rivals: because === 'equal-priority' ? rivals : [],
  };
}

/** The same of all pieces; slices that differ in nothing but their ports are one. */
export function mergedSlices(pieces: readonly Piece[]): readonly Slice[] {
  const distinct: Slice[] = [];
  for (const slice of pieces.map(sliceOf)) {
    const at = distinct.findIndex((other) => isAlike(slice, other));
    if (at < 0) distinct.push(slice);
    else distinct[at] = { ...slice, ports: slice.ports.union(distinct[at]!.ports) };
  }
  return distinct;
}

function isAlike(a: Slice, b: Slice): boolean {
  return (
    a.allowed === b.allowed &&
    (a.reason === b.reason || (a.reason.kind === 'rule' && b.reason.kind === 'rule' && a.reason.bundle === b.reason.bundle)) &&
    a.because === b.because &&
    isSameList(a.passes, b.passes) &&
    isSameList(a.doubts, b.doubts) &&
    isSameList(a.rivals, b.rivals) &&
    isSameList(a.selecting ?? [], b.selecting ?? [])
  );
}

function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
