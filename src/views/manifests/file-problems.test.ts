import { describe, expect, it } from 'vitest';
import type { Diagnostic, Severity } from '#engine/model/diagnostic.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import { fileMarks, lineMarks } from './file-problems.ts';

const origin = (file: string, line: number) => ({ file, line, column: 1, endLine: line, document: 0, path: '' });
const problem = (severity: Severity, file: string, line: number) => ({ severity, origin: origin(file, line) }) as Diagnostic;
const object = (file: string, line: number): ObjectReference => ({
  apiVersion: 'v1',
  kind: 'Secret',
  name: 'x',
  origin: origin(file, line),
});

const sentences = { of: ({ severity }: Diagnostic) => `${severity}.`, notEvaluated: 'Not evaluated.' };

describe('the marks beside the lines', () => {
  it('are of the file in the editor only', () => {
    expect([...lineMarks('a', [problem('error', 'a', 3), problem('error', 'b', 4)], [object('b', 1), object('a', 9)], sentences)]).toEqual([
      [3, { mark: 'error', text: 'error.' }],
      [9, { mark: 'not-evaluated', text: 'Not evaluated.' }],
    ]);
  });

  it('show the gravest of what is said about a line', () => {
    const marks = lineMarks(
      'a',
      [problem('info', 'a', 1), problem('error', 'a', 1), problem('warning', 'a', 1)],
      [object('a', 1)],
      sentences,
    );
    expect([...marks]).toEqual([[1, { mark: 'error', text: 'info.\nerror.\nwarning.\nNot evaluated.' }]]);
  });

  it('say on a tab whether its file has an error, else a finding, and nothing of notes', () => {
    const marks = fileMarks([problem('warning', 'a', 1), problem('error', 'a', 2), problem('warning', 'b', 1), problem('info', 'c', 1)]);
    expect(Object.fromEntries(marks)).toEqual({ a: 'error', b: 'warning' });
  });
});
