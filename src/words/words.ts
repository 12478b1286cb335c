import { explanation as englishExplanation, type ExplanationWords } from './en/explanation.ts';
import { panels as englishPanels, type PanelWords } from './en/panels.ts';
import { screen as englishScreen, type ScreenWords } from './en/screen.ts';
import { explanation as koreanExplanation } from './ko/explanation.ts';
import { panels as koreanPanels } from './ko/panels.ts';
import { screen as koreanScreen } from './ko/screen.ts';

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every sentence of the product, in one language. The Korean table has the type of the English one. */
export interface Words {
  readonly language: Language;
  readonly screen: ScreenWords;
  readonly panels: PanelWords;
  readonly explanation: ExplanationWords;
}

const TABLES: Readonly<Record<Language, Words>> = {
  en: { language: 'en', screen: englishScreen, panels: englishPanels, explanation: englishExplanation },
  ko: { language: 'ko', screen: koreanScreen, panels: koreanPanels, explanation: koreanExplanation },
};

/** The message table of one language. */
export function wordsFor(language: Language): Words {
  return TABLES[language];
}
