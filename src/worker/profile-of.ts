import { enforcementProfile, type EnforcementProfile } from '#engine/rules/enforcement.ts';
import type { AnalysisOptions } from './engine-api.ts';

/** What the page chose, as the engine takes it. */
export function profileOf({ profile, options, ingressController }: AnalysisOptions): EnforcementProfile {
  return { ...enforcementProfile(profile, options), ...(ingressController === undefined ? {} : { ingressController }) };
}
