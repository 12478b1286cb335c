import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { type DiagnosticSentence, sentencesOf } from './diagnostic-sentence.ts';
import { diagnostics as englishDiagnostics } from './en/diagnostics.ts';
import { explanation as englishExplanation, type ExplanationWords } from './en/explanation.ts';
import { graph as englishGraph, type GraphWords } from './en/graph.ts';
import { panels as englishPanels, type PanelWords } from './en/panels.ts';
import { screen as englishScreen, type ScreenWords } from './en/screen.ts';
import { wayIn as englishWayIn, type WayInWords } from './en/way-in.ts';
import { diagnostics as koreanDiagnostics } from './ko/diagnostics.ts';
import { explanation as koreanExplanation } from './ko/explanation.ts';
import { graph as koreanGraph } from './ko/graph.ts';
import { panels as koreanPanels } from './ko/panels.ts';
import { screen as koreanScreen } from './ko/screen.ts';
import { wayIn as koreanWayIn } from './ko/way-in.ts';

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

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

const TABLES: Readonly<Record<Language, Words>> = {
  en: {
    language: 'en',
    screen: englishScreen,
    panels: englishPanels,
    explanation: englishExplanation,
    wayIn: englishWayIn,
    graph: englishGraph,
    diagnostic: sentencesOf(englishDiagnostics),
  },
  ko: {
    language: 'ko',
    screen: koreanScreen,
    panels: koreanPanels,
    explanation: koreanExplanation,
    wayIn: koreanWayIn,
    graph: koreanGraph,
    diagnostic: sentencesOf(koreanDiagnostics),
  },
};

/** The message table of one language. */
export function wordsFor(language: Language): Words {
  return TABLES[language];
}
