import type { ExpectationReport, ExpectationResult } from '#engine/expectations/expectation.ts';
import type { TracePair } from './expectation-text.ts';
import { diagnosticJson } from './list-json.ts';
import { halvesJson } from './pair-json.ts';

/** The answer of `test -o json`; `diagnostics` are about the expectation files. */
export function expectationJson(report: ExpectationReport, trace: TracePair): string {
  const answer = {
    version: 1,
    passed: report.passed,
    failed: report.failed,
    expectations: report.results.map((result) => resultJson(result, trace)),
    diagnostics: report.diagnostics.map(diagnosticJson),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function resultJson({ expectation, status, unmatched, nearest, pairs, failures, wrong }: ExpectationResult, trace: TracePair): object {
  const { from, to, ports, verdict, comment, origin } = expectation;
  return {
    from: from.text,
    to: to.text,
    ports: ports?.text,
    verdict,
    comment,
    file: origin.file,
    line: origin.line,
    status,
    unmatched,
    nearest,
    pairs,
    failures,
    wrong: wrong.map((pair) => {
      const explanation = trace(pair);
      return { ...pair, ...(explanation ? halvesJson(explanation) : {}) };
    }),
  };
}
