import type { ManifestFile } from '#engine/model/origin.ts';

/** Where lines are written when no file holds any yet. */
export const EXPECTATIONS_FILE = 'expectations.yaml';

const KEY = /^["']?expect["']?[ \t]*:/m;
/** The key alone in its line: the list under it has an item a line. */
const LIST_KEY = /^expect[ \t]*:[ \t]*(?:#.*)?$/;
const ITEM = /^( *)-(?: |$)/;

/**
 * Adds lines to the expectations among the files: behind the last line of the first YAML file that holds some, or in a
 * new `expectations.yaml`. What is there stays as it is. Works on the text alone: the page needs no YAML reader for it.
 * @param lines as `expectationLines` writes them
 * @param head comments for the top of a new file, with their line breaks
 * @returns the file that changed, with its new text
 */
export function appendExpectations(files: readonly ManifestFile[], lines: readonly string[], head = ''): ManifestFile {
  const file = expectationsFile(files) ?? files.find(({ name }) => name === EXPECTATIONS_FILE);
  if (!file) return { name: EXPECTATIONS_FILE, text: `${head}${newList(lines)}` };
  return { name: file.name, text: withLines(file.text, lines) };
}

/** The file that lines are added to; undefined: none holds any yet. */
export function expectationsFile(files: readonly ManifestFile[]): ManifestFile | undefined {
  return files.find(({ name, text }) => !/\.json$/i.test(name) && KEY.test(text));
}

function withLines(text: string, lines: readonly string[]): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const written = text.split(/\r?\n/);
  const place = placeBehindLast(written);
  if (place) {
    const items = lines.map((line) => `${' '.repeat(place.indentation)}- ${line}`);
    written.splice(place.line, 0, ...items);
    if (written.at(-1) !== '') written.push('');
    return written.join(lineBreak);
  }
  const before = text.trim() === '' ? '' : `${text.trimEnd()}${lineBreak}---${lineBreak}`;
  return `${before}${newList(lines).replaceAll('\n', lineBreak)}`;
}

function newList(lines: readonly string[]): string {
  return `expect:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
}

/** Behind the last item of the last list; undefined where there is no list with an item a line. */
function placeBehindLast(lines: readonly string[]): { readonly line: number; readonly indentation: number } | undefined {
  const key = lines.findLastIndex((line) => LIST_KEY.test(line));
  if (key === -1) return undefined;
  let indentation: number | undefined;
  let line = key + 1;
  for (const [at, text] of lines.entries()) {
    if (at <= key || text.trim() === '') continue;
    const item = ITEM.exec(text);
    if (indentation === undefined && item) indentation = item[1]!.length;
    const depth = text.search(/\S/);
    // A comment at the depth of the items belongs to nothing; another field, or the next document, ends the list.
    const isInside = indentation !== undefined && (depth > indentation || (depth === indentation && item !== null));
    if (isInside) line = at + 1;
    else if (!text.trimStart().startsWith('#')) break;
  }
  return { line, indentation: indentation ?? 2 };
}
