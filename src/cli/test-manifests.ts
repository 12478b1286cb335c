import { resolve } from 'node:path';
import type { Analysis } from '#engine/analyze.ts';
import { explainById } from '#engine/ask.ts';
import { checkExpectations } from '#engine/expectations/check-expectations.ts';
import type { ExpectationReport, WrongPair } from '#engine/expectations/expectation.ts';
import type { AskedPort } from '#engine/explain/explain.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { expectationJson } from '#export/expectation-json.ts';
import { expectationJunit } from '#export/expectation-junit.ts';
import { expectationText, type TracePair } from '#export/expectation-text.ts';
import type { TestCommand } from './command-arguments.ts';

/** The answer of `test`. */
export interface TestAnswer {
  readonly pieces: Iterable<string>;
  /** What is wrong with the expectation files, as far as the reading of the manifests has not told it. */
  readonly diagnostics: readonly Diagnostic[];
  /** 1: something is not as expected. 2: nothing was expected, or a line could not be read. */
  readonly status: 0 | 1 | 2;
}

/**
 * Holds manifests against what is expected of them.
 * @param files the manifests, among which expectations may stand
 * @param given files of expectations, which may be among the manifests too
 */
export function testManifests(
  command: TestCommand,
  analysis: Analysis,
  files: readonly ManifestFile[],
  given: readonly ManifestFile[],
): TestAnswer {
  const paths = new Set(given.map(({ name }) => resolve(name)));
  const manifests = files.filter(({ name }) => !paths.has(resolve(name)));
  const report = checkExpectations(manifests, analysis, given);
  const told = new Set(analysis.diagnostics.map(placeKey));
  return {
    pieces: written(command, report, analysis),
    diagnostics: report.diagnostics.filter((diagnostic) => !told.has(placeKey(diagnostic))),
    status: report.diagnostics.length > 0 || report.results.length === 0 ? 2 : report.failed > 0 ? 1 : 0,
  };
}

function written({ output }: TestCommand, report: ExpectationReport, analysis: Analysis): Iterable<string> {
  const trace: TracePair = (pair) => explainById(analysis, pair.source, pair.destination, onlyPort(pair));
  switch (output) {
    case 'text':
      return expectationText(report, trace);
    case 'json':
      return [expectationJson(report, trace, analysis.diagnostics)];
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

function placeKey({ code, origin }: Diagnostic): string {
  return `${code} ${origin.file}:${origin.line}:${origin.column}`;
}
