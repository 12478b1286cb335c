import { isAlias, isMap, isScalar, isSeq, parseDocument, type ErrorCode, type Node, type Pair } from 'yaml';
import type { ParsedDocument, YamlProblem, YamlProblemKind } from './parsed-document.ts';
import { TreeBuilder, YamlProblemError } from './tree-builder.ts';

const PROBLEM_OF: Partial<Record<ErrorCode, YamlProblemKind>> = {
  TAB_AS_INDENT: 'tab-indentation',
  BAD_INDENT: 'indentation',
  BAD_COLLECTION_TYPE: 'indentation',
  BLOCK_IN_FLOW: 'unclosed-bracket',
  MISSING_CHAR: 'other',
  MULTILINE_IMPLICIT_KEY: 'indentation',
  IMPOSSIBLE: 'other',
  BAD_DQ_ESCAPE: 'bad-escape',
  KEY_OVER_1024_CHARS: 'unclosed-quote',
  BAD_SCALAR_START: 'reserved-character',
};

/**
 * The slow reader, which recovers from errors: it says what is wrong and where, and keeps what could be read.
 * Documents that it reads without an error have the same values as from `parseWithEvents`.
 */
export function parseWithYaml(text: string): ParsedDocument {
  let document;
  try {
    document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, strict: true, logLevel: 'silent', merge: false });
  } catch {
    // Its parser calls itself for each level: a text of brackets may ask too much of it.
    return { problem: { kind: 'other', offset: 0, detail: '' } };
  }
  const [error] = document.errors;
  const problem = error && describe(text, error.code, error.message, error.pos[0]);
  const builder = new TreeBuilder();
  try {
    if (document.contents) addNode(builder, document.contents);
  } catch (thrown) {
    if (!(thrown instanceof YamlProblemError)) throw thrown;
    return builder.result(problem ?? thrown.problem);
  }
  return builder.result(problem);
}

function addNode(builder: TreeBuilder, node: Node): void {
  const [start, end] = node.range ?? [0, 0];
  if (isAlias(node)) {
    builder.alias(node.source, start);
  } else if (isScalar(node)) {
    const value = typeof node.value === 'string' ? node.value : '';
    const plain = node.type === 'PLAIN' || node.type === undefined;
    builder.scalar(value, value, !plain, node.tag ?? '', start, end, node.anchor ?? '');
  } else if (isMap(node)) {
    builder.openCollection('map', start, node.anchor ?? '', node.tag ?? '');
    for (const pair of node.items as readonly Pair<Node, Node | null>[]) {
      addNode(builder, pair.key);
      if (pair.value) addNode(builder, pair.value);
      else builder.scalar('', '', false, '', pair.key.range?.[1] ?? start, pair.key.range?.[1] ?? start, '');
    }
    builder.closeCollection();
  } else if (isSeq(node)) {
    builder.openCollection('list', start, node.anchor ?? '', node.tag ?? '');
    for (const item of node.items as readonly Node[]) addNode(builder, item);
    builder.closeCollection();
  }
}

function describe(text: string, code: ErrorCode, message: string, offset: number): YamlProblem {
  const slip = missingSpace(text, offset);
  if (slip) return slip;
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return secondKey(text, offset);
  let kind = PROBLEM_OF[code] ?? 'other';
  if (code === 'MISSING_CHAR') {
    kind = /closing ["']|Missing closing/.test(message) ? 'unclosed-quote' : /flow/i.test(message) ? 'unclosed-bracket' : 'other';
  }
  if (code === 'BAD_INDENT' && /flow/i.test(message)) kind = 'unclosed-bracket';
  return { kind, offset, detail: '' };
}

/** A key inside a value: a second colon in the line, or a line below that is indented too far. */
function secondKey(text: string, offset: number): YamlProblem {
  const lineEnd = text.indexOf('\n', offset);
  const rest = text.slice(offset, lineEnd === -1 ? undefined : lineEnd);
  if (lineEnd === -1 || /:(?:\s|$)/.test(rest)) return { kind: 'colon-in-value', offset, detail: '' };
  const next = text.slice(lineEnd + 1);
  return { kind: 'indentation', offset: lineEnd + 1 + (next.length - next.trimStart().length), detail: '' };
}

const NO_SPACE = /^[ \t]*(?:- +)?([A-Za-z][\w./-]*):([^\s:/][^:]*)$/;

/** `name:web` on the line of the error or the one before it: the commonest slip (Y-8). */
function missingSpace(text: string, offset: number): YamlProblem | undefined {
  let lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  for (let back = 0; back < 2; back++) {
    const lineEnd = text.indexOf('\n', lineStart);
    const line = text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd).trimEnd();
    const slip = NO_SPACE.exec(line);
    if (slip) return { kind: 'missing-space', offset: lineStart + line.indexOf(slip[1]!), detail: `${slip[1]}: ${slip[2]}` };
    if (lineStart === 0) return undefined;
    lineStart = text.lastIndexOf('\n', lineStart - 2) + 1;
  }
  return undefined;
}
