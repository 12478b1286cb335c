import { MAX_EXPANDED_NODES, MAX_EXPANSION, type ParsedDocument, type YamlProblem, type YamlProblemKind } from './parsed-document.ts';
import { plainScalarValue } from './plain-scalar.ts';
import type { DuplicateKey, YamlEntry, YamlNode, YamlScalar } from './yaml-node.ts';

/** Ends the reading of one document; caught where the document is read. */
export class YamlProblemError extends Error {
  readonly problem: YamlProblem;

  constructor(kind: YamlProblemKind, offset: number, detail = '') {
    super(kind);
    this.problem = { kind, offset, detail };
  }
}

interface OpenCollection {
  readonly node: { kind: 'map' | 'list'; start: number; end: number; size: number };
  readonly entries: YamlEntry[];
  readonly items: YamlNode[];
  readonly merged: YamlNode[];
  readonly duplicates: DuplicateKey[];
  key: YamlScalar | undefined;
  positions: Map<string, number> | undefined;
}

/** From this many keys on, a map's keys are looked up by hash. */
const LONG_MAP = 12;

/**
 * Builds the tree of one document from the order in which its nodes are met. Both YAML readers feed it, so that
 * keys, merges, duplicates, anchors and limits mean the same in both.
 */
export class TreeBuilder {
  root: YamlNode | undefined;
  hasDuplicates = false;
  readonly #open: OpenCollection[] = [];
  readonly #anchors = new Map<string, YamlNode>();
  #written = 0;

  /** A scalar; `tag` as written (`!!str`), '' for none. */
  scalar(text: string, raw: string, quoted: boolean, tag: string, start: number, end: number, anchor: string): void {
    const value = taggedValue(text, quoted, tag);
    this.#add({ kind: 'scalar', value, text: quoted ? text : raw, quoted, start, end, size: 1, ...ownTag(tag) }, anchor);
  }

  openCollection(kind: 'map' | 'list', start: number, anchor: string, tag = ''): void {
    const node = { kind, start, end: start, size: 1, entries: [], items: [], duplicates: [], ...ownTag(tag) };
    const collection: OpenCollection = {
      node,
      entries: node.entries,
      items: node.items,
      merged: [],
      duplicates: node.duplicates,
      key: undefined,
      positions: undefined,
    };
    this.#add(node as unknown as YamlNode, anchor);
    this.#open.push(collection);
  }

  closeCollection(): void {
    const closed = this.#open.pop();
    if (!closed) return;
    if (closed.key) this.#addEntry(closed, closed.key, { ...closed.key, value: null, text: '', start: closed.key.end, quoted: false });
    for (const source of closed.merged) mergeInto(closed, source);
    this.#checkSize(closed.node.size, closed.node.start);
    const parent = this.#open.at(-1);
    if (!parent) return;
    parent.node.size += closed.node.size - 1;
    parent.node.end = Math.max(parent.node.end, closed.node.end);
  }

  alias(name: string, offset: number): void {
    const target = this.#anchors.get(name);
    if (!target) throw new YamlProblemError('unknown-anchor', offset, name);
    if (this.#open.some((each) => (each.node as unknown) === target)) throw new YamlProblemError('anchor-in-itself', offset, name);
    this.#add(target, '');
  }

  /** What was built, as far as it came. */
  result(problem?: YamlProblem): ParsedDocument {
    return { ...(this.root && { root: this.root }), ...(problem && { problem }), ...(this.hasDuplicates && { hasDuplicates: true }) };
  }

  #add(node: YamlNode, anchor: string): void {
    if (anchor !== '') this.#anchors.set(anchor, node);
    this.#written++;
    const parent = this.#open.at(-1);
    if (!parent) {
      this.root ??= node;
      return;
    }
    parent.node.size += node.size;
    if (parent.node.kind === 'list') {
      parent.items.push(node);
      if (node.start >= parent.node.start) parent.node.end = Math.max(parent.node.end, node.end);
    } else if (!parent.key) {
      if (node.kind !== 'scalar') throw new YamlProblemError('key-not-text', node.start);
      parent.key = node;
      parent.node.end = Math.max(parent.node.end, node.end);
    } else {
      this.#addEntry(parent, parent.key, node);
    }
  }

  #addEntry(map: OpenCollection, key: YamlScalar, value: YamlNode): void {
    map.key = undefined;
    if (value.start >= map.node.start) map.node.end = Math.max(map.node.end, value.end);
    if (key.text === '<<' && !key.quoted) {
      map.merged.push(value);
      return;
    }
    const name = key.value === null ? 'null' : String(key.value);
    const entry: YamlEntry = { key: name, keyStart: key.start, value };
    const at = positionOf(map, name);
    if (at === -1) {
      map.positions?.set(name, map.entries.length);
      map.entries.push(entry);
      return;
    }
    this.hasDuplicates = true;
    map.duplicates.push({ key: name, firstStart: map.entries[at]!.keyStart, lastStart: key.start });
    map.entries[at] = entry;
  }

  #checkSize(size: number, offset: number): void {
    if (size > MAX_EXPANDED_NODES && size > this.#written * MAX_EXPANSION) throw new YamlProblemError('too-many-aliases', offset);
  }
}

function positionOf(map: OpenCollection, key: string): number {
  if (map.positions) return map.positions.get(key) ?? -1;
  if (map.entries.length < LONG_MAP) return map.entries.findIndex((entry) => entry.key === key);
  map.positions = new Map(map.entries.map((entry, at) => [entry.key, at]));
  return map.positions.get(key) ?? -1;
}

/** What is merged with `<<` never replaces what the map says itself; the first of several wins (Y-6). */
function mergeInto(map: OpenCollection, source: YamlNode): void {
  if (source.kind === 'list') {
    for (const item of source.items) mergeInto(map, item);
  } else if (source.kind === 'map') {
    for (const entry of source.entries) {
      if (positionOf(map, entry.key) !== -1) continue;
      map.positions?.set(entry.key, map.entries.length);
      map.entries.push(entry);
    }
  }
}

/** Of most nodes nothing, so that they stay small. */
function ownTag(tag: string): { readonly tag?: string } | undefined {
  return /^!\w/.test(tag) ? { tag } : undefined;
}

function taggedValue(text: string, quoted: boolean, tag: string): YamlScalar['value'] {
  const local = tag.replace(/^!!|^!?<?tag:yaml\.org,2002:|>$/g, '');
  if (tag === '!' || local === 'str' || local === 'binary') return text;
  if (quoted && (local === 'int' || local === 'float' || local === 'bool' || local === 'null')) return plainScalarValue(text);
  return quoted ? text : plainScalarValue(text);
}
