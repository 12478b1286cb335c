import type { Evaluation, PairVerdict } from '#engine/evaluate/evaluation.ts';
import { judge } from '#engine/evaluate/port-pairs.ts';
import type { PortSet } from '#engine/model/port-set.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { ExpectationResult, WrongPair } from './expectation.ts';

/** How many wrong pairs are named. */
const MOST_NAMED = 50;

interface Judgement {
  readonly verdict: Verdict;
  /** Ports on which it is otherwise than expected. */
  readonly otherwise: PortSet;
}

/** Holds one line against pair after pair. */
export class LineTally {
  readonly #expected: 'allowed' | 'denied';
  readonly #evaluation: Evaluation;
  /** Few answers of the evaluation stand for many pairs. */
  readonly #judged = new Map<PairVerdict, Map<string, Judgement>>();
  /** Whether two kinds of endpoints cannot connect at all. */
  readonly #apart = new Map<string, boolean>();
  #pairs = 0;
  #wrong: WrongPair[] = [];
  #failures = 0;
  /** Pairs that cannot connect at all. */
  #impossible: WrongPair[] = [];
  #impossiblePairs = 0;

  constructor(expected: 'allowed' | 'denied', evaluation: Evaluation) {
    this.#expected = expected;
    this.#evaluation = evaluation;
  }

  /** @param ports those on which this line counts */
  hold(source: number, destination: number, ports: PortSet): void {
    const { verdict, otherwise } = this.#judge(this.#evaluation.pair(source, destination), ports);
    if (otherwise.isEmpty) {
      this.#pairs++;
      return;
    }
    const isImpossible = verdict === 'denied' && this.#cannotConnect(source, destination);
    const list = isImpossible ? this.#impossible : this.#wrong;
    if (isImpossible) this.#impossiblePairs++;
    else {
      this.#pairs++;
      this.#failures++;
    }
    if (list.length >= MOST_NAMED) return;
    const { endpoints } = this.#evaluation;
    list.push({ source: endpoints[source]!.id, destination: endpoints[destination]!.id, verdict, ports: otherwise.toRanges() });
  }

  /**
   * What came of it. A pair without a common address family, or with a finished pod, is nobody's decision: a line that
   * means others too is not held against it.
   */
  result(): Pick<ExpectationResult, 'pairs' | 'wrong' | 'failures'> {
    if (this.#pairs > 0 || this.#impossiblePairs === 0) return { pairs: this.#pairs, wrong: this.#wrong, failures: this.#failures };
    return { pairs: this.#impossiblePairs, wrong: this.#impossible, failures: this.#impossiblePairs };
  }

  #cannotConnect(source: number, destination: number): boolean {
    const key = `${this.#evaluation.treatment(source)}>${this.#evaluation.treatment(destination)}`;
    let answer = this.#apart.get(key);
    if (answer === undefined) {
      answer = typeof this.#evaluation.halves(source, destination) === 'string';
      this.#apart.set(key, answer);
    }
    return answer;
  }

  #judge(pair: PairVerdict, ports: PortSet): Judgement {
    let answers = this.#judged.get(pair);
    if (!answers) this.#judged.set(pair, (answers = new Map()));
    let judgement = answers.get(ports.key);
    if (!judgement) {
      const otherwise = this.#expected === 'allowed' ? ports.subtract(pair.allowed) : ports.intersect(pair.possible);
      answers.set(ports.key, (judgement = { verdict: judge(pair, ports), otherwise }));
    }
    return judgement;
  }
}
