import type { Diagnostic, DiagnosticCode, DiagnosticValues } from '#engine/model/diagnostic.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { EditOutcome } from './manifest-edit.ts';

/** An edit that was not done, and why. */
export type Refusal = Extract<EditOutcome, { kind: 'refused' }>;

/** An edit that is not done, and why. */
export function refusal<Code extends DiagnosticCode>(code: Code, values: DiagnosticValues[Code], origin: Origin = NOWHERE): Refusal {
  return { kind: 'refused', diagnostics: [problem(code, values, origin)] };
}

/** Why an edit is not done: an error. */
export function problem<Code extends DiagnosticCode>(code: Code, values: DiagnosticValues[Code], origin: Origin = NOWHERE): Diagnostic {
  return { code, severity: 'error', values, origin } as Diagnostic;
}

/** A line of what was typed: it is in no file. */
export function typedLine(line: number): Origin {
  return { ...NOWHERE, line, endLine: line };
}

const NOWHERE: Origin = { file: '', document: 0, path: '', line: 1, column: 1, endLine: 1 };
