import { Analyzer } from '#engine/analyze.ts';
import { SecuredAnalyzer } from '#engine/secured/analyze-secured.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import { OptionsBehind, withOptions } from '#engine/compare/compare-profiles.ts';
import type { Comparison } from '#engine/compare/comparison.ts';
import type { EnforcementOptions, EnforcementProfile } from '#engine/rules/enforcement.ts';
import { compareAnalyses } from '#engine/compare/compare-analyses.ts';
import { type ReachabilityDifference, reachabilityDifference } from '#engine/compare/reachability-difference.ts';
import { diffJson } from '#export/diff-json.ts';
import { diffMarkdown } from '#export/diff-markdown.ts';
import { diffText } from '#export/diff-text.ts';
import { wordsFor } from '#words/words.ts';
import { analyzeInput } from './analyze-input.ts';
import type { CommandOf } from './command-arguments.ts';
import { printDiagnostics, printTiming, write } from './output.ts';
import { readPaths } from './read-paths.ts';

/** So many flips are told one by one. */
const MOST_FLIPS = 5000;

type DiffCommand = CommandOf<'diff'>;

/** Answers `diff`: 1 where reachability differs, 0 where it does not, 2 where one of the sides holds nothing. */
export function runDiff(command: DiffCommand): number {
  const started = performance.now();
  const [before, after] = command.profiles ? readUnder(command.profiles, command) : readSides(command);
  if (!before || !after) return 2;
  const read = performance.now() - started;
  const difference = reachabilityDifference(before.analysis, after.analysis);
  write(answer(command, difference, before, after), command.file);
  if (command.timing) printTiming({ read, compare: performance.now() - started - read });
  return difference.pairs.length + difference.waysIn.length > 0 ? 1 : 0;
}

type Sides = readonly [before: Analyzed | undefined, after: Analyzed | undefined];

function readSides(command: DiffCommand): Sides {
  const side = (path: string): Analyzed | undefined => readSide([path], command.profile, command, new SecuredAnalyzer(new Analyzer()));
  return [side(command.before), side(command.after)];
}

/** One input under two profiles; what is wrong with it is told once. */
function readUnder([before, after]: NonNullable<DiffCommand['profiles']>, command: DiffCommand): Sides {
  const secured = new SecuredAnalyzer(new Analyzer());
  return [readSide(command.paths, before, command, secured), readSide(command.paths, after, { ...command, quiet: true }, secured)];
}

function readSide(
  paths: readonly string[],
  profile: EnforcementProfile,
  { quiet, ...choices }: Pick<DiffCommand, 'quiet' | 'images' | 'accepted'>,
  secured: SecuredAnalyzer,
): Analyzed | undefined {
  const input = readPaths(paths);
  const analyzed = analyzeInput(input.files, profile, choices, secured);
  const { analysis } = analyzed;
  // Findings are not what is asked for; what could not be read changes the answer.
  const errors = [...input.diagnostics, ...analysis.diagnostics].filter(({ severity }) => severity === 'error');
  if (!quiet) printDiagnostics(errors);
  if (analysis.outline.length > 0) return analyzed;
  console.error(`netpol-atlas: no Kubernetes object could be read from ${paths.join(', ')}.`);
  return undefined;
}

function* answer(command: DiffCommand, difference: ReachabilityDifference, before: Analyzed, after: Analyzed): Iterable<string> {
  const profiles = command.profiles && { before: optionsOf(before), after: optionsOf(after) };
  const compared = (): Comparison => {
    const comparison = compareAnalyses(before, after, MOST_FLIPS);
    return profiles ? withOptions(comparison, before.analysis, after.analysis) : comparison;
  };
  switch (command.output) {
    case 'json':
      yield* diffJson(difference, before, after, profiles && new OptionsBehind(before.analysis, after.analysis));
      return;
    case 'text':
      yield* diffText(compared(), wordsFor('en'), profiles);
      return;
    case 'md': {
      const names = { before: command.before, after: command.after };
      yield diffMarkdown(compared(), wordsFor('en'), names, profiles);
    }
  }
}

function optionsOf({ analysis }: Analyzed): EnforcementOptions {
  return analysis.evaluation.profile.options;
}
