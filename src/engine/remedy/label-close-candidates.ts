import { candidate, type Candidate, type WishedHalf } from './candidate.ts';
import type { OpenRule } from './open-rule.ts';
import { labeledObject } from './label-candidates.ts';

/** The label that lets the other end's pods through, taken from them. */
export function labelCloseCandidates({ peer, present }: WishedHalf, rules: readonly OpenRule[]): readonly Candidate[] {
  if (peer === 'anybody' || peer.kind === 'external') return [];
  const owner = labeledObject(peer, present.analysis.outline);
  if (!owner) return [];
  const keys = rules.map(({ rule }) =>
    rule.peers.flatMap(({ predicate }) =>
      predicate.kind === 'pods'
        ? predicate.pods.filter(({ operator }) => operator === 'In' || operator === 'Exists').map(({ key }) => key)
        : [],
    ),
  );
  // One label for all rules.
  const common = (keys[0] ?? []).filter((key) => keys.every((each) => each.includes(key)));
  return [...new Set(common)].map((key) => candidate('set-label', owner.object, [{ do: 'remove', path: [...owner.path, key] }]));
}
