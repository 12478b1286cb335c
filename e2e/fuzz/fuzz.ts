import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { parseArgs } from 'node:util';
import { type FuzzCase, fuzzCase } from './fuzz-case.ts';
import { type FuzzOutcome, answerCases } from './fuzz-worker.ts';
import { minimize } from './minimize.ts';
import { readSeeds } from './fuzz-seeds.ts';
import { WatchedWorker } from './watched-worker.ts';

// `npm run fuzz -- --seed N --count N`: nothing that a person may give to the page or the command line makes it throw, hang,
// or lose what is good beside it. `--only INDEX` repeats one case of a run. What fails is kept in fuzz-failures.

const KEPT_IN = 'fuzz-failures';
const MOST_FAILURES = 20;

if (isMainThread) process.exitCode = await run();
else answerCases();

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, count: { type: 'string' }, only: { type: 'string' }, threads: { type: 'string' } },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const indexes = values.only === undefined ? Array.from({ length: Number(values.count ?? 1000) }, (_, at) => at) : [Number(values.only)];
  const seeds = readSeeds();
  const started = performance.now();
  const failed: number[] = [];
  const targets = new Map<string, number>();
  let slowest = { index: -1, took: 0 };
  const next = indexes.values();
  const work = async (): Promise<void> => {
    const worker = new WatchedWorker(fileURLToPath(import.meta.url));
    for (const index of next) {
      if (failed.length >= MOST_FAILURES) break;
      const given = fuzzCase(seed, index, seeds);
      targets.set(given.target, (targets.get(given.target) ?? 0) + 1);
      const outcome = await worker.ask(given);
      if (outcome.took > slowest.took) slowest = { index, took: outcome.took };
      if (outcome.failure !== undefined && (await failsAgain(worker, given, outcome))) {
        failed.push(index);
        await report(seed, index, given, outcome, worker);
      }
    }
    await worker.end();
  };
  await Promise.all(Array.from({ length: Number(values.threads ?? 2) }, work));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const by = [...targets].map(([target, count]) => `${target} ${count}`).join(', ');
  console.log(
    `seed ${seed}: ${indexes.length} inputs (${by}), ${failed.length} failed, ${seconds} s; slowest: ${slowest.index}, ${slowest.took.toFixed(0)} ms`,
  );
  return failed.length === 0 ? 0 : 1;
}

/** Slowness may be the machine's: it counts if it is met a second time. */
async function failsAgain(worker: WatchedWorker, given: FuzzCase, { failure }: FuzzOutcome): Promise<boolean> {
  return !/took longer|hangs/.test(failure?.message ?? '') || (await worker.ask(given)).failure !== undefined;
}

async function report(seed: number, index: number, given: FuzzCase, { failure }: FuzzOutcome, worker: WatchedWorker): Promise<void> {
  const kind = kindOf(failure?.message ?? '');
  const slow = /took longer|hangs/.test(kind);
  const same = async (text: string) => kindOf((await worker.ask({ ...given, text })).failure?.message ?? '') === kind;
  const text = await minimize(given.text, same, slow ? 12 : 150);
  mkdirSync(KEPT_IN, { recursive: true });
  const file = `${KEPT_IN}/seed-${seed}-case-${index}.txt`;
  writeFileSync(file, text);
  console.error(`\n✕ ${given.target}: ${failure?.message}\n  again: npm run fuzz -- --seed ${seed} --only ${index}; kept in ${file}`);
  console.error(`  ${(failure?.stack ?? '').split('\n').slice(1, 7).join('\n  ')}`);
  console.error(JSON.stringify(text.length > 600 ? `${text.slice(0, 300)} … ${text.slice(-200)} (${text.length} signs)` : text));
}

/** The message without the numbers and names that differ from text to text. */
function kindOf(message: string): string {
  return message.replaceAll(/\d+/g, '0').slice(0, 60);
}
