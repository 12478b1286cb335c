/** Distinct rows up to which each is followed by the one nearest to it: the work is their square. */
const MOST_CHAINED = 700;
/** Two bits a cell. */
const CELLS_A_WORD = 16;
const LOW_BITS = 0x55555555;

/** The rows (or columns) of a matrix of verdicts: codes from 0 to 3. */
export interface Patterns {
  readonly count: number;
  readonly length: number;
  readonly code: (index: number, at: number) => number;
}

/** Equal rows lie together, and each different one follows the one that it differs from in the fewest cells. */
export function bySimilarity(patterns: Patterns): readonly number[] {
  const packed = Array.from({ length: patterns.count }, (_, index) => pack(patterns, index));
  const equal = new Map<string, number[]>();
  packed.forEach((words, index) => {
    const key = words.join();
    const known = equal.get(key);
    if (known) known.push(index);
    else equal.set(key, [index]);
  });
  const kinds = [...equal.values()].map((members) => ({ members, words: packed[members[0]!]! }));
  const ordered = kinds.length <= MOST_CHAINED ? chain(kinds) : kinds.sort((a, b) => compareWords(a.words, b.words));
  return ordered.flatMap(({ members }) => members);
}

interface Kind {
  readonly members: readonly number[];
  readonly words: Uint32Array;
}

/** Begins with the most open one; of equally near ones the first. */
function chain(kinds: readonly Kind[]): readonly Kind[] {
  const left = [...kinds];
  const ordered: Kind[] = [];
  let at = left.reduce((most, { words }, index) => (openness(words) > openness(left[most]!.words) ? index : most), 0);
  while (left.length > 0) {
    const [next] = left.splice(at, 1) as [Kind];
    ordered.push(next);
    let nearest = Infinity;
    left.forEach(({ words }, index) => {
      const far = distance(next.words, words, nearest);
      if (far < nearest) [nearest, at] = [far, index];
    });
  }
  return ordered;
}

function pack({ length, code }: Patterns, index: number): Uint32Array {
  const words = new Uint32Array(Math.ceil(length / CELLS_A_WORD));
  for (let at = 0; at < length; at++) words[Math.floor(at / CELLS_A_WORD)]! |= code(index, at) << ((at % CELLS_A_WORD) * 2);
  return words;
}

/** In how many cells two rows differ; gives up where it is at least `enough`. */
function distance(one: Uint32Array, other: Uint32Array, enough: number): number {
  let differing = 0;
  for (let at = 0; at < one.length && differing < enough; at++) {
    const changed = one[at]! ^ other[at]!;
    if (changed !== 0) differing += ones((changed | (changed >>> 1)) & LOW_BITS);
  }
  return differing;
}

/** How many cells are zero: allowed. */
function openness(words: Uint32Array): number {
  return -words.reduce((sum, word) => sum + ones((word | (word >>> 1)) & LOW_BITS), 0);
}

function ones(bits: number): number {
  let left = bits - ((bits >>> 1) & LOW_BITS);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function compareWords(one: Uint32Array, other: Uint32Array): number {
  const at = one.findIndex((word, index) => word !== other[index]);
  return at === -1 ? 0 : one[at]! - other[at]!;
}

/** Most open first; of equals the one that was first. */
export function byOpenness({ count, length, code }: Patterns): readonly number[] {
  const open = Array.from({ length: count }, (_, index) => {
    let sum = 0;
    for (let at = 0; at < length; at++) if (code(index, at) <= 1) sum++;
    return sum;
  });
  return open.map((_, index) => index).sort((a, b) => open[b]! - open[a]! || a - b);
}
