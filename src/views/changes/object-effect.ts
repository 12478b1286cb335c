import type { ObjectChange } from '#engine/compare/comparison.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Words } from '#words/english.ts';

/** What became of an object, in a line: `added; isolates 6 workloads for ingress; changes 47 connections`. `cut`: not all flips are described. */
export function objectEffect(change: ObjectChange, picture: Picture | undefined, former: Picture, cut: boolean, words: Words): string {
  const { objects } = words.changes;
  const { key, kind, off, refused, flips } = change;
  const policy = (kind === 'removed' ? former : picture)?.policies.find(({ id }) => id === key);
  const what = off ? objects.off : objects.kind[kind];
  const done = policy && kind !== 'changed' ? [isolation(policy, words)] : [];
  const state = refused ? [objects.refused] : [];
  return [what, ...state, ...done, objects.flips(flips, cut)].join('; ');
}

function isolation({ tier, isolates, selects }: Picture['policies'][number], { changes, explanation, policyTiers }: Words): string {
  if (tier !== 'network-policy') return selects === 0 ? changes.objects.selectsNothing : policyTiers.decides(selects);
  const [first, second] = isolates;
  if (selects === 0 || first === undefined) return changes.objects.selectsNothing;
  return changes.objects.isolates(selects, second === undefined ? explanation.direction[first] : changes.objects.both);
}
