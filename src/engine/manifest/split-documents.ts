/** One document of a file: its text, and where it starts. */
export interface DocumentText {
  readonly text: string;
  /** Where the text starts in the file: characters, a byte order mark included. */
  readonly start: number;
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
  const marked = fileText.length - text.length;
  const documents: DocumentText[] = [];
  let start = 0;
  let line = 1;
  const add = (end: number) => {
    const piece = text.slice(start, end);
    if (piece.startsWith('%') && ONLY_DIRECTIVES.test(piece)) return;
    if (!isEmpty(piece)) documents.push({ text: piece, start: marked + start, line });
    line += countLines(piece);
    start = end;
  };
  const addAll = (end: number) => {
    for (const cut of jsonStarts(text, start, end)) add(cut);
    add(end);
  };
  for (const separator of text.matchAll(SEPARATOR)) if (separator.index > start) addAll(separator.index);
  addAll(text.length);
  return documents;
}

const OPENS_JSON = /(?:---)?\s*\{/y;
const JSON_MARK = /["{}]/g;

/** Where a JSON object begins behind another one, nothing but blanks between them: kubectl reads such a file as a stream. */
function jsonStarts(text: string, start: number, end: number): readonly number[] {
  OPENS_JSON.lastIndex = start;
  if (!OPENS_JSON.test(text)) return [];
  const starts: number[] = [];
  let depth = 0;
  let lastEnd = -1;
  JSON_MARK.lastIndex = start;
  for (let mark = JSON_MARK.exec(text); mark && mark.index < end; mark = JSON_MARK.exec(text)) {
    if (mark[0] === '"') JSON_MARK.lastIndex = endOfString(text, mark.index);
    else if (mark[0] === '}') {
      depth--;
      lastEnd = mark.index + 1;
    } else {
      // Two braces are a template's.
      const isNext = depth === 0 && lastEnd !== -1 && text[mark.index + 1] !== '{' && text.slice(lastEnd, mark.index).trim() === '';
      if (isNext) starts.push(mark.index);
      depth++;
    }
  }
  return starts;
}

/** The position behind the quote that ends a string. */
function endOfString(text: string, quote: number): number {
  for (let at = text.indexOf('"', quote + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return at + 1;
  }
  return text.length;
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
