import type { Candidate, WishedHalf } from './candidate.ts';
import { labelCandidate, labeledObject } from './label-candidates.ts';
import { type NearMiss, selectorCandidates, unmet } from './widen-candidates.ts';

/**
 * Policies with the right rule that do not select the end, for one requirement: their selector made to, or the label set
 * that it asks for. That is how a slip in the `podSelector` of a policy looks.
 */
export function selectCandidates(wished: WishedHalf): readonly Candidate[] {
  const { subject, present } = wished;
  if (subject.kind !== 'workload') return [];
  const owner = labeledObject(subject, present.analysis.outline);
  return subjectMisses(wished).flatMap((miss) => [...selectorCandidates(miss, present), ...labelCandidate(owner, miss.requirement)]);
}

function subjectMisses({ direction, subject, half, ports, present }: WishedHalf): readonly NearMiss[] {
  if (subject.kind !== 'workload') return [];
  const { evaluation } = present.analysis;
  const labels = subject.pods[0]!.labels;
  return evaluation.policies.flatMap((policy) => {
    const selector = policy.subject.kind === 'pods' && policy.namespace === subject.workload.namespace ? policy.subject.pods : [];
    const [requirement, ...others] = unmet(selector, labels);
    if (!requirement || others.length > 0) return [];
    const isRight = policy.rules.some(
      (rule) =>
        rule.direction === direction &&
        ports.isSubsetOf(evaluation.portsOf(rule, half)) &&
        rule.peers.some(({ predicate }) => evaluation.classMatches(predicate, half.peer) === 'yes'),
    );
    return isRight ? [{ policy, which: 'podSelector', requirement, labels, path: ['spec', 'podSelector'] }] : [];
  });
}
