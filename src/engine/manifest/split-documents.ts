/** One document of a file: its text, and where it starts. */
export interface DocumentText {
  readonly text: string;
  /** Line of the file, from 1, on which the text starts. */
  readonly line: number;
}

const SEPARATOR = /^---(?=[ \t\r\n]|$)/gm;
const ONLY_COMMENT = /^\s*(?:#.*|---\s*(?:#.*)?|\.\.\.\s*)?$/;
const ONLY_DIRECTIVES = /^(?:[ \t]*(?:#.*)?\r?\n|%.*\r?\n)*$/;

/**
 * Cuts a file at its `---` lines. `---` at the start of a line always ends a document in YAML, in block scalars and quotes too,
 * so that each document can be read, cached and refused by itself. Documents that hold nothing but comments are left out.
 * A `%YAML` line stays with the document that follows it.
 */
export function splitDocuments(fileText: string): readonly DocumentText[] {
  const text = fileText.startsWith('\ufeff') ? fileText.slice(1) : fileText;
  const documents: DocumentText[] = [];
  let start = 0;
  let line = 1;
  const add = (end: number) => {
    const piece = text.slice(start, end);
    if (piece.startsWith('%') && ONLY_DIRECTIVES.test(piece)) return;
    if (!isEmpty(piece)) documents.push({ text: piece, line });
    line += countLines(piece);
    start = end;
  };
  for (const separator of text.matchAll(SEPARATOR)) if (separator.index > start) add(separator.index);
  add(text.length);
  return documents;
}

function isEmpty(piece: string): boolean {
  // Most documents show within a few characters that they hold something; only short or commented ones need the long look.
  const head = /^(?:---[ \t]*)?\r?\n?[A-Za-z{]/.test(piece);
  return !head && piece.split('\n').every((each) => ONLY_COMMENT.test(each));
}

function countLines(piece: string): number {
  let lines = 0;
  for (let at = piece.indexOf('\n'); at !== -1; at = piece.indexOf('\n', at + 1)) lines++;
  return lines;
}
