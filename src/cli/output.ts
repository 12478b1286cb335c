import { closeSync, openSync, writeSync } from 'node:fs';
import type { Analysis } from '#engine/analyze.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import { countProfileDifferences } from '#engine/compare/profile-difference.ts';
import type { ProfileSuggestion } from '#engine/rules/profile-suggestion.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { diagnosticText } from '#export/list-text.ts';
import { UsageError } from './command-arguments.ts';

const STANDARD_OUTPUT = 1;

/** Writes an answer to a file or, without one, to standard output. */
export function write(pieces: Iterable<string>, file?: string): void {
  if (file === undefined) return print(pieces, STANDARD_OUTPUT);
  const target = openForWriting(file);
  print(pieces, target);
  closeSync(target);
}

/** What is wrong with the input, on standard error. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) process.stderr.write(diagnosticText(diagnostic));
}

/** Which network plugin the manifests show, on standard error: the verdicts follow it only when it is asked for. */
export function printSuggestion({ suggestion }: Analysis): void {
  if (!suggestion) return;
  const { profile, options, evidence, problem } = suggestion;
  const told = evidence.map(({ text, origin }) => `${text} (${origin.file}:${origin.line})`);
  const shown = told.slice(0, MOST_EVIDENCE).join(', ') + (told.length > MOST_EVIDENCE ? ', …' : '');
  if (profile === undefined) {
    if (problem !== undefined) console.error(`netpol-atlas: ${PROBLEMS[problem]}: ${shown}.`);
    return;
  }
  const set = Object.entries(options).map(([name, value]) => ` --option ${name}=${value}`);
  const what = profile === 'none' ? 'nothing that enforces policies' : (evidence[0]?.plugin ?? profile);
  console.error(`netpol-atlas: these manifests show ${what}: ${shown}. Judge them so with --profile ${profile}${set.join('')}`);
}

/** In how many pairs other network plugins say something else, on standard error; not asked where it would take long. */
export function printProfileDifferences(analyzed: Analyzed): void {
  const { evaluation } = analyzed.analysis;
  if (evaluation.endpoints.length > MOST_ENDPOINTS) return;
  const counts = countProfileDifferences(analyzed).map(({ profile, pairs }) => `${profile} ${pairs}`);
  if (counts.length === 0) return;
  const hint = `see diff PATH --profiles ${evaluation.profile.name},NAME`;
  console.error(`netpol-atlas: pairs that other network plugins judge otherwise: ${counts.join(', ')}; ${hint}`);
}

/** Above this many endpoints nobody is made to wait for more evaluations. */
const MOST_ENDPOINTS = 500;
const MOST_EVIDENCE = 2;
const PROBLEMS: Readonly<Record<NonNullable<ProfileSuggestion['problem']>, string>> = {
  'two-enforcers': 'these manifests show two network plugins that enforce policies; choose one with --profile',
  'operator-without-installation': 'the Tigera operator is there, but nothing tells it to install Calico',
  'nothing-said': 'these manifests describe a cluster, but not what enforces its policies; choose it with --profile',
};

/** What each step took, as one line of JSON on standard error. */
export function printTiming(milliseconds: Readonly<Record<string, number>>): void {
  const rounded = Object.fromEntries(Object.entries(milliseconds).map(([name, time]) => [name, Math.round(time * 10) / 10]));
  console.error(JSON.stringify({ ...rounded, peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024) }));
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
