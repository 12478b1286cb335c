/** A fixed-size set of small integers, 32 to a word. */
export class BitSet {
  readonly words: Uint32Array;
  readonly size: number;

  constructor(size: number) {
    this.size = size;
    this.words = new Uint32Array((size + 31) >>> 5);
  }

  static full(size: number): BitSet {
    const set = new BitSet(size);
    set.words.fill(0xffffffff);
    const spare = size & 31;
    if (spare > 0) set.words[set.words.length - 1] = 2 ** spare - 1;
    return set;
  }

  add(member: number): void {
    this.words[member >>> 5]! |= 1 << (member & 31);
  }

  has(member: number): boolean {
    return (this.words[member >>> 5]! & (1 << (member & 31))) !== 0;
  }

  /** Adds every member of the other set, which must have the same size. */
  addAll(other: BitSet): void {
    for (let at = 0; at < this.words.length; at++) this.words[at]! |= other.words[at]!;
  }

  get isEmpty(): boolean {
    return this.words.every((word) => word === 0);
  }

  forEach(visit: (member: number) => void): void {
    for (let at = 0; at < this.words.length; at++) {
      let word = this.words[at]!;
      while (word !== 0) {
        const bit = 31 - Math.clz32(word & -word);
        visit(at * 32 + bit);
        word &= word - 1;
      }
    }
  }

  toArray(): number[] {
    const members: number[] = [];
    this.forEach((member) => members.push(member));
    return members;
  }
}
