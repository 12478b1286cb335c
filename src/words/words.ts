import { screen as englishScreen, type ScreenWords } from './en/screen.ts';
import { screen as koreanScreen } from './ko/screen.ts';

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every sentence of the product, in one language. The Korean table has the type of the English one. */
export interface Words {
  readonly language: Language;
  readonly screen: ScreenWords;
}

const TABLES: Readonly<Record<Language, Words>> = {
  en: { language: 'en', screen: englishScreen },
  ko: { language: 'ko', screen: koreanScreen },
};

/** The message table of one language. */
export function wordsFor(language: Language): Words {
  return TABLES[language];
}
