import { analyze } from '#engine/analyze.ts';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';
import { compareAnalyses } from './compare-analyses.ts';
import type { Comparison } from './comparison.ts';

/** What changes for the same manifests between two ways to enforce their policies; at most `limit` flips. */
export function compareProfiles(set: ManifestSet, before: EnforcementProfile, after: EnforcementProfile, limit: number): Comparison {
  return compareAnalyses(
    { set, analysis: analyze(set.files, before, set.off) },
    { set, analysis: analyze(set.files, after, set.off) },
    limit,
  );
}
