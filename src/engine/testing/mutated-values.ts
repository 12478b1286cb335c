import { ODD_NUMBERS, ODD_TEXTS, PROTOTYPE_KEYS } from './hostile-words.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A manifest as values, with wrong types, odd keys and huge lists in some of its places: the same for the same random numbers. */
export function mutateValue(value: unknown, random: SeededRandom): unknown {
  let mutated = structuredClone(value);
  // Thousands of thousands would only show how much memory there is.
  const many = [2, 3, 30, 3000].slice(0, random.chance(0.3) ? 4 : 3);
  for (let left = random.between(1, 4); left > 0; left--) mutated = mutateOnce(mutated, random, left === 1 ? many : [2, 3]);
  return mutated;
}

/** Goes down at random and changes what it comes to. */
function mutateOnce(value: unknown, random: SeededRandom, many: readonly number[]): unknown {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (keys.length === 0 || random.chance(0.12)) return replaced(value, random, many);
  const key = random.pick(keys);
  const container = value as Record<string, unknown>;
  if (random.chance(0.12) && !Array.isArray(value)) {
    const renamed = random.chance(0.7) ? random.pick(PROTOTYPE_KEYS) : random.pick(ODD_TEXTS);
    put(container, renamed, container[key]);
    if (random.chance(0.5)) delete container[key];
    return container;
  }
  if (random.chance(0.06) && Array.isArray(value)) value.splice(random.between(0, value.length - 1), random.between(0, 2));
  else put(container, key, mutateOnce(container[key], random, many));
  return container;
}

function replaced(value: unknown, random: SeededRandom, many: readonly number[]): unknown {
  return random.pick<() => unknown>([
    () => null,
    () => '',
    () => [],
    () => ({}),
    () => true,
    () => [value],
    () => ({ a: value }),
    () => [value, value, value],
    // An object may have got a field toString by now, which is no function.
    () => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value === 'string' ? value : '[object Object]'),
    () => random.pick(ODD_NUMBERS),
    () => random.pick(ODD_TEXTS),
    () => random.pick(PROTOTYPE_KEYS),
    () => tableOf(PROTOTYPE_KEYS.map((key) => [key, random.pick([{ polluted: true }, 'web', 1, null])])),
    () => Array.from({ length: random.pick(many) }, () => structuredClone(value)),
    () => tableOf(Array.from({ length: random.pick(many) }, (_, at) => [`key-${at}`, value])),
    () => nested(random.pick([3, 60, 900]), random.chance(0.5)),
  ])();
}

function nested(levels: number, lists: boolean): unknown {
  let value: unknown = 'deep';
  for (let left = levels; left > 0; left--) value = lists ? [value] : { a: value };
  return value;
}

function tableOf(entries: readonly (readonly [string, unknown])[]): object {
  const table = {};
  for (const [key, value] of entries) put(table, key, value);
  return table;
}

/** Sets a field of its own even where it is called `__proto__`. */
function put(container: object, key: string, value: unknown): void {
  Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
}
