import type { Policy, Rule } from '#engine/rules/policy.ts';

/** A rule that lets (some of) the ports through. */
export interface OpenRule {
  readonly policy: Policy;
  readonly rule: Rule;
}
