import { candidate, type Candidate, nameInSentences, referenceOf, type Step, type WishedHalf } from './candidate.ts';
import { mayMatch } from './may-match.ts';
import { isolateCandidates } from './isolate-candidates.ts';
import { labelCloseCandidates } from './label-close-candidates.ts';
import { excludePeer, keepPods, narrowPorts, removePeers, type RuleChange } from './narrow-rule.ts';
import type { OpenRule } from './open-rule.ts';

/** More rules than these are not taken apart one by one. */
const MOST_RULES = 6;

/** Changes that perhaps stop what one half of a connection lets through. */
export function closeCandidates(wished: WishedHalf): readonly Candidate[] {
  if (wished.half.exempt) return [];
  const rules = openRules(wished);
  if (wished.half.isolatedBy.length === 0) return isolateCandidates(wished);
  if (rules.length > MOST_RULES) return switchOff(rules);
  const ways: readonly ((wished: WishedHalf, rule: OpenRule) => RuleChange | undefined)[] = [
    excludePeer,
    keepPods,
    removePeers,
    narrowPorts,
    removeRule,
  ];
  const closings = ways.flatMap((way) => closeAll(rules.map((rule) => way(wished, rule))));
  // Where rules differ, each in the way that suits it.
  const mixed = closeAll(
    rules.map((rule) => excludePeer(wished, rule) ?? removePeers(wished, rule) ?? narrowPorts(wished, rule) ?? removeRule(wished, rule)),
  );
  return [...closings, ...mixed, ...labelCloseCandidates(wished, rules), ...switchOff(rules), ...isolateCandidates(wished)];
}

/** The rules that match the other end, for certain or perhaps, on the ports. */
export function openRules(wished: WishedHalf): readonly OpenRule[] {
  const { direction, half, ports, present } = wished;
  const { evaluation } = present.analysis;
  return half.isolatedBy.flatMap((policy) =>
    policy.rules
      .filter((rule) => rule.direction === direction && !evaluation.portsOf(rule, half).intersect(ports).isEmpty)
      .filter((rule) => rule.peers.some(({ predicate }) => mayMatch(predicate, wished)))
      .map((rule) => ({ policy, rule })),
  );
}

/** All rules must be closed, later ones of a policy first: a rule that goes moves those behind it. */
function closeAll(changes: readonly (RuleChange | undefined)[]): readonly Candidate[] {
  const all = changes.filter((each) => each !== undefined);
  if (all.length === 0 || all.length < changes.length) return [];
  const steps = all
    .toReversed()
    .flatMap(({ policy, changes: each }): readonly Step[] => candidate('remove-rule', referenceOf(policy), each).steps);
  const objects = [...new Set(all.map(({ policy }) => nameInSentences(policy as { namespace?: string; name: string })))];
  return [{ how: all[0]!.how, steps, objects }];
}

function removeRule(_: WishedHalf, { policy, rule }: OpenRule): RuleChange {
  return { policy, how: 'remove-rule', changes: [{ do: 'remove', path: ['spec', rule.direction, rule.index] }] };
}

/** Helps only where other policies isolate the end as well. */
function switchOff(rules: readonly OpenRule[]): readonly Candidate[] {
  const policies = [...new Set(rules.map(({ policy }) => policy))];
  if (policies.length !== 1) return [];
  return policies.map((policy) => ({
    how: 'switch-off',
    steps: [{ do: 'switch-off', object: policy.id }],
    objects: [nameInSentences(referenceOf(policy))],
  }));
}
