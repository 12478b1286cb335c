import type { Analyzed } from '#engine/compare/compare-analyses.ts';
import type { GeneratedPolicies, WantedConnections } from './remedy.ts';

/** Least-privilege policies for exactly the wanted connections, proved by evaluating them. */
export function generatePolicies(_present: Analyzed, _wanted: WantedConnections): GeneratedPolicies {
  throw new Error('being built');
}
