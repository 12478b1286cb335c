import type { SeverityCounts } from '#engine/security/severity.ts';
import { FINDING_SEVERITIES } from '#engine/security/severity.ts';
import { isRecord, valueAt } from '#engine/security/untrusted-value.ts';

/** An object of a report, of which nothing is sure. */
export type ReportRecord = Readonly<Record<string, unknown>>;

/** What stands under a name is taken for an object: an empty one where it is none. */
export function recordOf(value: unknown, name: string): ReportRecord {
  const field = valueAt(value, name);
  return isRecord(field) ? field : {};
}

/** The text under a name; a number is taken for its digits. '' where there is neither. */
export function textOf(value: unknown, name: string): string {
  const field = valueAt(value, name);
  return typeof field === 'string' ? field.trim() : typeof field === 'number' ? String(field) : '';
}

/** The first of these names that holds a text. */
export function firstText(value: unknown, names: readonly string[]): string {
  for (const name of names) {
    const text = textOf(value, name);
    if (text !== '') return text;
  }
  return '';
}

/** The number under a name, also where it is written as a text: `"7.5"`. */
export function numberOf(value: unknown, name: string): number | undefined {
  const field = valueAt(value, name);
  const number = typeof field === 'string' && field.trim() !== '' ? Number(field) : field;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Yes or no under a name, also where it is written as a text: `"true"`. */
export function flagOf(value: unknown, name: string): boolean | undefined {
  const field = valueAt(value, name);
  if (typeof field === 'boolean') return field;
  const word = typeof field === 'string' ? field.trim().toLowerCase() : '';
  return word === 'true' || word === 'yes' ? true : word === 'false' || word === 'no' ? false : undefined;
}

/** The list under a name; an empty one where it is none. */
export function listOf(value: unknown, name: string): readonly unknown[] {
  const field = valueAt(value, name);
  return Array.isArray(field) ? (field as readonly unknown[]) : [];
}

/** The texts of the list under a name, without empty ones. */
export function textsOf(value: unknown, name: string): string[] {
  return listOf(value, name).filter((each): each is string => typeof each === 'string' && each.trim() !== '');
}

/** A field for an object that may do without it. */
export function optional<Name extends string, Value>(name: Name, value: Value | undefined | ''): { readonly [Key in Name]?: Value } {
  return (value === undefined || value === '' ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}

/**
 * A tool's own summary.
 * @param nameOf the name that the tool has for the count of a severity
 */
export function ownCountsOf(
  summary: unknown,
  nameOf: (severity: keyof SeverityCounts) => string,
): { readonly ownCounts?: Partial<SeverityCounts> } {
  const counts: Partial<Record<keyof SeverityCounts, number>> = {};
  for (const severity of FINDING_SEVERITIES) {
    const count = valueAt(summary, nameOf(severity));
    if (typeof count === 'number' && Number.isInteger(count) && count >= 0) counts[severity] = count;
  }
  return Object.keys(counts).length === 0 ? {} : { ownCounts: counts };
}
