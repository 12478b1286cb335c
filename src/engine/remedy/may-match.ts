import type { EndpointPredicate } from '#engine/rules/policy.ts';
import type { WishedHalf } from './candidate.ts';

/** Whether a peer of a rule is, for certain or perhaps, the other end; whoever comes through a way in may have any address outside. */
export function mayMatch(predicate: EndpointPredicate, { half, peer, present }: WishedHalf): boolean {
  const { evaluation } = present.analysis;
  if (peer !== 'anybody') return evaluation.classMatches(predicate, half.peer) !== 'no';
  return evaluation.endpoints.some(({ kind, index }) => kind === 'external' && evaluation.matches(predicate, index) !== 'no');
}
