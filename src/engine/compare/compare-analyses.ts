import type { Analysis } from '#engine/analyze.ts';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { Comparison } from './comparison.ts';

/** An analysis with the manifests that it is of. */
export interface Analyzed {
  readonly set: ManifestSet;
  readonly analysis: Analysis;
}

/** What differs between two analyses under one profile; at most `limit` flips are described. */
export function compareAnalyses(_before: Analyzed, _after: Analyzed, _limit: number): Comparison {
  throw new Error('being built');
}
