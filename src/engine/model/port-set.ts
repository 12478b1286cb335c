import { PROTOCOLS, type Protocol } from './cluster.ts';

/** Inclusive ranges per protocol, sorted, disjoint and not adjacent; all ports are `[[1, 65535]]`. The form that is printed as JSON. */
export type PortRanges = Readonly<Record<Protocol, readonly PortRange[]>>;
export type PortRange = readonly [low: number, high: number];

export const MIN_PORT = 1;
export const MAX_PORT = 65535;

/**
 * An immutable set of ports of the three protocols. Equal sets have equal `key`s, so a set can be interned.
 * Every operation is total; the laws of set algebra are property-tested.
 */
export class PortSet {
  static readonly NONE = new PortSet([[], [], []]);
  static readonly ALL = new PortSet([[[MIN_PORT, MAX_PORT]], [[MIN_PORT, MAX_PORT]], [[MIN_PORT, MAX_PORT]]]);

  readonly #ranges: readonly (readonly PortRange[])[];
  readonly key: string;

  private constructor(ranges: readonly (readonly PortRange[])[]) {
    this.#ranges = ranges;
    this.key = ranges.map((list) => list.map(([low, high]) => `${low}-${high}`).join(',')).join(';');
  }

  /** Ports `low` to `high`, both included, of one protocol; outside 1–65535 is cut off. */
  static of(protocol: Protocol, low: number, high: number): PortSet {
    const from = Math.max(MIN_PORT, low);
    const to = Math.min(MAX_PORT, high);
    if (from > to) return PortSet.NONE;
    return new PortSet(PROTOCOLS.map((each) => (each === protocol ? [[from, to] as const] : [])));
  }

  static single(protocol: Protocol, port: number): PortSet {
    return PortSet.of(protocol, port, port);
  }

  /** Every port of one protocol. */
  static everyPortOf(protocol: Protocol): PortSet {
    return PortSet.of(protocol, MIN_PORT, MAX_PORT);
  }

  /** The set of single ports. */
  static ofPorts(ports: Iterable<{ readonly protocol: Protocol; readonly port: number }>): PortSet {
    const ranges: PortRange[][] = PROTOCOLS.map(() => []);
    for (const { protocol, port } of ports)
      if (port >= MIN_PORT && port <= MAX_PORT) ranges[PROTOCOLS.indexOf(protocol)]!.push([port, port]);
    return new PortSet(ranges.map(uniteRanges));
  }

  static ofRanges(ranges: PortRanges): PortSet {
    return PortSet.union(PROTOCOLS.flatMap((protocol) => ranges[protocol].map(([low, high]) => PortSet.of(protocol, low, high))));
  }

  static union(sets: Iterable<PortSet>): PortSet {
    let all = PortSet.NONE;
    for (const set of sets) all = all.union(set);
    return all;
  }

  get isEmpty(): boolean {
    return this.#ranges.every((list) => list.length === 0);
  }

  get isAll(): boolean {
    return this.key === PortSet.ALL.key;
  }

  has(protocol: Protocol, port: number): boolean {
    return this.#ranges[PROTOCOLS.indexOf(protocol)]!.some(([low, high]) => low <= port && port <= high);
  }

  union(other: PortSet): PortSet {
    if (this.isEmpty || other === PortSet.ALL) return other;
    if (other.isEmpty || this === PortSet.ALL) return this;
    return new PortSet(this.#ranges.map((list, at) => uniteRanges([...list, ...other.#ranges[at]!])));
  }

  intersect(other: PortSet): PortSet {
    if (this === PortSet.ALL) return other;
    if (other === PortSet.ALL) return this;
    return new PortSet(this.#ranges.map((list, at) => intersectRanges(list, other.#ranges[at]!)));
  }

  subtract(other: PortSet): PortSet {
    if (other.isEmpty) return this;
    if (other === PortSet.ALL) return PortSet.NONE;
    return this.intersect(other.complement());
  }

  complement(): PortSet {
    return new PortSet(this.#ranges.map(complementRanges));
  }

  equals(other: PortSet): boolean {
    return this.key === other.key;
  }

  isSubsetOf(other: PortSet): boolean {
    return this.subtract(other).isEmpty;
  }

  toRanges(): PortRanges {
    return { TCP: this.#ranges[0]!, UDP: this.#ranges[1]!, SCTP: this.#ranges[2]! };
  }
}

function uniteRanges(ranges: readonly PortRange[]): readonly PortRange[] {
  const united: [number, number][] = [];
  for (const [low, high] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = united.at(-1);
    if (last && low <= last[1] + 1) last[1] = Math.max(last[1], high);
    else united.push([low, high]);
  }
  return united;
}

function intersectRanges(a: readonly PortRange[], b: readonly PortRange[]): readonly PortRange[] {
  const common: PortRange[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const low = Math.max(a[i]![0], b[j]![0]);
    const high = Math.min(a[i]![1], b[j]![1]);
    if (low <= high) common.push([low, high]);
    if (a[i]![1] < b[j]![1]) i++;
    else j++;
  }
  return common;
}

function complementRanges(ranges: readonly PortRange[]): readonly PortRange[] {
  const gaps: PortRange[] = [];
  let from = MIN_PORT;
  for (const [low, high] of ranges) {
    if (low > from) gaps.push([from, low - 1]);
    from = high + 1;
  }
  if (from <= MAX_PORT) gaps.push([from, MAX_PORT]);
  return gaps;
}
