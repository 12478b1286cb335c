import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { wordsFor } from '#words/words.ts';
import { phraseText } from '#words/phrase.ts';
import { type LintReport, lintSum } from './lint-report.ts';

/** The answer of `lint`, in pieces: a line a finding, as compilers write them, with the rule's name; and the sum. */
export function* lintText(report: LintReport): Iterable<string> {
  for (const finding of report.findings) yield findingLine(finding);
  yield `${report.findings.length > 0 ? '\n' : ''}${lintSum(report)}.\n`;
}

function findingLine(finding: Diagnostic): string {
  const { code, severity, origin } = finding;
  const { title, advice } = wordsFor('en').diagnostic(finding);
  return `${origin.file}:${origin.line}:${origin.column}: ${severity}: ${phraseText(title)} ${phraseText(advice)} [${code}]\n`;
}
