import type { Analyzed } from './analyzed.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { EnforcementOptionName, ProfileName } from '#engine/rules/enforcement.ts';

/** A pair that other profiles judge otherwise. */
export interface ProfileDifference {
  readonly source: string;
  readonly destination: string;
  /** The profiles that differ, each with its verdict. */
  readonly others: readonly OtherVerdict[];
}

export interface OtherVerdict {
  readonly profile: ProfileName;
  readonly verdict: Verdict;
  /** The options of that profile that bring it about; absent where it is not known which of them. */
  readonly options?: readonly EnforcementOptionName[];
}

/** Connections of the picture that other profiles (all but `none`) judge otherwise than the analysis does. */
export function profileDifferences(_analyzed: Analyzed): readonly ProfileDifference[] {
  return [];
}
