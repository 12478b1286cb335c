import { scalarText } from './scalar-text.ts';

/** Plain data as block YAML, indented as kubectl prints it: lists start in the column of their key. Undefined fields are left out. */
export function manifestYaml(fields: ManifestFields): string {
  return mapLines(fields).join('\n') + '\n';
}

export interface ManifestFields {
  readonly [key: string]: ManifestField | undefined;
}
export type ManifestField = string | number | boolean | null | readonly ManifestField[] | ManifestFields;

function mapLines(fields: ManifestFields): readonly string[] {
  return Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : entryLines(scalarText(key), value)));
}

function entryLines(key: string, value: ManifestField): readonly string[] {
  if (isList(value)) return value.length === 0 ? [`${key}: []`] : [`${key}:`, ...value.flatMap(itemLines)];
  if (typeof value !== 'object' || value === null) return [`${key}: ${leafText(value)}`];
  const lines = mapLines(value);
  return lines.length === 0 ? [`${key}: {}`] : [`${key}:`, ...lines.map((line) => `  ${line}`)];
}

function itemLines(item: ManifestField): readonly string[] {
  if (isList(item)) return [`- ${JSON.stringify(item)}`];
  if (typeof item !== 'object' || item === null) return [`- ${leafText(item)}`];
  const [first, ...rest] = mapLines(item);
  return first === undefined ? ['- {}'] : [`- ${first}`, ...rest.map((line) => `  ${line}`)];
}

function leafText(value: string | number | boolean | null): string {
  return typeof value === 'string' ? scalarText(value) : String(value);
}

function isList(value: ManifestField): value is readonly ManifestField[] {
  return Array.isArray(value);
}
