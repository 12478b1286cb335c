import type { Endpoint, Evaluation, PairVerdict } from '#engine/evaluate/evaluation.ts';
import { judge, type PortPair } from '#engine/evaluate/port-pairs.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { CommonEnd } from './common-ends.ts';
import type { FlipKind } from './comparison.ts';

/** A pair of which the two analyses say something else. */
export interface DifferingPair {
  readonly source: CommonEnd;
  readonly destination: CommonEnd;
  /** On the ports that the destination declares, as edges are colored. Absent: only others differ. */
  readonly kind?: FlipKind;
  /** On all ports, as `list` prints pairs. Absent: they are the same, and others are declared. */
  readonly onAllPorts?: FlipKind;
}

/**
 * Goes through all pairs of two analyses and gives those that differ. Pairs with the same answer mostly share one object,
 * so that each two answers are compared once.
 * @param found called for each, in the order of the ends
 * @returns how many pairs there are in either analysis
 */
export function comparePairs(
  ends: readonly CommonEnd[],
  [before, after]: readonly [Evaluation, Evaluation],
  found: (pair: DifferingPair) => void,
): number {
  const compared = new Map<PairVerdict | undefined, Map<PairVerdict | undefined, Kinds | 'same'>>();
  let pairs = 0;
  for (const source of ends) {
    for (const destination of ends) {
      if (source === destination || (source.external && destination.external)) continue;
      const former = pairOf(before, source.before, destination.before);
      const later = pairOf(after, source.after, destination.after);
      if (former === undefined && later === undefined) continue;
      pairs++;
      let answers = compared.get(former);
      if (!answers) compared.set(former, (answers = new Map()));
      let kinds = answers.get(later);
      if (kinds === undefined) {
        const declared = [declaredAt(before, destination.before), declaredAt(after, destination.after)] as const;
        answers.set(later, (kinds = kindsOf(former, later, declared)));
      }
      if (kinds !== 'same') found({ source, destination, ...kinds });
    }
  }
  return pairs;
}

type Kinds = Pick<DifferingPair, 'kind' | 'onAllPorts'>;
type DeclaredPorts = readonly [before: PortSet | undefined, after: PortSet | undefined];

function kindsOf(former: PairVerdict | undefined, later: PairVerdict | undefined, declared: DeclaredPorts): Kinds | 'same' {
  const kind = compareAnswers(former, later, declared);
  const onAllPorts = compareAnswers(former, later, [undefined, undefined]);
  if (kind === undefined && onAllPorts === undefined) return 'same';
  return { ...(kind === undefined ? {} : { kind }), ...(onAllPorts === undefined ? {} : { onAllPorts }) };
}

function pairOf(evaluation: Evaluation, source: number | undefined, destination: number | undefined): PairVerdict | undefined {
  return source === undefined || destination === undefined ? undefined : evaluation.pair(source, destination);
}

function declaredAt(evaluation: Evaluation, destination: number | undefined): PortSet | undefined {
  return destination === undefined ? undefined : declaredBy(evaluation.endpoints[destination]!);
}

/** The ports that an endpoint declares, if it declares any. */
export function declaredBy(endpoint: Endpoint): PortSet | undefined {
  return endpoint.kind === 'external' || endpoint.declared.isEmpty ? undefined : endpoint.declared;
}

/**
 * What became of a pair: `added` where nothing was open, or could be, `removed` where nothing is any more, `changed` where other
 * ports are. Judged on the ports that are declared, or on all. To declare ports where none were, with the same ones open as before, changes nothing.
 */
export function compareAnswers(
  before: PortPair | undefined,
  after: PortPair | undefined,
  [formerPorts, laterPorts]: DeclaredPorts,
): FlipKind | undefined {
  const [former, later] = [openOf(before, formerPorts), openOf(after, laterPorts)];
  if (former.possible.isEmpty) return later.possible.isEmpty ? undefined : 'added';
  if (later.possible.isEmpty) return 'removed';
  if (judge(former, formerPorts ?? PortSet.ALL) !== judge(later, laterPorts ?? PortSet.ALL)) return 'changed';
  if (isSame(former, later)) return undefined;
  const isOnlyDeclared = formerPorts === undefined || laterPorts === undefined;
  return isOnlyDeclared && before && after && isSame(before, after) ? undefined : 'changed';
}

function openOf(pair: PortPair | undefined, judged: PortSet | undefined): PortPair {
  if (!pair) return { allowed: PortSet.NONE, possible: PortSet.NONE };
  return judged ? { allowed: pair.allowed.intersect(judged), possible: pair.possible.intersect(judged) } : pair;
}

function isSame(a: PortPair, b: PortPair): boolean {
  return a.allowed.equals(b.allowed) && a.possible.equals(b.possible);
}
