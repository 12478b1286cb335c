import { createContext, useContext } from 'react';
import { type Words, wordsFor } from '#words/words.ts';

export const WordsContext = createContext<Words>(wordsFor('en'));

/** The message table of the language that the reader chose. */
export function useWords(): Words {
  return useContext(WordsContext);
}
