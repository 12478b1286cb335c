import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { behindColon, lineStart, type MapPair } from './yaml-text.ts';
import { type Frame, isFlow, type YamlListNode, type YamlMapNode } from './yaml-tree.ts';

/** Where nodes begin and end in a text, to the letter: without the blanks and comments that a parser counts among them. */
export class YamlPositions {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The entry or the item of a frame. */
  extent(frame: Frame, node: Node | null): readonly [number, number] {
    if (frame.kind === 'list') return [node?.range?.[0] ?? 0, node ? this.contentEnd(node) : 0];
    return this.memberExtent(frame.map, frame.map.items.indexOf(frame.pair));
  }

  /** An entry or an item by its position. */
  memberExtent(collection: YamlListNode | YamlMapNode, at: number): readonly [number, number] {
    const member = collection.items[at]!;
    if ('key' in member) return [member.key!.range![0], this.#pairEnd(member as MapPair)];
    return [(member as Node).range![0], this.contentEnd(member as Node)];
  }

  #pairEnd(pair: MapPair): number {
    return pair.value?.range && pair.value.range[1] > pair.value.range[0] ? this.contentEnd(pair.value) : this.colonOf(pair);
  }

  /** Behind the last character of a node. */
  contentEnd(node: Node): number {
    if (isScalar(node) || isFlow(node)) return node.range![0] + this.#text.slice(node.range![0], node.range![1]).trimEnd().length;
    if (isMap(node) || isSeq(node)) {
      const collection = node as YamlListNode | YamlMapNode;
      return collection.items.length > 0 ? this.memberExtent(collection, collection.items.length - 1)[1] : node.range![1];
    }
    return node.range![1];
  }

  /** Behind the colon of an entry. */
  colonOf(pair: MapPair): number {
    return behindColon(this.#text, pair);
  }

  /** Characters from the start of the line. */
  column(offset: number): number {
    return offset - this.lineStart(offset);
  }

  lineStart(offset: number): number {
    return lineStart(this.#text, offset);
  }

  /** Before the line ending. */
  lineEnd(offset: number): number {
    const end = this.#text.indexOf('\n', offset);
    if (end === -1) return this.#text.length;
    return this.#text[end - 1] === '\r' && end > offset ? end - 1 : end;
  }

  nextLine(offset: number): number {
    const end = this.#text.indexOf('\n', offset);
    return end === -1 ? this.#text.length : end + 1;
  }

  /** Comments directly above something that goes, as far in as it is, are about it. */
  withCommentsAbove(lineStart: number, indent: number): number {
    let start = lineStart;
    while (start > 0) {
      const before = this.lineStart(start - 1);
      const line = this.#text.slice(before, start);
      if (!line.trimStart().startsWith('#') || line.length - line.trimStart().length !== indent) return start;
      start = before;
    }
    return start;
  }
}
