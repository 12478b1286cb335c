import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { type FlowStyle, flowStyleOf } from './block-style.ts';

/** One document as a tree whose nodes know their place in the text. Values are texts: nothing is converted. */
export interface YamlText {
  readonly text: string;
  readonly root: Node | null;
  /** `\n`, or `\r\n` where the text has it. */
  readonly newline: string;
  readonly flowStyle: FlowStyle;
}

export type MapPair = Pair<Node, Node | null>;

/** Undefined where this reader finds fault with the text. */
export function readYamlText(text: string): YamlText | undefined {
  try {
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', merge: false });
    if (document.errors.length > 0) return undefined;
    const flowStyle = flowStyleOf(text);
    return { text, root: document.contents, newline: text.includes('\r\n') ? '\r\n' : '\n', flowStyle };
  } catch {
    return undefined;
  }
}

/** The map that starts at an offset, wherever it stands. */
export function mapAt(node: Node | null, offset: number): YAMLMap | undefined {
  if (isMap(node)) {
    if (startOf(node) === offset) return node;
    for (const { value } of pairsOf(node)) {
      const found = mapAt(value, offset);
      if (found) return found;
    }
  } else if (isSeq(node)) {
    for (const item of node.items as readonly Node[]) {
      const found = mapAt(item, offset);
      if (found) return found;
    }
  }
  return undefined;
}

/** The entries of a map, in the order of the text. */
export function pairsOf(map: YAMLMap): readonly MapPair[] {
  return map.items as readonly MapPair[];
}

/** A map's own pair of a key: of two, the later one counts. */
export function ownPair(map: YAMLMap, key: string): MapPair | undefined {
  return pairsOf(map).findLast((pair) => keyOf(pair) === key);
}

/** The key of an entry; '' where it is no text. */
export function keyOf({ key }: MapPair): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Nothing is written, or `null`, `~`. */
export function isNothing(node: Node | null): boolean {
  return (
    !node || (isScalar(node) && (node.type === 'PLAIN' || node.type === undefined) && /^(?:|~|null|Null|NULL)$/.test(String(node.value)))
  );
}

/** Whether other keys come into a map by `<<`. */
export function hasMerge(map: YAMLMap): boolean {
  return pairsOf(map).some((pair) => keyOf(pair) === '<<');
}

/** Where a node begins. */
export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Behind the last character that is written for a node: for a block collection not the blanks and comments behind it. */
export function endOf(node: Node): number {
  if (isMap(node) && node.flow !== true) {
    const last = pairsOf(node).at(-1);
    if (last) return endOfPair(last);
  }
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last) return endOf(last as Node);
  }
  return node.range?.[1] ?? 0;
}

/** Behind the last character of an entry. */
export function endOfPair({ key, value }: MapPair): number {
  return value ? Math.max(endOf(value), endOf(key)) : endOf(key);
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Behind the line on which something ends: what stands behind it on that line, a comment, goes with it. */
export function behindLine(text: string, end: number): number {
  // A block scalar ends with its line.
  if (end > 0 && text[end - 1] === '\n') return end;
  const at = text.indexOf('\n', end);
  return at === -1 ? text.length : at + 1;
}

/** Behind the colon of a pair. */
export function behindColon(text: string, { key }: MapPair): number {
  return text.indexOf(':', endOf(key)) + 1;
}

/** Names of the anchors inside a node, itself included. */
export function anchorsIn(node: Node | null): ReadonlySet<string> {
  const anchors = new Set<string>();
  visitNodes(node, (each) => {
    if (!isAlias(each) && each.anchor !== undefined) anchors.add(each.anchor);
  });
  return anchors;
}

/** Shows a node and all below it, keys too; aliases are not followed. */
export function visitNodes(node: Node | null, see: (node: Node) => void): void {
  if (!node) return;
  see(node);
  if (isMap(node)) {
    for (const { key, value } of pairsOf(node)) {
      visitNodes(key, see);
      visitNodes(value, see);
    }
  } else if (isSeq(node)) {
    for (const item of node.items as readonly Node[]) visitNodes(item, see);
  }
}

/** The text with another one in the place of a part. */
export function splice(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
