import { parseDocumentText } from '#engine/manifest/parse-document.ts';
import type { YamlNode } from '#engine/manifest/yaml-node.ts';
import type { ManifestFile, Origin } from '#engine/model/origin.ts';

/** Cuts the text of objects out of their files. */
export class ObjectTexts {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #lines = new Map<string, readonly string[]>();

  constructor(files: readonly ManifestFile[]) {
    this.#texts = new Map(files.map(({ name, text }) => [name, text]));
  }

  fileText(file: string): string | undefined {
    return this.#texts.get(file);
  }

  /** The lines of a file, from 0. */
  linesOf(file: string): readonly string[] {
    let lines = this.#lines.get(file);
    if (!lines) this.#lines.set(file, (lines = (this.#texts.get(file) ?? '').split(/\r?\n/)));
    return lines;
  }

  /** The lines of an object as if it stood at the left margin: an item of a List reads as a document of its own. */
  of({ file, line, column, endLine }: Origin): readonly string[] {
    const margin = column - 1;
    return this.linesOf(file)
      .slice(line - 1, endLine)
      .map((text, at) => (at === 0 ? text.slice(margin) : withoutMargin(text, margin)).trimEnd());
  }
}

function withoutMargin(line: string, margin: number): string {
  const blanks = line.length - line.trimStart().length;
  return line.slice(Math.min(margin, blanks));
}

/** Whether two texts are the same object: comments, layout and the order of keys do not count. */
export function isSameObject(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === b.length && a.every((line, at) => line === b[at])) return true;
  const [one, other] = [contentOf(a), contentOf(b)];
  return one !== undefined && one === other;
}

/** The values of an object as text; undefined where the text cannot be read by itself. */
function contentOf(lines: readonly string[]): string | undefined {
  const { root, problem } = parseDocumentText(withoutComma(lines.join('\n')));
  return problem || !root ? undefined : write(root);
}

/** An object of a list in JSON is followed by a comma. */
function withoutComma(text: string): string {
  return text.startsWith('{') ? text.replace(/,\s*$/, '') : text;
}

function write(node: YamlNode): string {
  switch (node.kind) {
    case 'scalar':
      return JSON.stringify(node.value);
    case 'list':
      return `[${node.items.map(write).join()}]`;
    case 'map':
      return `{${node.entries
        .map(({ key, value }) => `${JSON.stringify(key)}:${write(value)}`)
        .sort()
        .join()}}`;
  }
}
