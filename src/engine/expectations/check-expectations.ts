import type { Analysis } from '#engine/analyze.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import type { ExpectationReport } from './expectation.ts';
import { holdAgainst } from './hold-against.ts';
import { expectationsAmong, expectationsOf } from './read-expectations.ts';

/**
 * Reads the expectations among the files and holds them against an analysis.
 * @param given files that hold expectations and are no manifests; their lines come after those among the manifests
 */
export function checkExpectations(
  files: readonly ManifestFile[],
  analysis: Analysis,
  given: readonly ManifestFile[] = [],
): ExpectationReport {
  const named = new Set(given.map(({ name }) => name));
  const among = expectationsAmong(files.filter(({ name }) => !named.has(name)));
  const own = expectationsOf(given);
  const results = holdAgainst([...among.expectations, ...own.expectations], analysis);
  const passed = results.filter(({ status }) => status === 'passed').length;
  return {
    files: [...among.files, ...own.files],
    results,
    passed,
    failed: results.length - passed,
    diagnostics: [...among.diagnostics, ...own.diagnostics],
  };
}
