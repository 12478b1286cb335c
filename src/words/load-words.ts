import { ENGLISH, type Words } from './english.ts';
import type { Language } from './language.ts';

/** The message table of one language. A reader fetches no language that they do not read, but English. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'en' ? ENGLISH : (await import('./korean.ts')).KOREAN;
}
