import type { Phrase } from './phrase.ts';

/** What is the matter, in one sentence, and what to do about it. */
export interface DiagnosticSentence {
  readonly title: Phrase;
  readonly advice: Phrase;
}
