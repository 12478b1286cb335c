import type { HeldBack } from '#engine/paths/path-question.ts';

/** The pairs that the same policies stop. */
export interface HeldByPolicies {
  readonly policies: readonly string[];
  readonly pairs: readonly HeldBack[];
}

/** Who is held back, by the policies that do it; those that hold most come first. */
export function byPolicies(held: readonly HeldBack[]): readonly HeldByPolicies[] {
  const groups = new Map<string, { readonly policies: readonly string[]; readonly pairs: HeldBack[] }>();
  for (const pair of held) {
    const policies = pair.policies.toSorted();
    const key = policies.join('\n');
    const group = groups.get(key);
    if (group) group.pairs.push(pair);
    else groups.set(key, { policies, pairs: [pair] });
  }
  return [...groups.values()].toSorted((one, other) => other.pairs.length - one.pairs.length);
}
