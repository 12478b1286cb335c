import { createContext, useContext } from 'react';
import { ENGLISH, type Words } from '#words/english.ts';

export const WordsContext = createContext<Words>(ENGLISH);

/** The message table of the language that the reader chose. */
export function useWords(): Words {
  return useContext(WordsContext);
}
