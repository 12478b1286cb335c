import type { Analyzed } from './analyzed.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { ProfileName } from '#engine/rules/enforcement.ts';

/** A pair that other profiles judge otherwise. */
export interface ProfileDifference {
  readonly source: string;
  readonly destination: string;
  /** The profiles that differ, each with its verdict. */
  readonly others: readonly { readonly profile: ProfileName; readonly verdict: Verdict }[];
}

/** Connections of the picture that other profiles (all but `none`) judge otherwise than the analysis does. */
export function profileDifferences(_analyzed: Analyzed): readonly ProfileDifference[] {
  return [];
}
