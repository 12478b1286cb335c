import { Analyzer } from '#engine/analyze.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import { compareAnalyses } from '#engine/compare/compare-analyses.ts';
import { type ReachabilityDifference, reachabilityDifference } from '#engine/compare/reachability-difference.ts';
import { diffJson } from '#export/diff-json.ts';
import { diffMarkdown } from '#export/diff-markdown.ts';
import { diffText } from '#export/diff-text.ts';
import { wordsFor } from '#words/words.ts';
import type { CommandOf } from './command-arguments.ts';
import { printDiagnostics, printTiming, write } from './output.ts';
import { readPaths } from './read-paths.ts';

/** So many flips are told one by one. */
const MOST_FLIPS = 5000;

type DiffCommand = CommandOf<'diff'>;

/** Answers `diff`: 1 where reachability differs, 0 where it does not, 2 where one of the sides holds nothing. */
export function runDiff(command: DiffCommand): number {
  const started = performance.now();
  const [before, after] = [readSide(command.before, command), readSide(command.after, command)];
  if (!before || !after) return 2;
  const read = performance.now() - started;
  const difference = reachabilityDifference(before.analysis, after.analysis);
  write(answer(command, difference, before, after), command.file);
  if (command.timing) printTiming({ read, compare: performance.now() - started - read });
  return difference.pairs.length + difference.waysIn.length > 0 ? 1 : 0;
}

function readSide(path: string, { profile, quiet }: DiffCommand): Analyzed | undefined {
  const input = readPaths([path]);
  const analysis = new Analyzer().analyze(input.files, profile);
  // Findings are not what is asked for; what could not be read changes the answer.
  const errors = [...input.diagnostics, ...analysis.diagnostics].filter(({ severity }) => severity === 'error');
  if (!quiet) printDiagnostics(errors);
  if (analysis.outline.length > 0) return { set: { files: input.files, off: [] }, analysis };
  console.error(`netpol-atlas: no Kubernetes object could be read from ${path}.`);
  return undefined;
}

function* answer(command: DiffCommand, difference: ReachabilityDifference, before: Analyzed, after: Analyzed): Iterable<string> {
  switch (command.output) {
    case 'json':
      yield* diffJson(difference, before, after);
      return;
    case 'text':
      yield* diffText(compareAnalyses(before, after, MOST_FLIPS), wordsFor('en'));
      return;
    case 'md': {
      const names = { before: command.before, after: command.after };
      yield diffMarkdown(compareAnalyses(before, after, MOST_FLIPS), wordsFor('en'), names);
    }
  }
}
