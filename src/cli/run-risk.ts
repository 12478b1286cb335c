import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { riskJson } from '#export/risk-json.ts';
import { riskMarkdown } from '#export/risk-markdown.ts';
import { isAtRisk, type RiskReport, riskReport } from '#export/risk-report.ts';
import { riskText } from '#export/risk-text.ts';
import { analyzeInput, isEmpty } from './analyze-input.ts';
import type { CommandOf } from './command-arguments.ts';
import { printDiagnostics, printTiming, write } from './output.ts';
import { readPaths } from './read-paths.ts';

type RiskCommand = CommandOf<'risk'>;

/** Answers `risk`: 1 where a workload with a finding that counts is reached from the internet or perhaps is, 2 where nothing could be read. */
export function runRisk(command: RiskCommand): number {
  const started = performance.now();
  const input = readPaths(command.paths);
  const read = performance.now() - started;
  const analyzed = analyzeInput(input.files, command.profile, command);
  const diagnostics = [...input.diagnostics, ...analyzed.analysis.diagnostics];
  const before = performance.now();
  const { severity, fixable, cuts } = command;
  const report = riskReport({ ...analyzed, analysis: { ...analyzed.analysis, diagnostics } }, { severity, fixable }, cuts);
  // Findings about policies are not what is asked for; what could not be read or joined changes the answer.
  if (!command.quiet && command.output !== 'json') printDiagnostics(diagnostics.filter(isAboutReading));
  if (isEmpty(analyzed))
    console.error('netpol-atlas: nothing could be read: no Kubernetes object, no report, no alert, no description of a cluster.');
  write(answer(command, report), command.file);
  if (command.timing) printTiming({ read, ...analyzed.analysis.timing, risk: performance.now() - before });
  if (isEmpty(analyzed)) return 2;
  return isAtRisk(report) ? 1 : 0;
}

/** What the answer itself does not tell. */
function isAboutReading({ code, severity }: Diagnostic): boolean {
  if (severity === 'error') return true;
  return severity === 'warning' && code.startsWith('report-') && code !== 'report-unmatched' && code !== 'report-needs-image';
}

function answer({ output }: RiskCommand, report: RiskReport): Iterable<string> {
  switch (output) {
    case 'text':
      return riskText(report);
    case 'json':
      return [riskJson(report)];
    case 'md':
      return riskMarkdown(report);
  }
}
