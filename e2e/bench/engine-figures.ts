import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Analyzer, type Analysis } from '#engine/analyze.ts';
import { explainById, pictureOf } from '#engine/ask.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { findRemedies } from '#engine/remedy/find-remedies.ts';
import { median, type Figure } from './figures.ts';

/** How often to measure; what takes many seconds is measured once. */
const REPETITIONS = 5;
const LARGE = 4_000_000;
const EDITS = 9;
const EXPLANATIONS = 200;

/** The engine alone, in this process, and the command line as a whole, for each of these inputs. */
export function engineFigures(inputs: readonly (readonly ManifestFile[])[]): Figure[] {
  const measured = inputs.map(measure);
  return [
    ...['YAML', 'endpoints', 'classes', 'policies'].map((name) => figure(name, name === 'YAML' ? 'MB' : '', measured)),
    ...[
      'parse',
      'compile',
      'classify',
      'reach',
      'lint',
      'evaluate',
      'picture',
      'explain one',
      'smallest change',
      'edit one document',
      'list --count',
      'list -o json',
    ].map((name) => figure(name, 'ms', measured)),
    ...['list --count, peak memory', 'list -o json, peak memory'].map((name) => figure(name, 'MB', measured)),
  ];
}

type Measured = Readonly<Record<string, number>>;

function figure(name: string, unit: Figure['unit'], measured: readonly Measured[]): Figure {
  return { name, unit, values: measured.map((values) => values[name]) };
}

function measure(files: readonly ManifestFile[]): Measured {
  const isLarge = files.reduce((sum, { text }) => sum + text.length, 0) > LARGE;
  const runs = Array.from({ length: isLarge ? 1 : REPETITIONS + 1 }, () => measureOnce(files, isLarge)).slice(isLarge ? 0 : 1);
  const names = Object.keys(runs[0]!);
  return {
    ...Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run[name]!))])),
    ...measureCommandLine(files, isLarge),
  };
}

function measureOnce(files: readonly ManifestFile[], isLarge: boolean): Record<string, number> {
  const analyzer = new Analyzer(() => performance.now());
  const analysis = analyzer.analyze(files);
  const { parse, compile, classify, reach, lint } = analysis.timing;
  const { evaluation } = analysis;
  return {
    YAML: files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6,
    endpoints: evaluation.endpoints.length,
    classes: evaluation.classes,
    policies: evaluation.policies.length,
    parse,
    compile,
    classify,
    reach,
    lint,
    evaluate: compile + classify + reach,
    picture: time(() => pictureOf(analysis)),
    'explain one': timeExplanations(analysis),
    // Up to 24 evaluations: of the largest size, it would take as long as everything else together.
    ...(isLarge ? {} : { 'smallest change': timeSmallestChange(files, analysis) }),
    'edit one document': timeEdit(analyzer, files),
  };
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Milliseconds for the search of a change that denies what is needed, or allows what is needed and denied: the first of either. */
function timeSmallestChange(files: readonly ManifestFile[], analysis: Analysis): number {
  const { endpoints } = analysis.evaluation;
  const searches = (['allowed', 'denied'] as const).flatMap((verdict) => {
    const need = analysis.needs.find((each) => each.verdict !== verdict);
    if (need === undefined) return [];
    const wish = { source: endpoints[need.pair[0]]!.id, destination: endpoints[need.pair[1]]!.id, verdict };
    return [time(() => findRemedies({ set: { files, off: [] }, analysis }, wish))];
  });
  return Math.max(...searches);
}

/** Milliseconds for one explanation, over pairs from all over the cluster. */
function timeExplanations(analysis: Analysis): number {
  const { endpoints } = analysis.evaluation;
  const pick = (at: number) => endpoints[at % endpoints.length]!.id;
  const total = time(() => {
    for (let at = 0; at < EXPLANATIONS; at++) explainById(analysis, pick(at * 7), pick(at * 13 + 1));
  });
  return total / EXPLANATIONS;
}

/** One keystroke of several in a policy of the middle file, evaluated again up to the picture: the median. */
function timeEdit(analyzer: Analyzer, files: readonly ManifestFile[]): number {
  const middle = Math.floor(files.length / 2);
  const edits = Array.from({ length: EDITS }, (_, edit) =>
    files.map((file, at) => (at === middle ? { ...file, text: file.text.replace('port: 8080', `port: ${8081 + edit}`) } : file)),
  );
  return median(edits.map((edited) => time(() => pictureOf(analyzer.analyze(edited)))));
}

/** Each command from start to end of the process, with reading the files and writing the answer; and the most memory that it held. */
function measureCommandLine(files: readonly ManifestFile[], isLarge: boolean): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'netpol-atlas-bench-'));
  try {
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    const counted = median3(() => runCommandLine(['list', folder, '--count', '-o', 'json']), isLarge);
    // Of 25 million pairs the answer is more than a gigabyte: nobody asks for it.
    const listed = isLarge ? undefined : median3(() => runCommandLine(['list', folder, '-o', 'json']), isLarge);
    return {
      'list --count': counted.took,
      'list --count, peak memory': counted.memory,
      ...(listed && { 'list -o json': listed.took, 'list -o json, peak memory': listed.memory }),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface CommandFigures {
  readonly took: number;
  readonly memory: number;
}

function median3(run: () => CommandFigures, once: boolean): CommandFigures {
  const runs = Array.from({ length: once ? 1 : 3 }, run);
  return { took: median(runs.map(({ took }) => took)), memory: median(runs.map(({ memory }) => memory)) };
}

function runCommandLine(words: readonly string[]): CommandFigures {
  const started = performance.now();
  const { stderr } = spawnSync(process.execPath, ['dist/cli/netpol-atlas.js', ...words, '--timing', '--quiet'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { took: performance.now() - started, memory: Number(/"peakMemoryMB":\s*([\d.]+)/.exec(stderr)?.[1]) };
}
