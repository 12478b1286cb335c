import { resolve } from 'node:path';
import type { Analysis } from '#engine/analyze.ts';
import { explainById } from '#engine/ask.ts';
import { checkExpectations } from '#engine/expectations/check-expectations.ts';
import type { ExpectationReport, WrongPair } from '#engine/expectations/expectation.ts';
import type { AskedPort } from '#engine/explain/explain.ts';
import type { UnpackedFiles } from '#engine/manifest/unpack.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { expectationJson } from '#export/expectation-json.ts';
import { expectationJunit } from '#export/expectation-junit.ts';
import { expectationText, type TracePair } from '#export/expectation-text.ts';
import { analyzeInput } from './analyze-input.ts';
import type { CommandOf } from './command-arguments.ts';
import { printDiagnostics, printTiming, write } from './output.ts';
import { readPaths } from './read-paths.ts';

type TestCommand = CommandOf<'test'>;

/** Answers `test`: 1 where something is not as expected, 2 where nothing is expected or a line cannot be read. */
export function runTest(command: TestCommand): number {
  const started = performance.now();
  const input = readPaths(command.paths);
  const given = readPaths(command.expect);
  const read = performance.now() - started;
  const { set, analysis } = analyzeInput(input.files, command.profile, command);
  const report = checkExpectations(withoutFiles(set.files, given.files), analysis, given.files);
  const before = performance.now();
  if (!command.quiet) printDiagnostics(errorsOf(input, given, analysis, report));
  if (analysis.outline.length === 0) console.error('netpol-atlas: no Kubernetes object could be read.');
  if (report.files.length === 0) console.error('netpol-atlas: no expectations were found: give a file with --expect FILE.');
  write(answer(command, report, analysis), command.file);
  if (command.timing) printTiming({ read, ...analysis.timing, write: performance.now() - before });
  if (analysis.outline.length === 0 || report.results.length === 0 || report.diagnostics.length > 0) return 2;
  return report.failed > 0 ? 1 : 0;
}

/** A file of expectations may stand among the manifests too, perhaps by another path. */
function withoutFiles(files: readonly ManifestFile[], given: readonly ManifestFile[]): readonly ManifestFile[] {
  const paths = new Set(given.map(({ name }) => resolve(name)));
  return files.filter(({ name }) => !paths.has(resolve(name)));
}

/** Findings are not what is asked for; what could not be read changes the answer. */
function errorsOf(input: UnpackedFiles, given: UnpackedFiles, analysis: Analysis, report: ExpectationReport): readonly Diagnostic[] {
  const told = new Map(
    [...input.diagnostics, ...given.diagnostics, ...analysis.diagnostics, ...report.diagnostics].map((each) => [placeKey(each), each]),
  );
  return [...told.values()].filter(({ severity }) => severity === 'error');
}

function placeKey({ code, origin }: Diagnostic): string {
  return `${code} ${origin.file}:${origin.line}:${origin.column}`;
}

function answer({ output }: TestCommand, report: ExpectationReport, analysis: Analysis): Iterable<string> {
  const trace: TracePair = (pair) => explainById(analysis, pair.source, pair.destination, onlyPort(pair));
  switch (output) {
    case 'text':
      return expectationText(report, trace);
    case 'json':
      return [expectationJson(report, trace)];
    case 'junit':
      return [expectationJunit(report, trace)];
  }
}

/** Where it is one port that is otherwise, the reasons of that port are what is asked for. */
function onlyPort({ ports }: WrongPair): AskedPort | undefined {
  const all = PROTOCOLS.flatMap((protocol) => ports[protocol].map(([low, high]) => ({ protocol, low, high })));
  const [only] = all;
  return only && all.length === 1 && only.low === only.high ? { protocol: only.protocol, port: only.low } : undefined;
}
