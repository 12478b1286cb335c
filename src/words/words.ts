import { ENGLISH, type Words } from './english.ts';
import { KOREAN } from './korean.ts';
import type { Language } from './language.ts';

export type { Words } from './english.ts';
export { LANGUAGES, type Language } from './language.ts';

const TABLES: Readonly<Record<Language, Words>> = { en: ENGLISH, ko: KOREAN };

/** The message table of one language, where all are at hand; the page fetches its own with `loadWords`. */
export function wordsFor(language: Language): Words {
  return TABLES[language];
}
