import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { selectorText } from '#engine/model/selector-text.ts';
import type { Action, Direction, EndpointPredicate, Policy } from '#engine/rules/policy.ts';
import type { PolicySummary, SubjectSummary } from './picture.ts';

/** One policy in the words of the picture: whom it selects, and what its rules do. */
export function describePolicy(policy: Policy, evaluation: Evaluation): PolicySummary {
  const { id, kind, tier, priority, namespace, name, isolates, rules, origin } = policy;
  const selected = evaluation.selectedBy(policy).map((index) => evaluation.endpoints[index]!.id);
  return {
    id,
    kind,
    tier,
    ...(priority === undefined ? {} : { priority }),
    ...(namespace === undefined ? {} : { namespace }),
    name,
    isolates,
    rules: rules.length,
    ...(tier === 'network-policy' ? {} : { directions: directionsOf(policy), actions: actionsOf(policy) }),
    ...(namespace === undefined ? { subject: subjectOf(policy.subject) } : {}),
    selects: selected.length,
    selected,
    origin,
  };
}

function directionsOf({ rules }: Policy): readonly Direction[] {
  return (['ingress', 'egress'] as const).filter((direction) => rules.some((rule) => rule.direction === direction));
}

function actionsOf({ rules }: Policy): Readonly<Record<Action, number>> {
  const counts = { allow: 0, deny: 0, pass: 0 };
  for (const { action } of rules) counts[action] += 1;
  return counts;
}

function subjectOf(subject: EndpointPredicate): SubjectSummary {
  if (subject.kind !== 'pods') return { namespaces: '', pods: '' };
  const { namespace, pods } = subject;
  return { namespaces: namespace.kind === 'labels' ? selectorText(namespace.selector) : namespace.name, pods: selectorText(pods) };
}
