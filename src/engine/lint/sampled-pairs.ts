import type { Evaluation, Half } from '#engine/evaluate/evaluation.ts';
import type { Policy, Rule } from '#engine/rules/policy.ts';

/** Endpoints of each kind that policies tell apart: the first two, since one alone would have only itself to speak to. */
export function twoOfEachKind(evaluation: Evaluation): (indices: readonly number[]) => readonly number[] {
  const kindOf = evaluation.endpoints.map(({ index }) => evaluation.treatment(index));
  return (indices) => {
    const seen = new Map<string, number>();
    return indices.filter((at) => {
      const count = (seen.get(kindOf[at]!) ?? 0) + 1;
      seen.set(kindOf[at]!, count);
      return count <= 2;
    });
  };
}

/**
 * The halves on a policy's side of what a rule is about, one for each two kinds of ends; undefined where there are more
 * than anybody should look at.
 */
export function halvesAbout(
  policy: Policy,
  rule: Rule,
  evaluation: Evaluation,
  kinds: (indices: readonly number[]) => readonly number[],
  most: number,
): readonly Half[] | undefined {
  const subjects = kinds(evaluation.selectedBy(policy));
  const peers = kinds(evaluation.peersOf(rule.peers).endpoints());
  if (subjects.length * peers.length > most) return undefined;
  return subjects.flatMap((subject) =>
    peers.flatMap((peer) => {
      if (subject === peer) return [];
      const halves = rule.direction === 'ingress' ? evaluation.halves(peer, subject) : evaluation.halves(subject, peer);
      return typeof halves === 'string' || halves[rule.direction].exempt ? [] : [halves[rule.direction]];
    }),
  );
}
