import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import { type MapPair, ownPair, readYamlText } from './yaml-text.ts';

/** The way to a field: `['spec', 'ingress', 0, 'from']`. */
export type FieldPath = readonly (string | number)[];

export type YamlMapNode = YAMLMap<Node, Node | null>;
export type YamlListNode = YAMLSeq<Node>;

/** One step down: the collection, and the entry or the item that was taken. */
export type Frame =
  | { readonly kind: 'map'; readonly map: YamlMapNode; readonly pair: MapPair }
  | { readonly kind: 'list'; readonly list: YamlListNode; readonly index: number };

/** How far a path leads. `rest`: the steps for which there is nothing yet. */
export interface Walked {
  readonly frames: readonly Frame[];
  readonly node: Node | null;
  readonly rest: FieldPath;
}

/** The tree of a text as it is written, aliases not followed; undefined where it cannot be read. */
export function treeOf(text: string): Node | undefined {
  return readYamlText(text)?.root ?? undefined;
}

/** The object of a document (itself, or an item of a list) that a reference names. */
export function objectNode(
  root: Node,
  { kind, namespace, name }: Pick<ObjectReference, 'kind' | 'namespace' | 'name'>,
): YamlMapNode | undefined {
  if (!isMap(root)) return undefined;
  const map = root as YamlMapNode;
  const items = valueOf(map, 'items');
  const ownKind = textOf(valueOf(map, 'kind'));
  if (isSeq(items) && (ownKind?.endsWith('List') ?? false)) {
    return (items as YamlListNode).items
      .map((item) => objectNode(item, { kind, name, ...(namespace === undefined ? {} : { namespace }) }))
      .find((found) => found);
  }
  const metadata = valueOf(map, 'metadata');
  if (!isMap(metadata)) return undefined;
  const own = metadata as YamlMapNode;
  const isIt =
    (ownKind ?? kind) === kind &&
    textOf(valueOf(own, 'name')) === name &&
    (namespace === undefined || (textOf(valueOf(own, 'namespace')) || 'default') === namespace);
  return isIt ? map : undefined;
}

/** Follows a path; undefined where it leads through an anchor, an alias or a merge key: a change there would change something else too. */
export function walk(object: YamlMapNode, path: FieldPath): Walked | undefined {
  const frames: Frame[] = [];
  let node: Node | null = object;
  for (const [at, step] of path.entries()) {
    if (isShared(node)) return undefined;
    if (typeof step === 'string' && isMap(node)) {
      const map = node as YamlMapNode;
      const pair = ownPair(map, step);
      if (!pair) return { frames, node, rest: path.slice(at) };
      frames.push({ kind: 'map', map, pair });
      node = pair.value;
    } else if (typeof step === 'number' && isSeq(node) && step < node.items.length) {
      const list = node as YamlListNode;
      frames.push({ kind: 'list', list, index: step });
      node = list.items[step] ?? null;
    } else {
      return { frames, node, rest: path.slice(at) };
    }
  }
  return isShared(node) ? undefined : { frames, node, rest: [] };
}

/** The value of a key, where it is written. */
export function valueOf(map: YamlMapNode, key: string): Node | null | undefined {
  return ownPair(map, key)?.value;
}

/** The text of a scalar. */
export function textOf(node: Node | null | undefined): string | undefined {
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
}

/** A collection within brackets. */
export function isFlow(node: Node | null): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

function isShared(node: Node | null): boolean {
  if (node === null) return false;
  if (isAlias(node) || node.anchor) return true;
  return isMap(node) && ownPair(node, '<<') !== undefined;
}
