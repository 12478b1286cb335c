/**
 * A YAML document as values with offsets. Offsets count characters from the start of the document's text;
 * lines are worked out only where somebody asks (see `place.ts`). Aliases and merge keys are already followed,
 * so a node may stand in several places.
 */
export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly start: number;
  readonly end: number;
  /** How many nodes there are below, every alias followed. */
  readonly size: number;
  /** Keys that are written more than once; `entries` holds the last one only (Y-5). */
  readonly duplicates: readonly DuplicateKey[];
  /** As of scalars. */
  readonly tag?: string;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly value: YamlNode;
}

export interface DuplicateKey {
  readonly key: string;
  readonly firstStart: number;
  readonly lastStart: number;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly start: number;
  readonly end: number;
  readonly size: number;
  /** As of scalars. */
  readonly tag?: string;
}

export interface YamlScalar {
  readonly kind: 'scalar';
  /** As kubectl reads it, which is YAML 1.1 (Y-1 to Y-4). */
  readonly value: string | number | boolean | null;
  /** As written, for a scalar without quotes; the value, for one with. */
  readonly text: string;
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
  readonly size: number;
  /** A tag of the document's own language: `!Ref` in a template of CloudFormation. */
  readonly tag?: string;
}

/** The value of a map's key, if it has one. */
export function entryValue(node: YamlNode | undefined, key: string): YamlNode | undefined {
  if (node?.kind !== 'map') return undefined;
  return node.entries.find((entry) => entry.key === key)?.value;
}

/** The text of a map's key, if there is one and it is text. */
export function entryText(node: YamlNode | undefined, key: string): string | undefined {
  const value = entryValue(node, key);
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}
