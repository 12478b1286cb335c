import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { diagnosticJson } from './list-json.ts';
import type { LintReport } from './lint-report.ts';

/** The answer of `lint -o json`; `silenced` are the findings that comments in the manifests take out. */
export function lintJson({ findings, hidden, silenced }: LintReport): string {
  const answer = { version: 1, findings: findings.map(findingJson), hidden, silenced: silenced.map(findingJson) };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function findingJson(finding: Diagnostic): object {
  const edges = finding.edges?.map(([source, destination]) => ({ source, destination }));
  return { ...diagnosticJson(finding), endLine: finding.origin.endLine, edges };
}
