import type { Analysis } from '#engine/analyze.ts';
import { exportText } from '#export/export-text.ts';
import { countJson } from '#export/list-json.ts';
import { listExposure } from '#export/list-exposure.ts';
import { countText, listText } from '#export/list-text.ts';
import type { ListOptions } from '#export/listed-pairs.ts';
import { pairJson } from '#export/pair-json.ts';
import { explanationText, verdictText } from '#export/pair-text.ts';
import { serviceJson, serviceText } from '#export/service-answer.ts';
import { analyzeInput, isEmpty } from './analyze-input.ts';
import { answerAccess } from './answer-access.ts';
import { answerPair } from './answer-pair.ts';
import { answerService } from './answer-service.ts';
import { type Command, type CommandOf, type ListCommand, readArguments, UsageError } from './command-arguments.ts';
import { findFocus } from './find-focus.ts';
import { printDiagnostics, printProfileDifferences, printSuggestion, printTiming, write } from './output.ts';
import { readPaths } from './read-paths.ts';
import { runDiff } from './run-diff.ts';
import { runLint } from './run-lint.ts';
import { runRisk } from './run-risk.ts';
import { runTest } from './run-test.ts';
import { USAGE } from './usage.ts';

/** What is wrong with the input stands in the answer itself. */
const TELLS_DIAGNOSTICS: ReadonlySet<string> = new Set(['json', 'md']);

/** Runs the command line and returns its exit status. The answer alone goes to standard output. */
function main(words: readonly string[]): number {
  try {
    return run(readArguments(words));
  } catch (error) {
    // A fault of the program ends with 2 as well: 1 would say that something differs.
    console.error(error instanceof UsageError ? `netpol-atlas: ${error.message}\nSee netpol-atlas --help.` : error);
    return 2;
  }
}

function run(command: Command): number {
  if (command.name === 'help') {
    write([USAGE]);
    return 0;
  }
  if (command.name === 'diff') return runDiff(command);
  if (command.name === 'test') return runTest(command);
  if (command.name === 'lint') return runLint(command);
  if (command.name === 'risk') return runRisk(command);
  const started = performance.now();
  const input = readPaths(command.paths);
  const read = performance.now() - started;
  const analyzed = analyzeInput(input.files, command.profile, command);
  const { analysis } = analyzed;
  const { ingressController } = command.profile;
  if (ingressController !== undefined && analysis.ingressControllers.chosen === undefined)
    throw new UsageError(`There is no workload ${ingressController} that could be the ingress controller.`);
  const diagnostics = [...input.diagnostics, ...analysis.diagnostics];
  if (!command.quiet && !TELLS_DIAGNOSTICS.has(command.output)) printDiagnostics(diagnostics);
  if (command.name === 'list' && command.output === 'text' && !command.quiet && !command.profileIsChosen) {
    printSuggestion(analysis);
    printProfileDifferences(analyzed);
  }
  const before = performance.now();
  if (isEmpty(analyzed)) {
    console.error('netpol-atlas: no Kubernetes object could be read.');
    if (TELLS_DIAGNOSTICS.has(command.output)) printDiagnostics(diagnostics);
    if (command.name !== 'list') return 2;
  }
  write(answer(command, { ...analysis, diagnostics }), command.file);
  if (command.timing) printTiming({ read, ...analysis.timing, write: performance.now() - before });
  return isEmpty(analyzed) ? 2 : 0;
}

function* answer(command: CommandOf<'list' | 'eval' | 'explain'>, analysis: Analysis): Iterable<string> {
  const json = command.output === 'json';
  switch (command.name) {
    case 'list':
      if (command.count) yield json ? countJson(analysis) : countText(analysis);
      else yield* list(command, analysis);
      return;
    case 'eval': {
      const service = answerService(analysis, command);
      if (service) {
        yield json ? serviceJson(service) : serviceText(service);
        return;
      }
      const pair = answerAccess(analysis, command) ?? answerPair(analysis, command);
      yield json ? pairJson(pair) : verdictText(pair);
      return;
    }
    case 'explain': {
      const service = answerService(analysis, command);
      if (service) {
        yield json ? serviceJson(service) : serviceText(service);
        return;
      }
      const pair = answerAccess(analysis, command) ?? answerPair(analysis, command);
      yield json ? pairJson(pair) : explanationText(pair);
    }
  }
}

function list({ output, all, exposure, focus }: ListCommand, analysis: Analysis): Iterable<string> {
  const options: ListOptions = focus.length === 0 ? { all } : { all, focus: findFocus(focus, analysis) };
  if (exposure) return listExposure(analysis, options, output);
  return output === 'text' ? listText(analysis, options) : exportText(analysis, output, options);
}

process.exitCode = main(process.argv.slice(2));
