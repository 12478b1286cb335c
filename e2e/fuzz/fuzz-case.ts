import { dump, loadAll } from 'js-yaml';
import { hostileText } from '#engine/testing/hostile-text.ts';
import { mutateText } from '#engine/testing/mutated-text.ts';
import { mutateValue } from '#engine/testing/mutated-values.ts';
import { type SeededRandom, seededRandom } from '#engine/testing/seeded-random.ts';
import type { FuzzSeeds } from './fuzz-seeds.ts';

export const FUZZ_TARGETS = ['manifests', 'expectations', 'address', 'link', 'question', 'typed lines', 'archive'] as const;
export type FuzzTarget = (typeof FUZZ_TARGETS)[number];

/** One input: the same for the same seed and index. */
export interface FuzzCase {
  readonly target: FuzzTarget;
  readonly text: string;
}

/** Makes up the input number `index` of a run. Four of five are manifests. */
export function fuzzCase(seed: number, index: number, seeds: FuzzSeeds): FuzzCase {
  const { target, text } = anyCase(seed, index, seeds);
  return { target, text: text.slice(0, LONGEST) };
}

/** Signs: far more than what a person writes by hand, far less than what only fills the memory. */
const LONGEST = 1_500_000;

function anyCase(seed: number, index: number, seeds: FuzzSeeds): FuzzCase {
  const random = seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const target = random.chance(0.8) ? 'manifests' : random.pick(FUZZ_TARGETS.slice(1));
  switch (target) {
    case 'manifests':
      return { target, text: manifestText(seeds, random) };
    case 'expectations':
      return { target, text: mutateText(random.pick(seeds.expectations), random) };
    case 'address':
      return { target, text: mutateText(random.pick(seeds.addresses), random) };
    case 'question':
      return { target, text: mutateText(random.pick(seeds.questions), random) };
    case 'typed lines':
      return { target, text: mutateText(random.pick(seeds.typedLines), random) };
    case 'link':
    case 'archive':
      return { target, text: mutateText(random.pick(seeds.manifests), random) };
  }
}

function manifestText(seeds: FuzzSeeds, random: SeededRandom): string {
  const seed = random.pick(seeds.manifests);
  const kind = random.next();
  if (kind < 0.06) return hostileText(random);
  if (kind < 0.4) {
    const text = ofValues(seed, random);
    return random.chance(0.15) ? mutateText(text, random) : text;
  }
  return mutateText(random.chance(0.1) ? `${seed}\n---\n${random.pick(seeds.manifests)}` : seed, random);
}

/** Damages what the text means, and writes it again, as YAML or as JSON. */
function ofValues(seed: string, random: SeededRandom): string {
  let documents: unknown[];
  try {
    documents = loadAll(seed);
  } catch {
    return mutateText(seed, random);
  }
  const mutated = documents.map((document) => (random.chance(1 / documents.length) ? mutateValue(document, random) : document));
  const asJson = random.chance(0.4);
  return mutated.map((document) => (asJson ? JSON.stringify(document, null, random.pick([0, 1, 2])) : dumped(document))).join('\n---\n');
}

function dumped(document: unknown): string {
  try {
    return dump(document);
  } catch {
    return JSON.stringify(document);
  }
}
