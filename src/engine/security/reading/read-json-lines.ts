import { DocumentPlace } from '#engine/manifest/place.ts';
import { blankOut } from './blank-out.ts';
import type { FileParts } from './file-parts.ts';
import { findJsonError } from './json-error.ts';
import { jsonDocument, parseJson } from './parse-json.ts';
import { textDocument } from './parse-text.ts';
import type { SourceDocument } from '#engine/security/source-document.ts';
import { startOf } from './start-of-file.ts';

/** A line that is JSON, and the piece of it that is. */
export interface JsonLine {
  readonly document: SourceDocument;
  readonly start: number;
  readonly end: number;
  /** Something else stands in front of it: what printed the log. */
  readonly wrapped: boolean;
}

/** A line that was meant as JSON. */
export interface BadLine {
  readonly line: number;
  readonly cutOff: boolean;
  readonly start: number;
  readonly end: number;
}

export interface JsonLines {
  readonly lines: readonly JsonLine[];
  readonly bad: readonly BadLine[];
  /** Whether lines with something else on them remain. */
  readonly hasOther: boolean;
}

/** Of lists that were cut off, lines end with a comma. */
const LIST_COMMA = /,\s*$/;
/** Of so many lines that cannot be read it is told where they are. */
const MAX_BAD_LINES = 20;
const ONLY_BRACKET = /^[[\]{},\s]*$/;

/** Reads each line for itself. Lines of a log are cut to their first `{`. */
export function readJsonLines(file: string, text: string): JsonLines {
  const lines: JsonLine[] = [];
  const bad: BadLine[] = [];
  let hasOther = false;
  let number = 1;
  for (let start = 0; start < text.length; number++) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const found = readLine(file, text, start, end, number, lines.length);
    if (found === 'other') hasOther = true;
    else if (typeof found === 'object') {
      if ('document' in found) lines.push(found);
      else bad.push(found);
    }
    start = end + 1;
  }
  return { lines, bad, hasOther };
}

/** Gives each line to where it belongs, and tells of those that nobody can read. */
export function settleLines({ lines, bad, hasOther }: JsonLines, parts: FileParts): void {
  const { name, text } = parts.file;
  const unknown = lines.filter(({ document, start, end }) => !parts.settleKnown(document, { start, end }));
  // One word about a log of another kind is enough.
  if (unknown.length > 0) parts.tellUnknown(unknown[0]!.document);
  const counts = { read: lines.length, all: lines.length + bad.length };
  // It was told of: between manifests it stands for nothing.
  for (const { start, end } of bad) parts.consume({ start, end });
  for (const { line, cutOff } of bad.slice(0, MAX_BAD_LINES)) {
    const values = { line, cutOff: cutOff ? ('yes' as const) : ('no' as const), ...counts };
    parts.tell({ code: 'report-line-unreadable', severity: 'warning', values, origin: { ...startOf(name), line, endLine: line } });
  }
  if (hasOther && !parts.keeps) parts.offer(textDocument(parts.place, blankOut(text, lines, '')));
}

function readLine(
  file: string,
  text: string,
  lineStart: number,
  lineEnd: number,
  line: number,
  index: number,
): JsonLine | BadLine | 'empty' | 'other' {
  const whole = text.slice(lineStart, lineEnd);
  const trimmed = whole.replace(/^[\s\ufeff]+/, '').trimEnd();
  if (trimmed === '') return 'empty';
  const brace = trimmed.indexOf('{');
  const wrapped = brace !== 0 && !trimmed.startsWith('[{');
  if (wrapped && !mayHoldJson(trimmed, brace)) return 'other';
  if (!wrapped && (ONLY_BRACKET.test(trimmed) || whole.startsWith(' '))) return 'other';
  const from = wrapped ? whole.indexOf('{') : whole.indexOf(trimmed);
  const piece = whole.slice(from).trimEnd().replace(LIST_COMMA, '');
  const value = parseJson(piece);
  if (typeof value === 'object' && value !== null) {
    const place = new DocumentPlace(file, index, whole, line);
    return {
      document: jsonDocument(place, whole, from, value, 'json-line'),
      start: lineStart + from,
      end: lineStart + from + piece.length,
      wrapped,
    };
  }
  return wrapped
    ? 'other'
    : { line, cutOff: findJsonError(piece).cutOff, start: lineStart + from, end: lineStart + whole.trimEnd().length };
}

/** A first look, since to parse in vain is slow. */
function mayHoldJson(line: string, brace: number): boolean {
  return brace > 0 && line.endsWith('}') && /^\{\s*["}]/.test(line.slice(brace, brace + 20));
}
