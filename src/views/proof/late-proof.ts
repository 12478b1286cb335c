import type { ProofWords } from '#words/en/proof.ts';
import type { Language } from '#words/language.ts';
import type { LateView } from '#views/late-view.tsx';
import { lateWithTexts } from '#views/late-texts.ts';
import type { ProofPageProps } from './proof-page.tsx';

export const lateProof: Readonly<Record<Language, LateView<ProofPageProps>>> = lateWithTexts<ProofPageProps, ProofWords>(
  async () => (await import('./proof-page.tsx')).ProofPage,
  {
    en: async () => (await import('#words/en/proof.ts')).proof,
    ko: async () => (await import('#words/ko/proof.ts')).proof,
  },
);
