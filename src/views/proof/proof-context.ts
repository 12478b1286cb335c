import { createContext, useContext } from 'react';
import type { ProofWords } from '#words/en/proof.ts';
import { type Matches, matcherOf } from './matching.ts';

interface ProofState {
  readonly texts: ProofWords;
  readonly matches: Matches;
  /** Whether something is looked for: then what is folded opens. */
  readonly searching: boolean;
}

export const ProofContext = createContext<ProofState | undefined>(undefined);

/** The words of the page, and what is looked for on it. */
export function useProof(): ProofState {
  const state = useContext(ProofContext);
  if (state === undefined) throw new Error('There is no page around this part.');
  return state;
}

export function proofState(texts: ProofWords, search: string): ProofState {
  return { texts, matches: matcherOf(search), searching: search.trim() !== '' };
}
