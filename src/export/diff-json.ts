import type { CommonEnd } from '#engine/compare/common-ends.ts';
import type { OptionsBehind } from '#engine/compare/compare-profiles.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { DifferingPair } from '#engine/compare/compare-pairs.ts';
import type { DifferingWayIn } from '#engine/compare/compare-ways-in.ts';
import type { FlipKind } from '#engine/compare/comparison.ts';
import { openerJson } from './way-in-opener.ts';
import { objectChanges } from '#engine/compare/object-changes.ts';
import type { ReachabilityDifference } from '#engine/compare/reachability-difference.ts';
import type { Evaluation, PairVerdict } from '#engine/evaluate/evaluation.ts';

/**
 * The answer of `diff -o json`, in pieces: connections that came, went and changed, on all ports, as `list` prints them.
 * @param optionsBehind where one set of manifests is compared under two profiles: the options that bring a difference about
 */
export function* diffJson(
  difference: ReachabilityDifference,
  before: Analyzed,
  after: Analyzed,
  optionsBehind?: OptionsBehind,
): Iterable<string> {
  const options = (pair: DifferingPair): object => (optionsBehind ? { options: optionsBehind.pair(pair) } : {});
  const sides = [before.analysis.evaluation, after.analysis.evaluation] as const;
  yield '{\n"added":[';
  yield* rows(difference, 'added', (pair) => ({ ...connectionJson(pair, sides[1], 'after'), ...options(pair) }));
  yield '],\n"removed":[';
  yield* rows(difference, 'removed', (pair) => ({ ...connectionJson(pair, sides[0], 'before'), ...options(pair) }));
  yield '],\n"changed":[';
  yield* rows(difference, 'changed', (pair) => ({ ...changeJson(pair, sides), ...options(pair) }));
  const rest = {
    ...(optionsBehind ? { profiles: { before: sides[0].profile, after: sides[1].profile } } : {}),
    waysIn: difference.waysIn.map(wayInJson),
    objects: objectChanges(before, after).objects.map(({ key, kind, object, lines, refused }) => ({
      object: key,
      change: kind,
      refused,
      file: object.origin.file,
      line: object.origin.line,
      lines: lines.length === 0 ? undefined : lines.map(({ sign, text }) => sign + text),
    })),
  };
  yield `],\n${JSON.stringify(rest).slice(1)}\n`;
}

function* rows({ pairs }: ReachabilityDifference, kind: FlipKind, write: (pair: DifferingPair) => object): Iterable<string> {
  let first = true;
  for (const pair of pairs) {
    if (pair.onAllPorts !== kind) continue;
    yield `${first ? '' : ','}\n${JSON.stringify(write(pair))}`;
    first = false;
  }
}

function connectionJson(pair: DifferingPair, evaluation: Evaluation, side: keyof CommonEnd & ('before' | 'after')): object {
  const { verdict, declared, allowed, because } = answerOf(pair, evaluation, side);
  return { ...endsOf(pair), verdict, declared, ports: allowed.toRanges(), because };
}

/** The words stand beside the ports, because of what cannot be said the ports alone do not tell. */
function changeJson(pair: DifferingPair, [former, later]: readonly [Evaluation, Evaluation]): object {
  const [before, after] = [answerOf(pair, former, 'before'), answerOf(pair, later, 'after')];
  return {
    ...endsOf(pair),
    before: before.allowed.toRanges(),
    after: after.allowed.toRanges(),
    verdict: { before: before.verdict, after: after.verdict },
  };
}

function answerOf({ source, destination }: DifferingPair, evaluation: Evaluation, side: 'before' | 'after'): PairVerdict {
  return evaluation.pair(source[side]!, destination[side]!);
}

function endsOf({ source, destination }: DifferingPair): { readonly source: string; readonly destination: string } {
  return { source: source.id, destination: destination.id };
}

function wayInJson({ kind, destination, before, after }: DifferingWayIn): object {
  const { wayIn } = (after ?? before)!;
  return { ...openerJson(wayIn), type: wayIn.type, destination, change: kind, before: before?.verdict, after: after?.verdict };
}
