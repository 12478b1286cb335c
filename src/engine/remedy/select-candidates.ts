import type { Candidate, WishedHalf } from './candidate.ts';
import { labelCandidate, labeledObject } from './label-candidates.ts';
import { type NearMiss, selectorCandidates, unmet } from './widen-candidates.ts';

/**
 * Policies with the right rule that do not select the end, for one requirement. One that selects nobody has a slip in its
 * `podSelector`; where the end lacks the label altogether, it may be given to it.
 */
export function selectCandidates(wished: WishedHalf): readonly Candidate[] {
  const { subject, present } = wished;
  if (subject.kind !== 'workload') return [];
  const { outline, evaluation } = present.analysis;
  const owner = labeledObject(subject, outline);
  return subjectMisses(wished).flatMap((miss) => {
    const isSlip = evaluation.selectedBy(miss.policy).length === 0;
    const isLacking = !Object.hasOwn(miss.labels, miss.requirement.key);
    return [...(isSlip ? selectorCandidates(miss, present) : []), ...(isSlip || isLacking ? labelCandidate(owner, miss.requirement) : [])];
  });
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
