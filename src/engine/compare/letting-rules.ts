import type { Evaluation, Half } from '#engine/evaluate/evaluation.ts';
import type { PortSet } from '#engine/model/port-set.ts';
import type { Policy, Rule } from '#engine/rules/policy.ts';

/** A rule that lets something through, or stops it, with its policy. */
export interface LettingRule {
  readonly policy: Policy;
  readonly rule: Rule;
}

/** The rules that let some of these ports through, or perhaps do. */
export function lettingRules(half: Half, ports: PortSet, evaluation: Evaluation): readonly LettingRule[] {
  return half.decision.slices.flatMap((slice) => {
    if (slice.ports.intersect(ports).isEmpty) return [];
    const bundles = [...(slice.reason.kind === 'rule' && slice.allowed ? [slice.reason.bundle] : []), ...slice.doubts];
    return bundles.filter(({ action }) => action === 'allow').flatMap((bundle) => evaluation.rulesBehind(bundle, half));
  });
}

/** The rules that stop some of these ports. Of NetworkPolicies there are none: what they stop, no rule does. */
export function stoppingRules(half: Half, ports: PortSet, evaluation: Evaluation): readonly LettingRule[] {
  return half.decision.slices.flatMap(({ ports: taken, reason, allowed }) =>
    allowed || reason.kind !== 'rule' || taken.intersect(ports).isEmpty ? [] : evaluation.rulesBehind(reason.bundle, half),
  );
}

/** Those that are not known; where all are, all: their policy was changed and says something else now. */
export function rulesBeyond(rules: readonly LettingRule[], known: readonly LettingRule[]): readonly LettingRule[] {
  const names = new Set(known.map(ruleName));
  const rest = rules.filter((each) => !names.has(ruleName(each)));
  return rest.length > 0 ? rest : rules;
}

function ruleName({ policy, rule }: LettingRule): string {
  return `${policy.id} ${rule.direction} ${rule.index}`;
}
