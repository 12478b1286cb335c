import type { Origin } from './origin.ts';

export type Severity = 'error' | 'warning' | 'info';

/** How the API server would refuse a field (SEMANTICS 1.9). */
export type RefusalReason =
  | 'Invalid value'
  | 'Required value'
  | 'Unsupported value'
  | 'Forbidden'
  | 'Duplicate value'
  | 'wrong type'
  | 'unknown field'
  | 'duplicate field';

/**
 * The closed list of diagnostics, and what each one's sentence is filled with. The sentences, in every language,
 * are in `src/words`. A value is text from the manifests or a number; it is shown as text, never as markup.
 */
export interface DiagnosticValues {
  /** A needed connection is denied (by: `env DATABASE_URL`). */
  'needed-but-denied': { source: string; destination: string; port: string; by: string };
}

export type DiagnosticCode = keyof DiagnosticValues;

/** Something the reader should know about the input. A user's mistake is data, never an exception. */
export type Diagnostic = { [Code in DiagnosticCode]: DiagnosticOf<Code> }[DiagnosticCode];

export interface DiagnosticOf<Code extends DiagnosticCode> {
  readonly code: Code;
  readonly severity: Severity;
  readonly values: DiagnosticValues[Code];
  readonly origin: Origin;
  /** The API server's path of a refused field: `spec.ingress[0].from[1].ipBlock.cidr`. */
  readonly path?: string;
  readonly reason?: RefusalReason;
  /** Pairs (source id, destination id) that the finding concerns. */
  readonly edges?: readonly (readonly [string, string])[];
}
