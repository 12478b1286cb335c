import type { EnforcementOptionName, EnforcementOptions } from '#engine/rules/enforcement.ts';

/** The options of two profiles that are compared. */
export interface ComparedProfiles {
  readonly before: EnforcementOptions;
  readonly after: EnforcementOptions;
}

/** `ipBlockMatchesPods: always -> never`. */
export function optionText(name: EnforcementOptionName, { before, after }: ComparedProfiles): string {
  return `${name}: ${before[name]} -> ${after[name]}`;
}
