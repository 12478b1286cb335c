import type { Analyzed } from '#engine/compare/analyzed.ts';
import { takeOut } from '#engine/edit/apply-edit.ts';
import type { Analysis } from '#engine/analyze.ts';
import { PortSet } from '#engine/model/port-set.ts';
import { objectKey } from '#engine/model/object-reference.ts';
import type { Remedy } from './remedy.ts';
import { otherFlips, type SideEffects, sideEffects } from './side-effects.ts';
import type { Tried } from './try-out.ts';
import { unifiedDiff, type FileDifference } from '#engine/edit/unified-diff.ts';
import { sameEnds, type WishState } from './wish-state.ts';

/** More than these nobody looks through. */
const MOST_REMEDIES = 8;
/** Of two as small and as narrow, the one further up is the more usual. */
const USUAL: readonly Remedy['how'][] = [
  'correct-selector',
  'set-label',
  'widen-selector',
  'add-peer',
  'widen-ports',
  'add-rule',
  'narrow-selector',
  'narrow-ports',
  'remove-rule',
  'new-policy',
  'switch-off',
];

interface Ranked extends SideEffects {
  readonly tried: Tried;
  /** Whether it opens (or closes) more ports of the wished pair than was asked for. */
  readonly isBeyond: boolean;
  readonly difference: FileDifference;
}

/** Puts changes that grant a wish in order, best first, and says what each would do. */
export function rankAndDescribe(state: WishState, present: Analyzed, granted: readonly Tried[]): readonly Remedy[] {
  return granted
    .map((tried): Ranked => ({
      tried,
      ...sideEffects(state, present.analysis, tried.analysis),
      isBeyond: goesBeyond(state, present.analysis, tried.analysis),
      difference: differenceOf(tried, present),
    }))
    .sort(
      (a, b) =>
        a.others - b.others ||
        a.undeclared - b.undeclared ||
        Number(a.isBeyond) - Number(b.isBeyond) ||
        Number(isRoundabout(state, a)) - Number(isRoundabout(state, b)) ||
        a.difference.size - b.difference.size ||
        USUAL.indexOf(a.tried.candidate.how) - USUAL.indexOf(b.tried.candidate.how),
    )
    .slice(0, MOST_REMEDIES)
    .map((ranked, at) => describe(ranked, at, state, present));
}

/** To take a label from pods because of a policy is small, and far from what is meant. */
function isRoundabout({ verdict }: WishState, { tried }: Ranked): boolean {
  return verdict === 'denied' && tried.candidate.how === 'set-label';
}

function describe({ tried, others, difference }: Ranked, at: number, state: WishState, present: Analyzed): Remedy {
  const { candidate, edits, set, analysis } = tried;
  return {
    id: `${candidate.how}-${at + 1}`,
    how: candidate.how,
    objects: candidate.objects,
    edits,
    diff: difference.text,
    place: difference.place ?? { file: present.set.files[0]?.name ?? '', line: 1 },
    flips: others === 0 ? [] : otherFlips(state, present, { set, analysis }),
    others,
    size: difference.size,
  };
}

/** What a change does to the text. What is switched off is shown as if it were taken out. */
export function differenceOf({ set }: Tried, present: Analyzed): FileDifference {
  const switched = set.off.filter((key) => !present.set.off.includes(key));
  if (switched.length === 0) return unifiedDiff(present.set.files, set.files);
  const outcome = takeOut({ files: set.files, off: switched });
  if (outcome.kind === 'done') return unifiedDiff(present.set.files, outcome.set.files);
  const object = present.analysis.outline.find((reference) => switched.includes(objectKey(reference)));
  return { text: '', size: 0, ...(object && { place: { file: object.origin.file, line: object.origin.line } }) };
}

function goesBeyond({ source, destination, ports, verdict }: WishState, before: Analysis, after: Analysis): boolean {
  if (source.kind === 'way-in') return false;
  const openIn = ({ evaluation }: Analysis): PortSet =>
    PortSet.union(
      sameEnds(source, evaluation).flatMap((from) =>
        sameEnds(destination, evaluation).map((to) => evaluation.pair(from.index, to.index).possible),
      ),
    );
  const [was, is] = [openIn(before), openIn(after)];
  if (verdict === 'allowed') return !is.subtract(was).isSubsetOf(ports);
  // To close a port on which nobody listens is no loss.
  const declared = destination.kind === 'workload' && !destination.declared.isEmpty ? destination.declared : PortSet.ALL;
  return !was.subtract(is).intersect(declared).isSubsetOf(ports);
}
