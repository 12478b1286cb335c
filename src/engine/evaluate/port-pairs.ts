import type { Protocol } from '#engine/model/cluster.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { DependsReason, Verdict } from '#engine/model/verdict.ts';

/** Ports that are allowed for certain, and those that are allowed or perhaps are. */
export interface PortPair {
  readonly allowed: PortSet;
  readonly possible: PortSet;
  /** Why they differ, where they do. */
  readonly because?: DependsReason;
}

/**
 * Numbers distinct (allowed, possible) pairs of port sets, so that combining two known pairs is a look-up: there are
 * few of them (hundreds) where there are millions of pairs of endpoints.
 */
export class PortPairs {
  readonly #pairs: PortPair[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #intersections = new Map<number, number>();
  readonly #unions = new Map<number, number>();
  readonly nothing: number;
  readonly everything: number;

  constructor() {
    this.nothing = this.number({ allowed: PortSet.NONE, possible: PortSet.NONE });
    this.everything = this.number({ allowed: PortSet.ALL, possible: PortSet.ALL });
  }

  get size(): number {
    return this.#pairs.length;
  }

  at(number: number): PortPair {
    return this.#pairs[number]!;
  }

  number({ allowed, possible, because }: PortPair): number {
    const doubt = because !== undefined && !allowed.equals(possible) ? { because } : {};
    const key = `${allowed.key}|${possible.key}|${doubt.because ?? ''}`;
    let number = this.#byKey.get(key);
    if (number === undefined) {
      number = this.#pairs.push({ allowed, possible, ...doubt }) - 1;
      this.#byKey.set(key, number);
    }
    return number;
  }

  /** Both directions must allow. */
  intersect(a: number, b: number): number {
    if (a === b || b === this.everything) return a;
    if (a === this.everything) return b;
    if (a === this.nothing || b === this.nothing) return this.nothing;
    return this.#combine(this.#intersections, a, b, (x, y) => x.intersect(y));
  }

  /** Either family of a dual-stack pair will do (NP-19). */
  union(a: number, b: number): number {
    if (a === b || b === this.nothing) return a;
    if (a === this.nothing) return b;
    return this.#combine(this.#unions, a, b, (x, y) => x.union(y));
  }

  #combine(table: Map<number, number>, a: number, b: number, combine: (x: PortSet, y: PortSet) => PortSet): number {
    const key = a < b ? a * 0x1000000 + b : b * 0x1000000 + a;
    let number = table.get(key);
    if (number === undefined) {
      const [x, y] = [this.at(a), this.at(b)];
      const allowed = combine(x.allowed, y.allowed);
      const possible = combine(x.possible, y.possible);
      const doubtful = possible.subtract(allowed);
      // Of two doubts about the same ports either would do: that of the first is told.
      const because = [x, y].find((each) => each.because && !each.possible.subtract(each.allowed).intersect(doubtful).isEmpty)?.because;
      number = this.number({ allowed, possible, ...(because ? { because } : {}) });
      table.set(key, number);
    }
    return number;
  }
}

/** All of the judged ports open is `allowed`, some `partial`, none `denied`; where it cannot be said of some, `depends`. */
export function judge({ allowed, possible }: PortPair, judgedOn: PortSet): Verdict {
  const open = allowed.intersect(judgedOn);
  if (!open.equals(possible.intersect(judgedOn))) return 'depends';
  if (open.isEmpty) return 'denied';
  return open.equals(judgedOn) ? 'allowed' : 'partial';
}

/** The word for one port. */
export function judgePort({ allowed, possible }: PortPair, protocol: Protocol, port: number): 'allowed' | 'denied' | 'depends' {
  if (allowed.has(protocol, port)) return 'allowed';
  return possible.has(protocol, port) ? 'depends' : 'denied';
}
