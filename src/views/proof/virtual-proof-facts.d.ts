/** Made by `.config/proof-facts.ts` while the page is built. */
declare module 'virtual:proof-facts' {
  import type { ProofFacts } from '#views/proof/proof-facts.ts';

  export const PROOF_FACTS: ProofFacts;
}
