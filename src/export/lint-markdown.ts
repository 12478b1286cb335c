import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { lintReport as words } from '#words/en/lint-report.ts';
import { phraseText } from '#words/phrase.ts';
import { wordsFor } from '#words/words.ts';
import { type LintReport, lintSum } from './lint-report.ts';
import { markdownCode, markdownTable, markdownText } from './markdown-text.ts';

/** The answer of `lint -o md`: a comment for a pull request. */
export function* lintMarkdown(report: LintReport): Iterable<string> {
  yield `# ${words.title}\n\n${markdownText(lintSum(report))}.\n`;
  if (report.findings.length > 0) yield `\n${table(report.findings)}`;
  if (report.silenced.length > 0) yield `\n## ${words.silencedTitle}\n\n${table(report.silenced)}`;
}

function table(findings: readonly Diagnostic[]): string {
  return markdownTable(
    [words.severity, words.rule, words.place, words.text],
    findings.map((finding) => {
      const { title, advice } = wordsFor('en').diagnostic(finding);
      const { file, line } = finding.origin;
      const text = markdownText(`${phraseText(title)} ${phraseText(advice)}`);
      return [wordsFor('en').panels.problems.severity[finding.severity], markdownCode(finding.code), markdownCode(`${file}:${line}`), text];
    }),
  );
}
