import { createElement } from 'react';
import type { ProofWords } from '#words/en/proof.ts';
import type { Language } from '#words/language.ts';
import { type LateView, lateView } from '#views/late-view.tsx';
import type { ProofPageProps } from './proof-page.tsx';

/** Who wants to know how we know can wait a moment: neither the page nor its words are among the first to be loaded. */
function lateIn(loadTexts: () => Promise<ProofWords>): LateView<ProofPageProps> {
  return lateView(async () => {
    const [{ ProofPage }, texts] = await Promise.all([import('./proof-page.tsx'), loadTexts()]);
    return (props: ProofPageProps) => createElement(ProofPage, { ...props, texts });
  });
}

export const lateProof: Readonly<Record<Language, LateView<ProofPageProps>>> = {
  en: lateIn(async () => (await import('#words/en/proof.ts')).proof),
  ko: lateIn(async () => (await import('#words/ko/proof.ts')).proof),
};
