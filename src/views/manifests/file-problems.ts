import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import type { AlertedLine } from './alert-lines.ts';
import type { LineMark, MarkedLine } from './problem-gutter.ts';

const GRAVITY: Readonly<Record<LineMark, number>> = {
  error: 5,
  'urgent-alert': 4,
  alert: 3,
  warning: 2,
  info: 1,
  'not-evaluated': 0,
};

interface MarkSentences {
  readonly of: (diagnostic: Diagnostic) => string;
  readonly notEvaluated: string;
  readonly alerts: (count: number) => string;
}

/** The mark beside each line of one file: the gravest of what is to be said about it, with all of it in words. */
export function lineMarks(
  file: string,
  diagnostics: readonly Diagnostic[],
  notEvaluated: readonly ObjectReference[],
  alerted: ReadonlyMap<number, AlertedLine>,
  sentences: MarkSentences,
): ReadonlyMap<number, MarkedLine> {
  const marks = new Map<number, MarkedLine>();
  const put = (line: number, mark: LineMark, text: string) => {
    const present = marks.get(line);
    const graver = present === undefined || GRAVITY[mark] > GRAVITY[present.mark];
    marks.set(line, { mark: graver ? mark : present.mark, text: present === undefined ? text : `${present.text}\n${text}` });
  };
  for (const diagnostic of diagnostics)
    if (diagnostic.origin.file === file) put(diagnostic.origin.line, diagnostic.severity, sentences.of(diagnostic));
  for (const object of notEvaluated) if (object.origin.file === file) put(object.origin.line, 'not-evaluated', sentences.notEvaluated);
  for (const [line, { alerts, isUrgent }] of alerted) put(line, isUrgent ? 'urgent-alert' : 'alert', sentences.alerts(alerts));
  return marks;
}

/** The gravest severity in each file that has an error or a finding. */
export function fileMarks(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, 'error' | 'warning'> {
  const marks = new Map<string, 'error' | 'warning'>();
  for (const { origin, severity } of diagnostics) {
    if (severity === 'error' || (severity === 'warning' && !marks.has(origin.file))) marks.set(origin.file, severity);
  }
  return marks;
}
