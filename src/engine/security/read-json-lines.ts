import { DocumentPlace } from '#engine/manifest/place.ts';
import { findJsonError } from './json-error.ts';
import { jsonDocument, parseJson } from './parse-json.ts';
import type { SourceDocument } from './source-document.ts';

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
}

export interface JsonLines {
  readonly lines: readonly JsonLine[];
  readonly bad: readonly BadLine[];
  /** Whether lines with something else on them remain. */
  readonly hasOther: boolean;
}

/** Of lists that were cut off, lines end with a comma. */
const LIST_COMMA = /,\s*$/;
const ONLY_BRACKET = /^[[\]{},\s]*$/;

/**
 * Reads each line for itself. Lines of a log are cut to their first `{`.
 * @param onLine called after each with the characters that are behind
 */
export function readJsonLines(file: string, text: string, onLine: (at: number) => void): JsonLines {
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
    onLine(end);
    start = end + 1;
  }
  return { lines, bad, hasOther };
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
  return wrapped ? 'other' : { line, cutOff: findJsonError(piece).cutOff };
}

/** A first look, since to parse in vain is slow. */
function mayHoldJson(line: string, brace: number): boolean {
  return brace > 0 && line.endsWith('}') && /^\{\s*["}]/.test(line.slice(brace, brace + 20));
}
