import type { YamlNode } from '#engine/manifest/yaml-node.ts';

/** Plain data, as JSON holds it. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | PlainMap;

export interface PlainMap {
  readonly [key: string]: PlainValue;
}

/** A node as plain data: what kubectl would send to the API server. */
export function plainValue(node: YamlNode): PlainValue {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]));
}

/** Whether two values say the same; the order of keys does not count. */
export function sameValue(a: PlainValue | undefined, b: PlainValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => sameValue(item, b[at] as PlainValue));
  }
  const [one, other] = [a as Record<string, PlainValue>, b as Record<string, PlainValue>];
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && sameValue(one[key], other[key]));
}

/** What stands at a path of keys; undefined where nothing does. */
export function valueAt(value: PlainValue | undefined, path: readonly (string | number)[]): PlainValue | undefined {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, PlainValue>)[step];
  }
  return at;
}
