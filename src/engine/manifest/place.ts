import type { Origin } from '#engine/model/origin.ts';
import type { YamlEntry, YamlNode } from './yaml-node.ts';

/** Where a document's text stands in a file, and its lines. */
export class DocumentPlace {
  readonly file: string;
  /** Index of the document inside the file, from 0. */
  readonly index: number;
  readonly #text: string;
  /** The line of the file, from 1, on which the text starts. */
  readonly firstLine: number;
  #lineStarts: readonly number[] | undefined;

  constructor(file: string, index: number, text: string, firstLine: number) {
    this.file = file;
    this.index = index;
    this.#text = text;
    this.firstLine = firstLine;
  }

  /** Line and column, both from 1, of an offset into the document's text. */
  lineAndColumn(offset: number): { readonly line: number; readonly column: number } {
    const starts = (this.#lineStarts ??= lineStartsOf(this.#text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: this.firstLine + low, column: offset - starts[low]! + 1 };
  }

  origin(start: number, end: number, path: string): Origin {
    const { line, column } = this.lineAndColumn(start);
    const endLine = end > start ? this.lineAndColumn(end - 1).line : line;
    return { file: this.file, document: this.index, path, line, column, endLine };
  }
}

/** One node of an object, with its field path and the way back up. */
export class Place {
  readonly node: YamlNode;
  readonly document: DocumentPlace;
  readonly parent: Place | undefined;
  /** The field's name, or the position in a list. */
  readonly step: string | number;
  readonly #keyStart: number;

  constructor(document: DocumentPlace, node: YamlNode, parent?: Place, step: string | number = '', keyStart = -1) {
    this.document = document;
    this.node = node;
    this.parent = parent;
    this.step = step;
    this.#keyStart = keyStart;
  }

  entry(entry: YamlEntry): Place {
    return new Place(this.document, entry.value, this, entry.key, entry.keyStart);
  }

  item(node: YamlNode, index: number): Place {
    return new Place(this.document, node, this, index);
  }

  /** A field that should be here and is not: it points at what lacks it. */
  missing(field: string): Place {
    const { start, end } = this.node;
    return new Place(this.document, { kind: 'map', entries: [], duplicates: [], start, end, size: 1 }, this, field, this.#keyStart);
  }

  /** The same node of the same text, standing somewhere else. */
  movedTo(document: DocumentPlace): Place {
    return new Place(document, this.node, this.parent?.movedTo(document), this.step, this.#keyStart);
  }

  /** `spec.ingress[0].from[1]`, as the API server writes it. */
  get path(): string {
    if (!this.parent) return '';
    const before = this.parent.path;
    if (typeof this.step === 'number') return `${before}[${this.step}]`;
    // A key that is itself dotted (a label, an annotation) stands in brackets.
    if (/[^\w-]/.test(this.step)) return `${before}[${this.step}]`;
    return before === '' ? this.step : `${before}.${this.step}`;
  }

  /** The lines from the field's name, or the list item, to the end of its value. */
  get origin(): Origin {
    const start = this.#keyStart >= 0 ? this.#keyStart : this.node.start;
    return this.document.origin(start, Math.max(this.node.end, start), this.path);
  }

  /** The lines of the value alone: where a wrong value is shown. */
  get valueOrigin(): Origin {
    if (this.node.kind !== 'scalar') return this.origin;
    return this.document.origin(this.node.start, this.node.end, this.path);
  }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
