import type { WayInReason } from '#engine/evaluate/judge-way-in.ts';
import { code, listed, phrase } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';

/** Why a way in has its verdict, in one sentence; policies by their names. */
export function wayIn(because: WayInReason): Phrase {
  switch (because.kind) {
    case 'not-isolated':
      return ['No policy isolates the pods behind it for ingress.'];
    case 'every-address':
      return ['Policies let every address in that the traffic may come from.'];
    case 'node-address':
      return phrase`The traffic arrives from a node’s address. A pod’s own node always gets in; ${policies(because.policies)} ${because.policies.length === 1 ? 'decides' : 'decide'} about any other.`;
    case 'client-address':
      if (because.admitted.length === 0)
        return phrase`Judged by the client’s address: no rule of ${policies(because.policies)} lets it in.`;
      return phrase`Judged by the client’s address: only ${listed(
        because.admitted.map((id) => code(id.replace('external:', ''))),
        ', ',
        ' and ',
      )} gets in.`;
  }
}

/** `NetworkPolicy shop/db-lock` by its name alone. */
function policies(ids: readonly string[]): Phrase {
  return listed(
    ids.map((id) => code(id.slice(id.lastIndexOf('/') + 1))),
    ', ',
    ' and ',
  );
}

export type WayInWords = typeof wayIn;
