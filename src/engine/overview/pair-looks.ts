import type { Endpoint, Evaluation, PairVerdict } from '#engine/evaluate/evaluation.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Direction } from '#engine/rules/policy.ts';
import type { CellLooks } from './cell-looks.ts';
import { portsText } from './describe-connection.ts';

/** The look of a pair of endpoints, from what the evaluator says of it. */
export class PairLooks {
  readonly #evaluation: Evaluation;
  readonly #looks: CellLooks;
  readonly #freeOut: readonly boolean[];
  readonly #freeIn: readonly boolean[];
  /** Per answer of the evaluator: its look under a policy, and under none. Answers are shared by many pairs. */
  readonly #known = new Map<PairVerdict, { policed?: number; free?: number }>();

  constructor(evaluation: Evaluation, looks: CellLooks) {
    this.#evaluation = evaluation;
    this.#looks = looks;
    this.#freeOut = freeEnds(evaluation, 'egress');
    this.#freeIn = freeEnds(evaluation, 'ingress');
  }

  of(source: number, destination: number): number {
    const answer = this.#evaluation.pair(source, destination);
    const free = this.#isFree(source, destination);
    let known = this.#known.get(answer);
    if (!known) this.#known.set(answer, (known = {}));
    const look = free ? known.free : known.policed;
    if (look !== undefined) return look;
    const written = this.#write(answer, destination, free);
    if (free) known.free = written;
    else known.policed = written;
    return written;
  }

  /** Whether no policy has a say at either end: a pod hears its own node whatever isolates it. */
  #isFree(source: number, destination: number): boolean {
    if (!this.#freeOut[source]!) return false;
    if (this.#freeIn[destination]!) return true;
    if (!speaksForNode(this.#evaluation.endpoints[source]!)) return false;
    const halves = this.#evaluation.halves(source, destination);
    return typeof halves !== 'string' && halves.ingress.exempt === 'own-node';
  }

  #write(answer: PairVerdict, destination: number, free: boolean): number {
    const verdict = answer.declared ?? answer.verdict;
    if (verdict !== 'allowed' && verdict !== 'partial') return this.#looks.ofVerdict(verdict, '');
    const to = this.#evaluation.endpoints[destination]!;
    const judged = to.kind === 'workload' && !to.declared.isEmpty ? to.declared : PortSet.ALL;
    const ports = answer.allowed.isAll ? '' : portsText(answer.allowed.intersect(judged));
    return this.#looks.ofVerdict(verdict === 'allowed' && free ? 'no-policy' : verdict, ports);
  }
}

function speaksForNode(endpoint: Endpoint): boolean {
  return endpoint.kind === 'external' ? endpoint.node !== undefined : endpoint.pods.some(({ hostNetwork }) => hostNetwork);
}

/** By endpoint: nothing isolates it, and no admin policy has rules about it. */
function freeEnds(evaluation: Evaluation, direction: Direction): readonly boolean[] {
  const spokenOf = new Set(
    evaluation.policies
      .filter(({ tier, rules }) => tier !== 'network-policy' && rules.some((rule) => rule.direction === direction))
      .flatMap((policy) => evaluation.selectedBy(policy)),
  );
  return evaluation.endpoints.map(({ index }) => evaluation.isolatedBy(index, direction).length === 0 && !spokenOf.has(index));
}
