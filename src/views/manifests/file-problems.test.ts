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

const sentences = {
  of: ({ severity }: Diagnostic) => `${severity}.`,
  notEvaluated: 'Not evaluated.',
  alerts: (count: number) => `${count} alerts.`,
};
const NO_ALERTS = new Map<number, never>();

describe('the marks beside the lines', () => {
  it('are of the file in the editor only', () => {
    expect([
      ...lineMarks('a', [problem('error', 'a', 3), problem('error', 'b', 4)], [object('b', 1), object('a', 9)], NO_ALERTS, sentences),
    ]).toEqual([
      [3, { mark: 'error', text: 'error.' }],
      [9, { mark: 'not-evaluated', text: 'Not evaluated.' }],
    ]);
  });

  it('show the gravest of what is said about a line', () => {
    const marks = lineMarks(
      'a',
      [problem('info', 'a', 1), problem('error', 'a', 1), problem('warning', 'a', 1)],
      [object('a', 1)],
      NO_ALERTS,
      sentences,
    );
    expect([...marks]).toEqual([[1, { mark: 'error', text: 'info.\nerror.\nwarning.\nNot evaluated.' }]]);
  });

  it('show an alert before what is only advice', () => {
    const alerted = new Map([
      [1, { alerts: 2, isUrgent: true }],
      [2, { alerts: 1, isUrgent: false }],
    ]);
    expect([...lineMarks('a', [problem('warning', 'a', 1), problem('error', 'a', 2)], [], alerted, sentences)]).toEqual([
      [1, { mark: 'urgent-alert', text: 'warning.\n2 alerts.' }],
      [2, { mark: 'error', text: 'error.\n1 alerts.' }],
    ]);
  });

  it('say on a tab whether its file has an error, else a finding, and nothing of notes', () => {
    const marks = fileMarks([problem('warning', 'a', 1), problem('error', 'a', 2), problem('warning', 'b', 1), problem('info', 'c', 1)]);
    expect(Object.fromEntries(marks)).toEqual({ a: 'error', b: 'warning' });
  });
});
