import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { type DiagnosticSentence, sentencesOf } from './diagnostic-sentence.ts';
import { diagnostics } from './en/diagnostics.ts';
import { explanation, type ExplanationWords } from './en/explanation.ts';
import { graph, type GraphWords } from './en/graph.ts';
import { panels, type PanelWords } from './en/panels.ts';
import { screen, type ScreenWords } from './en/screen.ts';
import { wayIn, type WayInWords } from './en/way-in.ts';
import type { Language } from './language.ts';

/** Every sentence of the product, in one language. The Korean table has the type of the English one. */
export interface Words {
  readonly language: Language;
  readonly screen: ScreenWords;
  readonly panels: PanelWords;
  readonly explanation: ExplanationWords;
  readonly wayIn: WayInWords;
  readonly graph: GraphWords;
  /** What is the matter, and what to do about it. */
  readonly diagnostic: (diagnostic: Diagnostic) => DiagnosticSentence;
}

export const ENGLISH: Words = { language: 'en', screen, panels, explanation, wayIn, graph, diagnostic: sentencesOf(diagnostics) };
