import type { Analysis } from '#engine/analyze.ts';
import { LINT_RULE_NAMES } from '#engine/lint/rule-names.ts';
import { lintJson } from '#export/lint-json.ts';
import { lintMarkdown } from '#export/lint-markdown.ts';
import { lintReport, type LintReport } from '#export/lint-report.ts';
import { lintSarif } from '#export/lint-sarif.ts';
import { lintText } from '#export/lint-text.ts';
import { lintRules } from '#words/en/lint-rules.ts';
import { analyzeInput, isEmpty } from './analyze-input.ts';
import type { CommandOf } from './command-arguments.ts';
import { printTiming, write } from './output.ts';
import { readPaths } from './read-paths.ts';

type LintCommand = CommandOf<'lint'>;

/** Answers `lint`: 1 where something is found at or above the severity that counts, 2 where nothing could be read. */
export function runLint(command: LintCommand): number {
  if (command.listsRules) {
    write(command.output === 'json' ? [rulesJson()] : ruleLines(), command.file);
    return 0;
  }
  const started = performance.now();
  const input = readPaths(command.paths);
  const read = performance.now() - started;
  const analyzed = analyzeInput(input.files, command.profile, command);
  const { analysis } = analyzed;
  const report = reportOf(command, analysis, input.diagnostics);
  const before = performance.now();
  if (isEmpty(analyzed)) console.error('netpol-atlas: no Kubernetes object could be read.');
  write(answer(command, report), command.file);
  if (command.timing) printTiming({ read, ...analysis.timing, write: performance.now() - before });
  if (isEmpty(analyzed)) return 2;
  return report.findings.length > 0 ? 1 : 0;
}

function reportOf({ severity, ignored }: LintCommand, analysis: Analysis, ofFiles: Analysis['diagnostics']): LintReport {
  return lintReport([...ofFiles, ...analysis.diagnostics], analysis.silenced, { severity, ignored });
}

function answer({ output }: LintCommand, report: LintReport): Iterable<string> {
  switch (output) {
    case 'text':
      return lintText(report);
    case 'json':
      return [lintJson(report)];
    case 'md':
      return lintMarkdown(report);
    case 'sarif':
      return [lintSarif(report)];
  }
}

function ruleLines(): readonly string[] {
  const width = Math.max(...LINT_RULE_NAMES.map((name) => name.length));
  return LINT_RULE_NAMES.map((name) => `${name.padEnd(width)}  ${lintRules.rules[name].title}\n`);
}

function rulesJson(): string {
  const rules = LINT_RULE_NAMES.map((name) => {
    const { title, what, why, instead } = lintRules.rules[name];
    return { rule: name, title, what, why, instead };
  });
  return `${JSON.stringify({ rules }, undefined, 2)}\n`;
}
