import { findIgnoreComments } from '#engine/lint/ignore-comments.ts';
import { documentsOf, type LocatedDocument } from './locate-objects.ts';
import type { EditOutcome, ManifestSet } from './manifest-edit.ts';
import { fileNamed, withText } from './manifest-set.ts';
import { plainValue, sameValue } from './plain-value.ts';
import { refusal } from './refusal.ts';

export interface SilenceEdit {
  readonly file: string;
  /** The line of the finding, from 1. */
  readonly line: number;
  readonly rule: string;
}

/**
 * Writes the comment that silences a finding: on the line above it, or, where a comment there would be read as text, at
 * the head of its document. JSON has no comments.
 */
export function silenceFinding(set: ManifestSet, { file, line, rule }: SilenceEdit): EditOutcome {
  const former = fileNamed(set, file);
  if (!former) return refusal('edit-unknown-file', { file, suggestion: '' });
  const documents = documentsOf(former);
  const document = documents.findLast(({ start }) => lineOf(former.text, start) <= line);
  const lines = former.text.split(/(?<=\n)/);
  const newline = former.text.includes('\r\n') ? '\r\n' : '\n';
  const heads = document && !isJson(document) ? [line, headOf(document, former.text, lines)] : [];
  for (const at of heads) {
    const indent = /^[ \t]*/.exec(lines[at - 1] ?? '')![0];
    const comment = `${indent}# netpol-atlas: ignore ${rule}${newline}`;
    const text = [...lines.slice(0, at - 1), comment, ...lines.slice(at - 1)].join('');
    if (!silences(text, file, line + 1, rule) || !sayTheSame(documents, documentsOf({ name: file, text }))) continue;
    return { kind: 'done', set: withText(set, file, text), touched: (document?.objects ?? []).map(({ key }) => key) };
  }
  return refusal('edit-not-possible', { object: `${file}:${line}` });
}

function isJson({ text }: LocatedDocument): boolean {
  return /^(?:---)?\s*[{[]/.test(text);
}

/** The line of the first key: behind what a document begins with, dashes and comments. */
function headOf({ start, text }: LocatedDocument, whole: string, lines: readonly string[]): number {
  const first = lineOf(whole, start);
  const count = text.split('\n').length;
  const own = lines.slice(first - 1, first - 1 + count).findIndex((line) => !/^\s*(?:#|---|%|$)/.test(line));
  return first + Math.max(own, 0);
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function silences(text: string, file: string, line: number, rule: string): boolean {
  return findIgnoreComments(file, text).some(({ rules, scope }) => rules.includes(rule) && scope.from <= line && line <= scope.to);
}

function sayTheSame(before: readonly LocatedDocument[], after: readonly LocatedDocument[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ parsed }, at) => {
      const [one, other] = [parsed.root, after[at]!.parsed.root];
      return one === undefined || other === undefined ? one === other : sameValue(plainValue(one), plainValue(other));
    })
  );
}
