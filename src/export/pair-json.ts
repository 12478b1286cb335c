import type { Explanation, HalfExplanation, Reason } from '#engine/explain/explanation.ts';
import type { PairAnswer } from './pair-answer.ts';

/** The answer of `eval -o json` and `explain -o json`. */
export function pairJson(answer: PairAnswer): string {
  const { explanation, verdict } = answer;
  const text = explanation
    ? { verdict, ...halvesJson(explanation) }
    : { verdict, egress: { verdict, reasons: [SAME_POD] }, ingress: { verdict, reasons: [SAME_POD] } };
  return `${JSON.stringify(text, null, 2)}\n`;
}

/** Both halves with their reasons, rules and lines. */
export function halvesJson({ egress, ingress }: Explanation): object {
  const half = (each: HalfExplanation): object => ({
    verdict: each.verdict,
    reasons: each.reasons.flatMap(reasonJson),
    tiers: each.walks?.map(({ ports, rungs }) => ({ ports, rungs: rungs.map(({ tier, step }) => ({ tier, step })) })),
    nearest: nearestJson(each),
  });
  return { egress: half(egress), ingress: half(ingress) };
}

const SAME_POD = { kind: 'exempt', because: 'same-pod' };

function reasonJson(reason: Reason): readonly object[] {
  switch (reason.kind) {
    case 'rule': {
      const { tier, action, rule } = reason;
      return [{ kind: 'rule', tier, action, policy: rule.policy, rule: rule.rule, file: rule.origin.file, line: rule.origin.line }];
    }
    case 'isolated':
      return reason.policies.map(({ policy, origin }) => ({
        kind: 'isolated',
        tier: reason.tier,
        policy,
        file: origin.file,
        line: origin.line,
      }));
    case 'depends': {
      const named = [
        ...reason.rules.map((rule) => ({ policy: rule.policy, rule: rule.rule, origin: rule.origin })),
        ...reason.policies.map(({ policy, origin }) => ({ policy, origin })),
      ];
      const base = { kind: 'depends', because: reason.because };
      return named.length === 0 ? [base] : named.map(({ origin, ...rest }) => ({ ...base, ...rest, file: origin.file, line: origin.line }));
    }
    case 'endpoint-setting': {
      const { field, value, isDefault, effect, origin } = reason;
      return [{ kind: 'endpoint-setting', field, value, isDefault, effect, file: origin.file, line: origin.line }];
    }
    case 'exempt':
    case 'no-connection':
      return [{ kind: reason.kind, because: reason.because }];
    case 'not-isolated':
    case 'unselected':
      return [{ kind: reason.kind }];
  }
}

function nearestJson({ nearest }: HalfExplanation): object | undefined {
  if (!nearest) return undefined;
  const { rule, checks } = nearest;
  return {
    policy: rule.policy,
    rule: rule.rule,
    file: rule.origin.file,
    line: rule.origin.line,
    checks: checks.map(({ what, passed, requirement, label }) => ({ what, passed, requirement, found: label?.found })),
  };
}
