import { closeSync, openSync, writeSync } from 'node:fs';
import { type Analysis, Analyzer } from '#engine/analyze.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { exportText } from '#export/export-text.ts';
import { countJson } from '#export/list-json.ts';
import { countText, diagnosticText, listText } from '#export/list-text.ts';
import type { ListOptions } from '#export/listed-pairs.ts';
import { pairJson } from '#export/pair-json.ts';
import { explanationText, verdictText } from '#export/pair-text.ts';
import { answerPair } from './answer-pair.ts';
import { type Command, type ListCommand, readArguments, USAGE, UsageError } from './command-arguments.ts';
import { findFocus } from './find-focus.ts';
import { readPaths } from './read-paths.ts';

const STANDARD_OUTPUT = 1;
/** What is wrong with the input stands in the answer itself. */
const TELLS_DIAGNOSTICS: ReadonlySet<string> = new Set(['json', 'md']);

/** Runs the command line and returns its exit status. The answer alone goes to standard output. */
function main(words: readonly string[]): number {
  try {
    return run(readArguments(words));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`netpol-atlas: ${error.message}\nSee netpol-atlas --help.`);
    return 2;
  }
}

function run(command: Command): number {
  if (command.name === 'help') {
    print([USAGE], STANDARD_OUTPUT);
    return 0;
  }
  const started = performance.now();
  const input = readPaths(command.paths);
  const read = performance.now() - started;
  const analysis = new Analyzer(() => performance.now()).analyze(input.files, command.profile);
  const diagnostics = [...input.diagnostics, ...analysis.diagnostics];
  if (!command.quiet && !TELLS_DIAGNOSTICS.has(command.output)) printDiagnostics(diagnostics);
  const before = performance.now();
  if (analysis.outline.length === 0) {
    console.error('netpol-atlas: no Kubernetes object could be read.');
    if (TELLS_DIAGNOSTICS.has(command.output)) printDiagnostics(diagnostics);
    if (command.name !== 'list') return 2;
  }
  write(answer(command, { ...analysis, diagnostics }), command.file);
  if (command.timing) console.error(timingLine(read, analysis, performance.now() - before));
  return analysis.outline.length === 0 ? 2 : 0;
}

function* answer(command: Exclude<Command, { name: 'help' }>, analysis: Analysis): Iterable<string> {
  const json = command.output === 'json';
  switch (command.name) {
    case 'list':
      if (command.count) yield json ? countJson(analysis) : countText(analysis);
      else yield* list(command, analysis);
      return;
    case 'eval': {
      const pair = answerPair(analysis, command);
      yield json ? pairJson(pair) : verdictText(pair);
      return;
    }
    case 'explain': {
      const pair = answerPair(analysis, command);
      yield json ? pairJson(pair) : explanationText(pair);
    }
  }
}

function list({ output, all, focus }: ListCommand, analysis: Analysis): Iterable<string> {
  const options: ListOptions = focus.length === 0 ? { all } : { all, focus: findFocus(focus, analysis) };
  return output === 'text' ? listText(analysis, options) : exportText(analysis, output, options);
}

function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) process.stderr.write(diagnosticText(diagnostic));
}

function write(pieces: Iterable<string>, file: string | undefined): void {
  if (file === undefined) return print(pieces, STANDARD_OUTPUT);
  const target = openForWriting(file);
  print(pieces, target);
  closeSync(target);
}

function openForWriting(file: string): number {
  try {
    return openSync(file, 'w');
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}.`);
  }
}

/** Writes all of it before the program ends, also into a pipe whose reader is slow; a reader that went away ends the program. */
function print(pieces: Iterable<string>, target: number): void {
  for (const piece of pieces) {
    let rest = Buffer.from(piece);
    while (rest.length > 0) {
      try {
        rest = rest.subarray(writeSync(target, rest));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EPIPE') process.exit(0);
        if (code !== 'EAGAIN') throw error;
      }
    }
  }
}

function timingLine(read: number, { timing }: Analysis, write: number): string {
  const rounded = Object.fromEntries(
    Object.entries({ read, ...timing, write }).map(([name, milliseconds]) => [name, Math.round(milliseconds * 10) / 10]),
  );
  return JSON.stringify({ ...rounded, peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024) });
}

process.exitCode = main(process.argv.slice(2));
