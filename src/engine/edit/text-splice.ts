import { isMap, isSeq, type Node } from 'yaml';
import type { FieldChange } from './field-change.ts';
import { type FlowStyle, flowStyleOf, flowText, itemLines, type LayoutStyle, mapLines, valueLines } from './block-style.ts';
import type { PlainMap, PlainValue } from './plain-value.ts';
import { isNothing } from './yaml-text.ts';
import { YamlPositions } from './yaml-positions.ts';
import { type Frame, isFlow, type FieldPath, type YamlListNode, type YamlMapNode, type Walked } from './yaml-tree.ts';

/** Characters `start` to `end` of a text give way to another text. */
export interface TextSplice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Writes into the text of a YAML (or JSON) tree, in the style that the place has; undefined where it knows no safe way. */
export class TextSplicer {
  readonly #text: string;
  readonly #style: LayoutStyle;
  readonly #flowStyle: FlowStyle;
  readonly #at: YamlPositions;

  constructor(text: string, style: LayoutStyle) {
    this.#text = text;
    this.#style = style;
    this.#at = new YamlPositions(text);
    this.#flowStyle = flowStyleOf(text);
  }

  /** What a change of a field is as a change of the text. */
  splice(walked: Walked, change: FieldChange): TextSplice | undefined {
    switch (change.do) {
      case 'put':
        return this.#put(walked, change.value);
      case 'append':
        return this.#append(walked, change.value);
      case 'remove':
        return this.#remove(walked);
    }
  }

  /** Sets a field, whatever of the way to it is there. */
  #put({ frames, node, rest }: Walked, value: PlainValue): TextSplice | undefined {
    if (rest.length === 0) return this.#replace(frames, node, value);
    const [key, ...below] = rest;
    if (typeof key !== 'string') return undefined;
    const nested = nest(below, value);
    if (nested === undefined) return undefined;
    if (isMap(node) && (node.items.length > 0 || frames.length === 0)) return this.#insertEntry(frames, node as YamlMapNode, key, nested);
    return isNothing(node) || isMap(node) ? this.#replace(frames, node, { [key]: nested }) : undefined;
  }

  /** Adds an item to the end of a list, which is made where there is none. */
  #append(walked: Walked, item: PlainValue): TextSplice | undefined {
    const { frames, node, rest } = walked;
    if (rest.length > 0 || !isSeq(node) || node.items.length === 0) return this.#put(walked, [item]);
    const list = node as YamlListNode;
    if (this.#isInFlow(frames, node)) return this.#appendInFlow(list, this.#flowItem(item, list));
    const end = this.#at.lineEnd(this.#at.contentEnd(list));
    return { start: end, end, text: lines(itemLines(item, this.#at.column(list.range![0]), this.#style)) };
  }

  /** Takes an entry or an item away; the last one leaves an empty collection. */
  #remove({ frames, node, rest }: Walked): TextSplice | undefined {
    const frame = frames.at(-1);
    if (rest.length > 0 || !frame) return undefined;
    const siblings = frame.kind === 'map' ? frame.map.items.length : frame.list.items.length;
    const above = frames.slice(0, -1);
    const container = frame.kind === 'map' ? frame.map : frame.list;
    if (siblings === 1) return this.#replace(above, container, frame.kind === 'map' ? {} : []);
    const [start, end] = this.#at.extent(frame, node);
    if (this.#isInFlow(above, container)) return this.#removeInFlow(start, end);
    const dash = frame.kind === 'list' ? this.#text.lastIndexOf('-', start) : start;
    const lineStart = this.#at.lineStart(dash);
    if (this.#text.slice(lineStart, dash).trim() !== '') return this.#removeFirstOfItem(frame, start);
    return { start: this.#at.withCommentsAbove(lineStart, dash - lineStart), end: this.#at.nextLine(end), text: '' };
  }

  #replace(frames: readonly Frame[], node: Node | null, value: PlainValue): TextSplice | undefined {
    const frame = frames.at(-1);
    if (!frame) return undefined;
    const container = frame.kind === 'map' ? frame.map : frame.list;
    if (this.#isInFlow(frames.slice(0, -1), container)) {
      if (!node?.range || node.range[0] === node.range[1]) return undefined;
      return { start: node.range[0], end: node.range[1], text: this.#flow(value) };
    }
    if (frame.kind === 'list') {
      if (!node?.range) return undefined;
      const [first = '', ...rest] = itemLines(value, this.#at.column(frame.list.range![0]), this.#style);
      return { start: node.range[0], end: this.#at.contentEnd(node), text: [first.trimStart().slice(2), ...rest].join('\n') };
    }
    const { pair } = frame;
    const start = this.#at.colonOf(pair);
    const end = isNothing(node) && !node?.range ? start : Math.max(start, this.#at.contentEnd(node!));
    const [inline, ...below] = valueLines(value, this.#at.column(pair.key.range![0]), this.#style);
    if (below.length === 0) return { start, end, text: inline };
    // A comment behind the old value stays behind the key.
    const lineEnd = this.#at.lineEnd(end);
    return { start, end: lineEnd, text: this.#text.slice(end, lineEnd).trimEnd() + lines(below) };
  }

  #insertEntry(frames: readonly Frame[], map: YamlMapNode, key: string, value: PlainValue): TextSplice | undefined {
    if (this.#isInFlow(frames, map)) {
      const entry = this.#flow({ [key]: value })
        .slice(1, -1)
        .trim();
      if (map.items.length > 0) return this.#appendInFlow(map, entry);
      return { start: map.range![0], end: map.range![1], text: this.#flow({ [key]: value }) };
    }
    const end = this.#at.lineEnd(this.#at.contentEnd(map));
    return { start: end, end, text: lines(mapLines({ [key]: value }, this.#at.column(map.items[0]!.key.range![0]), this.#style)) };
  }

  /** Behind the last item, on a line of its own where the others stand so. */
  #appendInFlow(collection: YamlListNode | YamlMapNode, text: string): TextSplice {
    const [firstStart] = this.#at.memberExtent(collection, 0);
    const [, lastEnd] = this.#at.memberExtent(collection, collection.items.length - 1);
    const close = collection.range![1] - 1;
    const isMultiline = this.#text.slice(collection.range![0], firstStart).includes('\n');
    const gap = isMultiline ? `\n${' '.repeat(this.#at.column(firstStart))}` : ' ';
    const comma = this.#text.slice(lastEnd, close).indexOf(',');
    if (comma !== -1) return { start: lastEnd + comma + 1, end: lastEnd + comma + 1, text: gap + text };
    return { start: lastEnd, end: lastEnd, text: `,${gap}${text}` };
  }

  #removeInFlow(start: number, end: number): TextSplice {
    const behind = /^\s*,\s*/.exec(this.#text.slice(end));
    if (behind) return { start, end: end + behind[0].length, text: '' };
    const before = /,\s*$/.exec(this.#text.slice(0, start));
    return { start: before ? before.index : start, end, text: '' };
  }

  /** The first entry stands behind a dash: the next one moves up to it. */
  #removeFirstOfItem(frame: Frame, start: number): TextSplice | undefined {
    if (frame.kind === 'list') return undefined;
    const next = frame.map.items[frame.map.items.indexOf(frame.pair) + 1];
    return next ? { start, end: next.key.range![0], text: '' } : undefined;
  }

  #flowItem(item: PlainValue, list: YamlListNode): string {
    const isPretty = this.#flowStyle === 'json' && this.#text.slice(...range(list)).includes('\n');
    if (!isPretty) return this.#flow(item);
    const column = this.#at.column(this.#at.memberExtent(list, 0)[0]);
    return JSON.stringify(item, null, this.#style.step).replaceAll('\n', `\n${' '.repeat(column)}`);
  }

  #flow(value: PlainValue): string {
    return flowText(value, this.#flowStyle);
  }

  #isInFlow(frames: readonly Frame[], node: Node): boolean {
    return isFlow(node)
      ? frames.some((frame) => isFlow(frame.kind === 'map' ? frame.map : frame.list)) || hasMembers(node) || this.#flowStyle === 'json'
      : false;
  }
}

function nest(path: FieldPath, value: PlainValue): PlainValue | undefined {
  if (path.some((step) => typeof step === 'number')) return undefined;
  return (path as readonly string[]).reduceRight<PlainValue>((inner, key): PlainMap => ({ [key]: inner }), value);
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `\n${text}`).join('');
}

function range(node: Node): [number, number] {
  return [node.range![0], node.range![1]];
}

function hasMembers(node: Node): boolean {
  return (isMap(node) || isSeq(node)) && node.items.length > 0;
}
