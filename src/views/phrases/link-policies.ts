import type { PolicySummary } from '#engine/overview/picture.ts';
import type { Phrase } from '#words/phrase.ts';

/** Turns the names of known policies, where a phrase only writes them, into links to their lines. */
export function linkPolicies(phrase: Phrase, policies: readonly PolicySummary[]): Phrase {
  return phrase.map((part) => {
    if (typeof part === 'string' || !('code' in part)) return part;
    const policy = policies.find(({ name }) => name === part.code);
    return policy ? { link: policy.name, origin: policy.origin } : part;
  });
}
