import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { DiagnosticWords } from './en/diagnostics.ts';
import type { Phrase } from './phrase.ts';

/** What is the matter, in one sentence, and what to do about it. */
export interface DiagnosticSentence {
  readonly title: Phrase;
  readonly advice: Phrase;
}

/** Fills the sentence of a diagnostic's code with its values. */
export function sentencesOf(table: DiagnosticWords): (diagnostic: Diagnostic) => DiagnosticSentence {
  return ({ code, values }) => (table[code] as (values: unknown) => DiagnosticSentence)(values);
}
