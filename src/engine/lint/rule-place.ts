import type { Direction, Policy, Rule } from '#engine/rules/policy.ts';
import { nameOf } from './names.ts';

/** Where a rule stands, as the sentences of findings name it. */
export interface RulePlace {
  readonly policy: string;
  readonly direction: Direction;
  /** From 1, as people count. */
  readonly rule: number;
}

/** A rule as findings name it. */
export function rulePlace(policy: Policy, rule: Rule): RulePlace {
  return { policy: nameOf(policy), direction: rule.direction, rule: rule.index + 1 };
}

export const DIRECTIONS: readonly Direction[] = ['ingress', 'egress'];
