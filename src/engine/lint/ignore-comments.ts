import { Lexer } from 'yaml';
import { splitDocuments } from '#engine/manifest/split-documents.ts';
import type { Origin } from '#engine/model/origin.ts';

/** A comment that silences findings: `# netpol-atlas: ignore RULE, RULE`. */
export interface IgnoreComment {
  /** As written, without commas; empty where none is named. */
  readonly rules: readonly string[];
  readonly scope: IgnoreScope;
  readonly origin: Origin;
}

/** For which lines of the file it counts, both included. */
export interface IgnoreScope {
  readonly kind: 'line' | 'object' | 'file';
  readonly from: number;
  readonly to: number;
}

const MARK = 'netpol-atlas:';
const COMMENT = /^#+\s*netpol-atlas:\s*ignore\b(.*)$/;
/** In the tokens of the lexer, what follows is the text of a scalar, even where it begins with a number sign. */
const SCALAR_FOLLOWS = '\u001f';
const NOT_IN_TEXT = new Set([SCALAR_FOLLOWS, '\u0002', '\u0018']);

/**
 * The silencing comments of a file. Text inside block scalars and quotes is no comment: a lexer tells them apart. One
 * that begins a line counts for the line below its block of comments; at the head of an object, before its first key, for
 * the whole object; before the first document (with a blank line or `---` behind it) for the whole file. One behind
 * something counts for its own line.
 */
export function findIgnoreComments(file: string, text: string): readonly IgnoreComment[] {
  if (!text.includes(MARK)) return [];
  const lines = text.split(/\r?\n/);
  const documents = documentLines(text, lines.length);
  return commentsOf(text).flatMap(({ comment, start }) => {
    const named = COMMENT.exec(comment.trimEnd());
    if (!named) return [];
    const before = text.slice(0, start);
    const line = before.split('\n').length;
    const column = start - before.lastIndexOf('\n');
    const document = documents.findLastIndex(({ from }) => from <= line);
    const rules = namesIn(named[1]!);
    const scope = scopeOf(lines, line, documents);
    return [{ rules, scope, origin: { file, document: Math.max(document, 0), path: '', line, column, endLine: line } }];
  });
}

/** Reasons may follow behind two dashes: `ignore RULE -- the client is outside`. */
function namesIn(text: string): readonly string[] {
  return (text.split(/\s--(?:\s|$)/, 1)[0] ?? '').split(/[\s,]+/).filter((name) => name !== '');
}

function commentsOf(text: string): readonly { readonly comment: string; readonly start: number }[] {
  const comments: { comment: string; start: number }[] = [];
  let at = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && before !== SCALAR_FOLLOWS) comments.push({ comment: token, start: at });
    if (!NOT_IN_TEXT.has(token)) at += token.length;
    before = token;
  }
  return comments;
}

interface DocumentLines {
  readonly from: number;
  readonly to: number;
}

function documentLines(text: string, count: number): readonly DocumentLines[] {
  const starts = splitDocuments(text).map(({ line }) => line);
  return starts.map((from, at) => ({ from, to: (starts[at + 1] ?? count + 1) - 1 }));
}

function scopeOf(lines: readonly string[], line: number, documents: readonly DocumentLines[]): IgnoreScope {
  const own = (lines[line - 1] ?? '').trimStart();
  const isAlone = own.startsWith('#') || /^---\s/.test(own);
  if (!isAlone) return { kind: 'line', from: line, to: line };
  let next = line + 1;
  while (isComment(lines[next - 1])) next++;
  const above = lines.slice(0, line - 1);
  if (!above.some(isContent) && isBlankOrSeparator(lines[next - 1])) return { kind: 'file', from: 1, to: lines.length };
  const document = documents.findLast(({ from }) => from <= line) ?? documents[0];
  if (document && !lines.slice(document.from - 1, line - 1).some(isContent)) return { kind: 'object', ...document };
  return { kind: 'line', from: next, to: next };
}

function isComment(line: string | undefined): boolean {
  return line !== undefined && line.trimStart().startsWith('#');
}

function isBlankOrSeparator(line: string | undefined): boolean {
  return line === undefined || line.trim() === '' || /^---(\s|$)/.test(line);
}

/** Neither a comment nor what stands between documents. */
function isContent(line: string): boolean {
  return !isComment(line) && !isBlankOrSeparator(line) && !line.startsWith('%');
}
