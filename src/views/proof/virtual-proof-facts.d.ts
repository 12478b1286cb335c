/** Made by `.config/proof-facts.ts` while the page is built. */
declare module 'virtual:proof-facts' {
  export const PROOF_FACTS: import('./proof-facts.ts').ProofFacts;
}
