import type { Analysis } from '#engine/analyze.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import type { ExpectationReport } from './expectation.ts';

/** Reads the expectations among the files and holds them against an analysis. */
export function checkExpectations(_files: readonly ManifestFile[], _analysis: Analysis): ExpectationReport {
  throw new Error('being built');
}
