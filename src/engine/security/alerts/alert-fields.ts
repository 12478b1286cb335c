import { isRecord, valueAt } from '#engine/security/untrusted-value.ts';
/** What an alert says beside its rule, as text, by the names that the tool gives. What says nothing is not in it. */
export type AlertFields = ReadonlyMap<string, string>;

/** What detectors write where they know nothing. */
const NOTHING = new Set(['', '<NA>', 'null', '<nil>']);

/** Fields that the detector did not fill in: `%proc.name`, `%proc.cmdline %container.info`. */
const LEFT_OVER = /^%[a-z][\w.]*(?:\[[^\]]*\])?(?:\s+%[a-z][\w.]*(?:\[[^\]]*\])?)*$/i;

/** The text of one value; undefined where it says nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'object' && value !== null) return Array.isArray(value) && value.length === 0 ? undefined : nestedText(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return NOTHING.has(text) || LEFT_OVER.test(text) ? undefined : text;
}

/** The texts of a list, without what says nothing; of anything else, none. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as readonly unknown[]).map(textOf).filter((text) => text !== undefined) : [];
}

/** A value in a value; nested too deep to be written, it says nothing. */
function nestedText(value: object): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** The fields of an object, or of a list of `{key, value}`, in their order. */
export function fieldsOf(value: unknown): Map<string, string> {
  const fields = new Map<string, string>();
  const add = (key: unknown, each: unknown): void => {
    const text = textOf(each);
    if (typeof key === 'string' && text !== undefined) fields.set(key, text);
  };
  if (Array.isArray(value)) {
    for (const each of value as readonly unknown[]) if (isRecord(each)) add(each['key'] ?? each['name'], each['value']);
  } else if (isRecord(value)) {
    for (const [key, each] of Object.entries(value)) add(key, each);
  }
  return fields;
}

/** The first of these names that says something. */
export function firstOf(fields: AlertFields, names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = fields.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The text that stands under a name. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  return textOf(valueAt(value, ...path));
}
