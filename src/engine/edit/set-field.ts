import { isAlias, isMap, isScalar, type YAMLMap } from 'yaml';
import { flowText } from './block-style.ts';
import { manifestYaml, type ManifestField } from './manifest-yaml.ts';
import type { PlainValue } from './plain-value.ts';
import { scalarText } from './scalar-text.ts';
import { valueOf, writeOutAliases } from './write-out-aliases.ts';
import {
  behindColon,
  behindLine,
  endOf,
  endOfPair,
  hasMerge,
  isNothing,
  lineStart,
  mapAt,
  type MapPair,
  ownPair,
  pairsOf,
  readYamlText,
  splice,
  startOf,
  type YamlText,
} from './yaml-text.ts';

/** A field of the object that starts at `object` in the document's text. */
export interface FieldPlace {
  readonly object: number;
  readonly path: readonly string[];
}

export type FieldValue = string | number;

/**
 * The document with one field set, or without it (`null`); nothing else of the text changes, but that an alias
 * or a merge in the way is written out. Undefined where that cannot be done; whoever calls holds the result to what was wanted.
 */
export function setField(text: string, place: FieldPlace, value: FieldValue | null): string | undefined {
  const opened = writeOutOnTheWay(text, place);
  const yaml = opened === undefined ? undefined : readYamlText(opened);
  const root = yaml && mapAt(yaml.root, place.object);
  if (!yaml || !root) return undefined;
  let map = root;
  let owner: MapPair | undefined;
  for (const [depth, key] of place.path.entries()) {
    const pair = ownPair(map, key);
    const rest = place.path.slice(depth + 1);
    if (!pair) return value === null ? yaml.text : insertPair(yaml, map, owner, key, nested(rest, value));
    if (rest.length === 0) return value === null ? removePair(yaml, map, owner, pair) : replaceValue(yaml, pair, value);
    if (!isMap(pair.value)) {
      if (!isNothing(pair.value)) return undefined;
      return value === null ? yaml.text : fillPair(yaml, pair, nested(rest, value), map.flow === true);
    }
    owner = pair;
    map = pair.value;
  }
  return undefined;
}

/** Whoever shares a map on the way by an anchor keeps the old value, and what comes by alias or merge is made the object's own. */
function writeOutOnTheWay(text: string, { object, path }: FieldPlace): string | undefined {
  const yaml = readYamlText(text);
  let map = yaml && mapAt(yaml.root, object);
  if (!yaml || !map) return undefined;
  const shared = new Set<string>();
  for (const key of path) {
    if (map.anchor !== undefined) shared.add(map.anchor);
    const pair = ownPair(map, key);
    if (hasMerge(map) && (!pair || key === path.at(-1))) {
      if (startOf(map) === object) return undefined;
      const whole = splice(text, startOf(map), endOf(map), flowText(valueOf(map, yaml), yaml.flowStyle));
      return writeOutOnTheWay(whole, { object, path });
    }
    const value = pair?.value;
    if (isAlias(value)) {
      const at = startOf(value);
      return writeOutOnTheWay(
        writeOutAliases(text, (_, offset) => offset === at),
        { object, path },
      );
    }
    if (isScalar(value) && value.anchor !== undefined) shared.add(value.anchor);
    if (!isMap(value)) break;
    map = value;
  }
  return shared.size === 0 ? text : writeOutAliases(text, (name) => shared.has(name));
}

function nested(path: readonly string[], value: FieldValue): ManifestField {
  return path.reduceRight<ManifestField>((inner, key) => ({ [key]: inner }), value);
}

function leafText(yaml: YamlText, value: FieldValue): string {
  if (typeof value === 'number') return String(value);
  return yaml.flowStyle === 'json' ? JSON.stringify(value) : scalarText(value);
}

function replaceValue(yaml: YamlText, pair: MapPair, value: FieldValue): string | undefined {
  const { text } = yaml;
  if (isNothing(pair.value) && (!pair.value || startOf(pair.value) === endOf(pair.value))) {
    const at = behindColon(text, pair);
    return splice(text, at, at, ` ${leafText(yaml, value)}`);
  }
  if (!isScalar(pair.value) || pair.value.type?.startsWith('BLOCK') === true) return undefined;
  return splice(text, startOf(pair.value), endOf(pair.value), leafText(yaml, value));
}

/** Fields that people look for at the top. */
const FIRST = new Set(['metadata', 'replicas']);

function insertPair(yaml: YamlText, map: YAMLMap, owner: MapPair | undefined, key: string, value: ManifestField): string {
  const { text } = yaml;
  const pairs = pairsOf(map);
  const isEmptyBlock = pairs.length === 0 && owner !== undefined && yaml.flowStyle !== 'json' && isOnItsOwnLine(text, owner);
  if (isEmptyBlock) return fillPair(yaml, owner, { [key]: value }, false);
  if (map.flow === true) return insertInFlow(yaml, map, key, value);
  const first = pairs[0]!;
  const indent = columnOf(text, startOf(first.key));
  const lines = blockLines({ [key]: value }, indent);
  if (FIRST.has(key)) {
    const at = startOf(first.key);
    return splice(text, at, at, `${lines.join(yaml.newline).trimStart()}${yaml.newline}${indent}`);
  }
  const named = key === 'labels' ? (ownPair(map, 'namespace') ?? ownPair(map, 'name')) : undefined;
  return insertLines(yaml, endOfPair(named ?? pairs.at(-1)!), lines);
}

/** Gives a value to a pair that has none, or an empty map. */
function fillPair(yaml: YamlText, pair: MapPair, value: ManifestField, inFlow: boolean): string {
  const colon = behindColon(yaml.text, pair);
  const end = pair.value ? Math.max(endOf(pair.value), colon) : colon;
  if (inFlow || yaml.flowStyle === 'json') return splice(yaml.text, colon, end, ` ${flowText(value as PlainValue, yaml.flowStyle)}`);
  const written = yaml.text.slice(colon, end).trim();
  const text = written === '' ? yaml.text : splice(yaml.text, colon, end, '');
  const indent = `${columnOf(yaml.text, startOf(pair.key))}  `;
  return insertLines({ ...yaml, text }, colon, blockLines(value as Record<string, ManifestField>, indent));
}

function insertInFlow(yaml: YamlText, map: YAMLMap, key: string, value: ManifestField): string {
  const { text } = yaml;
  const pair = flowText({ [key]: value } as PlainValue, yaml.flowStyle)
    .slice(1, -1)
    .trim();
  const last = pairsOf(map).at(-1);
  if (!last) return splice(text, startOf(map), endOf(map), flowText({ [key]: value } as PlainValue, yaml.flowStyle));
  const at = endOfPair(last);
  const line = text.slice(lineStart(text, startOf(last.key)), startOf(last.key));
  return splice(text, at, at, line.trim() === '' ? `,${yaml.newline}${line}${pair}` : `, ${pair}`);
}

function removePair(yaml: YamlText, map: YAMLMap, owner: MapPair | undefined, pair: MapPair): string | undefined {
  const { text } = yaml;
  const pairs = pairsOf(map);
  const at = pairs.indexOf(pair);
  if (map.flow === true) {
    const [before, after] = [pairs[at - 1], pairs[at + 1]];
    if (after) return splice(text, startOf(pair.key), startOf(after.key), '');
    if (before) return splice(text, endOfPair(before), endOfPair(pair), '');
    return splice(text, startOf(map), endOf(map), '{}');
  }
  if (!isOnItsOwnLine(text, pair)) return undefined;
  const without = splice(text, lineStart(text, startOf(pair.key)), behindLine(text, endOfPair(pair)), '');
  if (pairs.length > 1) return without;
  if (!owner) return undefined;
  const colon = behindColon(without, owner);
  return splice(without, colon, colon, ' {}');
}

function insertLines({ text, newline }: YamlText, end: number, lines: readonly string[]): string {
  const at = behindLine(text, end);
  const before = at > 0 && text[at - 1] !== '\n' ? newline : '';
  return splice(text, at, at, `${before}${lines.join(newline)}${newline}`);
}

function blockLines(value: Record<string, ManifestField>, indent: string): readonly string[] {
  return manifestYaml(value)
    .trimEnd()
    .split('\n')
    .map((line) => `${indent}${line}`);
}

function isOnItsOwnLine(text: string, pair: MapPair): boolean {
  return text.slice(lineStart(text, startOf(pair.key)), startOf(pair.key)).trim() === '';
}

/** As many blanks as stand before an offset in its line; a hyphen counts as one. */
function columnOf(text: string, offset: number): string {
  return ' '.repeat(offset - lineStart(text, offset));
}
