import { isMap, isSeq, type Node, type YAMLSeq } from 'yaml';
import { locateObjects, type LocatedDocument } from './locate-objects.ts';
import type { ManifestSet } from './manifest-edit.ts';
import { fileNamed, withText } from './manifest-set.ts';
import { anchorsIn, behindLine, endOf, lineStart, ownPair, readYamlText, splice, startOf, type YamlText } from './yaml-text.ts';
import { writeOutAliases } from './write-out-aliases.ts';

/**
 * Takes objects out of the texts. A document of which nothing is left goes with its separator, a file with its last document.
 * Undefined where a text cannot be cut.
 */
export function cutObjects(set: ManifestSet, keys: ReadonlySet<string>): ManifestSet | undefined {
  let cut: ManifestSet | undefined = set;
  // From the last document to the first: what stands before keeps its place.
  for (const document of locateObjects(set.files).toReversed()) {
    const gone = document.objects.filter(({ key }) => keys.has(key));
    if (gone.length === 0 || !cut) continue;
    const isWhole = gone.length === document.objects.length && !document.holdsMore;
    cut = isWhole
      ? withoutDocument(cut, document)
      : withoutItems(cut, document, new Set(gone.map(({ object }) => object.place.node.start)));
  }
  return cut;
}

function withoutDocument(set: ManifestSet, { file, start, text }: LocatedDocument): ManifestSet {
  const whole = fileNamed(set, file)!.text;
  const before = whole.slice(0, start);
  let after = whole.slice(start + text.length);
  // A separator in front of the first document says nothing.
  if (isBlank(before)) after = after.replace(/^---[ \t]*\r?\n/, '');
  const rest = before + after;
  if (isBlank(rest)) return { ...set, files: set.files.filter(({ name }) => name !== file) };
  return withText(set, file, rest);
}

function isBlank(text: string): boolean {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .every((line) => /^\s*(?:---\s*|#.*)?$/.test(line));
}

function withoutItems(set: ManifestSet, document: LocatedDocument, starts: ReadonlySet<number>): ManifestSet | undefined {
  const text = withoutItemsAt(document.text, starts);
  if (text === undefined) return undefined;
  const whole = fileNamed(set, document.file)!.text;
  return withText(set, document.file, splice(whole, document.start, document.start + document.text.length, text));
}

function withoutItemsAt(text: string, starts: ReadonlySet<number>): string | undefined {
  const yaml = readYamlText(text);
  if (!yaml) return undefined;
  // What is shared with an item that goes is written out where it stays: later in the text, so nothing before it moves.
  const anchors = new Set(itemsOf(yaml.root, starts).flatMap(({ items }) => items.flatMap((item) => [...anchorsIn(item)])));
  const free = anchors.size === 0 ? yaml : readYamlText(writeOutAliases(text, (name) => anchors.has(name)));
  if (!free) return undefined;
  let current = free.text;
  let found = 0;
  for (const { list, items } of itemsOf(free.root, starts).toReversed()) {
    found += items.length;
    current = withoutItemsOf({ ...free, text: current }, list, new Set(items));
  }
  return found === starts.size ? current : undefined;
}

interface ItemsOfList {
  readonly list: YAMLSeq;
  readonly items: readonly Node[];
}

/** The lists that hold what goes, in the order of the text. */
function itemsOf(root: Node | null, starts: ReadonlySet<number>): readonly ItemsOfList[] {
  if (!isMap(root)) return [];
  const list = ownPair(root, 'items')?.value;
  if (!isSeq(list)) return [];
  const all = list.items as readonly Node[];
  const items = all.filter((item) => isMap(item) && starts.has(startOf(item)));
  const inner = all.flatMap((item) => itemsOf(item, starts));
  return items.length > 0 ? [{ list, items }, ...inner] : inner;
}

function withoutItemsOf({ text }: YamlText, list: YAMLSeq, gone: ReadonlySet<Node>): string {
  const items = list.items as readonly Node[];
  if (items.every((item) => gone.has(item))) return splice(text, listStart(text, list), endOf(list), list.flow === true ? '[]' : ' []');
  const kept = items.map((item) => !gone.has(item));
  let current = text;
  for (let at = items.length - 1; at >= 0; at--) {
    if (kept[at]) continue;
    const [start, end] = list.flow === true ? flowRange(items, kept, at) : blockRange(text, items[at]!);
    current = splice(current, start, end, '');
  }
  return current;
}

/** An item of a list in brackets, with one comma: the one behind it, or at the end the one before it. */
function flowRange(items: readonly Node[], kept: readonly boolean[], at: number): readonly [number, number] {
  const next = items[at + 1];
  if (next && kept.includes(true, at + 1)) return [startOf(items[at]!), startOf(next)];
  return [endOf(items[at - 1]!), endOf(items[at]!)];
}

/** An item's lines, with the comment right above it. */
function blockRange(text: string, item: Node): readonly [number, number] {
  // An anchor may stand between the hyphen and the item, on a line of its own.
  let start = lineStart(text, startOf(item));
  while (start > 0 && !/^[ \t]*-[ \t\r\n]/.test(text.slice(start))) start = lineStart(text, start - 1);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!/^[ \t]*#/.test(text.slice(above, start))) break;
    start = above;
  }
  return [start, behindLine(text, endOf(item))];
}

/** Right behind the colon, for a list whose items stand on lines of their own. */
function listStart(text: string, list: YAMLSeq): number {
  if (list.flow === true) return startOf(list);
  return text.lastIndexOf(':', startOf(list)) + 1;
}
