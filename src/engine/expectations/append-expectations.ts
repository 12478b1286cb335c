import { isExpectationDocument } from '#engine/manifest/expectation-document.ts';
import { parseDocumentText } from '#engine/manifest/parse-document.ts';
import { splitDocuments } from '#engine/manifest/split-documents.ts';
import { entryValue } from '#engine/manifest/yaml-node.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { expectationsAmong } from './read-expectations.ts';

/** Where lines are written when no file holds any yet. */
export const EXPECTATIONS_FILE = 'expectations.yaml';

/**
 * Adds lines to the expectations among the files: behind the last line of the first YAML file that holds some, or in a
 * new `expectations.yaml`. What is there stays as it is.
 * @param lines as `expectationLines` writes them
 * @returns the file that changed, with its new text
 */
export function appendExpectations(files: readonly ManifestFile[], lines: readonly string[]): ManifestFile {
  const [name = EXPECTATIONS_FILE] = expectationsAmong(files.filter((file) => !/\.json$/i.test(file.name))).files;
  const text = files.find((file) => file.name === name)?.text ?? '';
  return { name, text: withLines(text, lines) };
}

function withLines(text: string, lines: readonly string[]): string {
  const place = placeBehindLast(text);
  if (place) {
    const items = lines.map((line) => `\n${' '.repeat(place.indentation)}- ${line}`).join('');
    return `${text.slice(0, place.offset)}${items}${text.slice(place.offset) || '\n'}`;
  }
  const before = text.trim() === '' ? '' : `${text.trimEnd()}\n---\n`;
  return `${before}expect:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
}

/** The end of the last line of a list that has an item a line; undefined where there is none. */
function placeBehindLast(text: string): { readonly offset: number; readonly indentation: number } | undefined {
  for (const piece of splitDocuments(text).toReversed()) {
    const { root, problem } = parseDocumentText(piece.text);
    if (!root || problem || !isExpectationDocument(root)) continue;
    const list = entryValue(root, 'expect');
    const start = text.lastIndexOf(piece.text);
    const last = list?.kind === 'list' ? list.items.at(-1) : undefined;
    if (!last || start === -1) return undefined;
    const lineStart = piece.text.lastIndexOf('\n', last.start) + 1;
    const before = /^( *)- *$/.exec(piece.text.slice(lineStart, last.start));
    if (!before) return undefined;
    const end = piece.text.slice(0, last.end).trimEnd().length;
    const lineEnd = piece.text.indexOf('\n', end);
    const offset = start + (lineEnd === -1 ? piece.text.length : lineEnd);
    return { offset, indentation: before[1]!.length };
  }
  return undefined;
}
