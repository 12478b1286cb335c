import type { DiagnosticCode } from '#engine/model/diagnostic.ts';
import { LINT_RULE_NAMES, SILENCED_ODDITIES } from './rule-names.ts';

/** What the reading of manifests says, and what is said about silencing comments: no lint rules, but documented as they are. */
const OTHERS = ['duplicate-field', 'unknown-field', ...SILENCED_ODDITIES, 'unknown-lint-rule', 'silences-nothing'] as const;

/** Every code that has a page of documentation, in the order of the list. */
export const DOCUMENTED_CODES = [...LINT_RULE_NAMES, ...OTHERS] as const;
export type DocumentedCode = (typeof DOCUMENTED_CODES)[number];

const DOCUMENTED: ReadonlySet<DiagnosticCode> = new Set(DOCUMENTED_CODES);

/** Whether there is a page to read about it. */
export function isDocumented(code: DiagnosticCode): code is DocumentedCode {
  return DOCUMENTED.has(code);
}
