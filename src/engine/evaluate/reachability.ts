import { type Verdict, VERDICTS } from '#engine/model/verdict.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { EndpointClass } from './endpoint-classes.ts';
import type { Endpoint, PairVerdict } from './evaluation.ts';
import type { NodeOverlap } from './node-overlap.ts';
import { judge, type PortPair, PortPairs } from './port-pairs.ts';
import type { Row, Rows } from './rows.ts';

const FINISHED = 255;
/** A name outside: it may be of either family, and nothing comes from a name. */
const NAME = 254;
const ANY_FAMILY = 0;
/** Above this many distinct port pairs a flat table of all combinations would be too large. */
const MOST_IN_TABLE = 2048;
const UNKNOWN = -1;
const SEVERAL = -1;
/** The judged set of endpoints that declare no port. */
const EVERY_PORT = 0;

/**
 * The ports of every pair of endpoints, as numbers of (allowed, possible) pairs: what the source's egress lets out and
 * the destination's ingress lets in. Everything is a look-up in flat arrays, since it is asked millions of times.
 */
export class Reachability {
  readonly ports = new PortPairs();
  readonly #endpoints: readonly Endpoint[];
  readonly #faces: readonly (readonly number[])[];
  /** Per endpoint: its one face, or `SEVERAL`. */
  readonly #onlyFace: Int32Array;
  readonly #nodes: NodeOverlap;
  /** Whether what a pod sends to its own node is always let out. */
  readonly #toOwnNode: boolean;
  /** Per class: 4, 6, `ANY_FAMILY`, `NAME` or `FINISHED`. */
  readonly #families: Uint8Array;
  /** Per subject class and peer class: the number of the ports that the direction leaves open. */
  readonly #egress: readonly Uint32Array[];
  readonly #ingress: readonly Uint32Array[];
  /** The distinct rows of `#ingress`, and per class which of them is its own. */
  readonly #ingressRows: readonly Uint32Array[];
  readonly #ingressRowOf: Uint32Array;
  /** Of two row numbers: the number of what both let through. */
  readonly #both: Int32Array | undefined;
  readonly #rowNumbers: number;
  /** Per endpoint: which of `#judged` its verdicts are judged on. */
  readonly #judgedOn: Uint32Array;
  readonly #judged: PortSet[] = [PortSet.ALL];
  /** Per judged set: the answers by port pair, as far as they were asked for. */
  readonly #answers: (PairVerdict | undefined)[][];
  /** The same as positions in `VERDICTS`. */
  readonly #codes: (number | undefined)[][];

  constructor(
    classes: readonly EndpointClass[],
    rows: Pick<Rows, 'of'>,
    endpoints: readonly Endpoint[],
    faces: readonly (readonly number[])[],
    nodes: NodeOverlap,
    toOwnNode: boolean,
  ) {
    this.#endpoints = endpoints;
    this.#faces = faces;
    this.#onlyFace = Int32Array.from(faces, (own) => (own.length === 1 ? own[0]! : SEVERAL));
    this.#nodes = nodes;
    this.#toOwnNode = toOwnNode;
    this.#families = Uint8Array.from(classes, ({ kind, finished, family }) =>
      finished ? FINISHED : (family ?? (kind === 'external' ? NAME : ANY_FAMILY)),
    );
    const numbered = new Map<Row, Uint32Array>();
    this.#egress = classes.map(({ index }) => this.#numbers(rows.of('egress', index), numbered));
    this.#ingress = classes.map(({ index }) => this.#numbers(rows.of('ingress', index), numbered));
    this.#ingressRows = [...new Set(this.#ingress)];
    const position = new Map(this.#ingressRows.map((row, at) => [row, at]));
    this.#ingressRowOf = Uint32Array.from(this.#ingress, (row) => position.get(row)!);
    this.#rowNumbers = this.ports.size;
    this.#both = this.#rowNumbers <= MOST_IN_TABLE ? new Int32Array(this.#rowNumbers ** 2).fill(UNKNOWN) : undefined;
    const known = new Map<string, number>([[PortSet.ALL.key, EVERY_PORT]]);
    this.#judgedOn = Uint32Array.from(endpoints, (endpoint) => {
      if (endpoint.kind === 'external' || endpoint.declared.isEmpty) return EVERY_PORT;
      let number = known.get(endpoint.declared.key);
      if (number === undefined) known.set(endpoint.declared.key, (number = this.#judged.push(endpoint.declared) - 1));
      return number;
    });
    this.#answers = this.#judged.map(() => []);
    this.#codes = this.#judged.map(() => []);
  }

  /** What becomes of a pair. Pairs with the same answer share one object, so that it can be a key. */
  pair(source: number, destination: number): PairVerdict {
    const number = this.#number(source, destination);
    const answers = this.#answers[this.#judgedOn[destination]!]!;
    const answer = (answers[number] ??= this.#answer(number, this.#judgedOn[destination]!));
    return answer.verdict === 'depends' && this.#dependsOnNode(source, destination) ? { ...answer, because: 'own-node' } : answer;
  }

  /** The word for a pair, on the ports that its destination declares or, without any, on all. */
  verdict(source: number, destination: number): Verdict {
    return this.#verdictOf(this.#number(source, destination), this.#judgedOn[destination]!);
  }

  /**
   * The verdicts from one source to several destinations: the same as `verdict`, one after the other, but by flat look-ups
   * alone, since all pairs of a cluster are counted by it.
   * @param into receives positions in `VERDICTS`, in the order of the destinations
   */
  verdictsFrom(source: number, destinations: Uint32Array, into: Uint8Array): void {
    const from = this.#onlyFace[source]!;
    const both = this.#both;
    const simple = from !== SEVERAL && both !== undefined && !this.#nodes.speaks(source);
    const egress = simple ? this.#egress[from]! : undefined;
    // What each list of ingress policies lets in from this source: there are far fewer lists than destinations.
    const column = simple ? this.#columnOf(from) : undefined;
    for (let at = 0; at < destinations.length; at++) {
      const destination = destinations[at]!;
      const to = this.#onlyFace[destination]!;
      let number = UNKNOWN;
      if (both && egress && column && to !== SEVERAL && !this.#isPerhapsOwnNode(destination) && this.#canConnect(from, to)) {
        number = both[egress[to]! * this.#rowNumbers + column[this.#ingressRowOf[to]!]!]!;
      }
      if (number === UNKNOWN) number = this.#number(source, destination);
      const judged = this.#judgedOn[destination]!;
      into[at] = this.#codes[judged]![number] ??= VERDICTS.indexOf(this.#verdictOf(number, judged));
    }
  }

  #columnOf(peer: number): Uint32Array {
    const column = new Uint32Array(this.#ingressRows.length);
    for (let at = 0; at < column.length; at++) column[at] = this.#ingressRows[at]![peer]!;
    return column;
  }

  #verdictOf(number: number, judged: number): Verdict {
    const answer = (this.#answers[judged]![number] ??= this.#answer(number, judged));
    return answer.declared ?? answer.verdict;
  }

  #answer(number: number, judged: number): PairVerdict {
    const pair = this.ports.at(number);
    const verdict = judge(pair, PortSet.ALL);
    const declared = judged === EVERY_PORT ? {} : { declared: judge(pair, this.#judged[judged]!) };
    return { verdict, ...declared, ...pair, ...(verdict === 'depends' ? { because: pair.because ?? 'unknown-address' } : {}) };
  }

  /** Whether it is the own node of some of the pods alone that keeps a pair from being said (NP-21). */
  #dependsOnNode(source: number, destination: number): boolean {
    const isSome =
      this.#nodes.between(source, destination) === 'some' ||
      (this.#isPerhapsOwnNode(destination) && this.#nodes.between(destination, source) === 'some');
    return isSome && this.#number(source, destination) !== this.#betweenFaces(source, destination);
  }

  /** Pairs of faces that have an IP family in common, neither of a finished pod (D-8, D-9). */
  facePairs(source: number, destination: number): readonly (readonly [from: number, to: number])[] {
    return this.#faces[source]!.flatMap((from) =>
      this.#faces[destination]!.filter((to) => this.#canConnect(from, to)).map((to) => [from, to] as const),
    );
  }

  /** Ports between two faces. */
  betweenFaces(from: number, to: number): PortPair {
    return this.ports.at(this.#facePair(from, to));
  }

  #numbers(row: Row, numbered: Map<Row, Uint32Array>): Uint32Array {
    let numbers = numbered.get(row);
    if (!numbers) {
      const known = row.decisions.map((decision) => this.ports.number(decision));
      numbers = new Uint32Array(row.cells.length);
      for (let peer = 0; peer < numbers.length; peer++) numbers[peer] = known[row.cells[peer]!]!;
      numbered.set(row, numbers);
    }
    return numbers;
  }

  /** With NP-21: a pod always hears its own node. */
  #number(source: number, destination: number): number {
    const number = this.#betweenFaces(source, destination);
    if (number === this.ports.everything) return number;
    let after = number;
    if (this.#nodes.speaks(source))
      after = this.#orOpen(after, this.#nodes.between(source, destination), () => this.#leaving(source, destination));
    if (this.#isPerhapsOwnNode(destination))
      after = this.#orOpen(after, this.#nodes.between(destination, source), () => this.#arriving(source, destination));
    return after;
  }

  /** What becomes of a pair of which all, some or none of the traffic is between a pod and its own node. */
  #orOpen(number: number, overlap: 'all' | 'some' | 'none', open: () => number): number {
    if (overlap === 'none') return number;
    if (overlap === 'all') return this.ports.union(number, open());
    return this.ports.number({
      allowed: this.ports.at(number).allowed,
      possible: this.ports.at(this.ports.union(number, open())).possible,
    });
  }

  /** Whether traffic to this destination may be to the source's own node, and is then always let out. */
  #isPerhapsOwnNode(destination: number): boolean {
    return this.#toOwnNode && this.#nodes.speaks(destination);
  }

  #betweenFaces(source: number, destination: number): number {
    const from = this.#onlyFace[source]!;
    const to = this.#onlyFace[destination]!;
    if (from !== SEVERAL && to !== SEVERAL) return this.#facePair(from, to);
    let number = this.ports.nothing;
    for (const a of this.#faces[source]!)
      for (const b of this.#faces[destination]!) number = this.ports.union(number, this.#facePair(a, b));
    return number;
  }

  #facePair(from: number, to: number): number {
    if (!this.#canConnect(from, to)) return this.ports.nothing;
    const out = this.#egress[from]![to]!;
    const into = this.#ingress[to]![from]!;
    if (!this.#both) return this.ports.intersect(out, into);
    const at = out * this.#rowNumbers + into;
    const known = this.#both[at]!;
    return known === UNKNOWN ? (this.#both[at] = this.ports.intersect(out, into)) : known;
  }

  #leaving(source: number, destination: number): number {
    let number = this.ports.nothing;
    for (const [from, to] of this.facePairs(source, destination)) number = this.ports.union(number, this.#egress[from]![to]!);
    return number;
  }

  #arriving(source: number, destination: number): number {
    let number = this.ports.nothing;
    for (const [from, to] of this.facePairs(source, destination)) number = this.ports.union(number, this.#ingress[to]![from]!);
    return number;
  }

  #canConnect(from: number, to: number): boolean {
    const a = this.#families[from]!;
    const b = this.#families[to]!;
    if (a === NAME || a === FINISHED || b === FINISHED) return false;
    return a === b || a === ANY_FAMILY || b === ANY_FAMILY || b === NAME;
  }

  /** Whether the endpoint has finished and is ignored (D-9). */
  isFinished(endpoint: number): boolean {
    return this.#endpoints[endpoint]?.kind === 'workload' && this.#faces[endpoint]!.some((face) => this.#families[face] === FINISHED);
  }
}
