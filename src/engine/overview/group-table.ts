import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { groupEndpoints } from './endpoint-groups.ts';
import type { CellLooks, Counts } from './cell-looks.ts';
import { PairLooks } from './pair-looks.ts';

/** The looks of all pairs of kinds of endpoints: equal endpoints are asked for once. */
export class GroupTable {
  readonly #looks: CellLooks;
  readonly #size: number;
  readonly #table: Uint32Array;
  /** Per endpoint: the place of its kind in the table; -1 where nobody asks for it. */
  readonly placeOf: Int32Array;

  /** @param asked indices of the endpoints that are rows or columns, or part of one */
  constructor(evaluation: Evaluation, asked: readonly number[], looks: CellLooks) {
    this.#looks = looks;
    const { groups, groupOf } = groupEndpoints(evaluation);
    const places = new Map<number, number>();
    this.placeOf = new Int32Array(evaluation.endpoints.length).fill(-1);
    for (const endpoint of asked) {
      const group = groupOf[endpoint]!;
      if (!places.has(group)) places.set(group, places.size);
      this.placeOf[endpoint] = places.get(group)!;
    }
    this.#size = places.size;
    const pairs = new PairLooks(evaluation, looks);
    const kinds = [...places.keys()].map((group) => groups[group]!);
    this.#table = new Uint32Array(kinds.length ** 2);
    kinds.forEach(({ members, external }, from) => {
      const source = members[0]!;
      for (let to = 0; to < kinds.length; to++) {
        const kind = kinds[to]!;
        if (external && kind.external) continue;
        // Inside a kind it is one member and another that speak.
        const destination = to === from ? (members[1] ?? source) : kind.members[0]!;
        this.#table[from * kinds.length + to] = pairs.of(source, destination);
      }
    });
  }

  /** The looks from one kind to every kind; `none` between two parts of the outside. */
  row(place: number): Uint32Array {
    return this.#table.subarray(place * this.#size, (place + 1) * this.#size);
  }

  look(source: number, destination: number): number {
    return this.#table[this.placeOf[source]! * this.#size + this.placeOf[destination]!]!;
  }

  /** How often each kind is among some endpoints. */
  weigh(endpoints: readonly number[]): ReadonlyMap<number, number> {
    const weights = new Map<number, number>();
    for (const endpoint of endpoints) {
      const place = this.placeOf[endpoint]!;
      weights.set(place, (weights.get(place) ?? 0) + 1);
    }
    return weights;
  }

  /** Pairs by verdict from some endpoints to others; `same` where these are the same endpoints, which are no pairs with themselves. */
  count(from: ReadonlyMap<number, number>, to: ReadonlyMap<number, number>, same: boolean): Counts {
    const counts = [0, 0, 0, 0];
    for (const [source, some] of from) {
      const row = this.row(source);
      for (const [destination, others] of to) {
        const look = row[destination]!;
        if (look !== this.#looks.none) counts[this.#looks.code(look)]! += some * others;
      }
      if (same) counts[this.#looks.code(row[source]!)]! -= some;
    }
    return counts;
  }
}
