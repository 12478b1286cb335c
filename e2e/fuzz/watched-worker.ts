import { Worker } from 'node:worker_threads';
import type { FuzzCase } from './fuzz-case.ts';
import type { FuzzOutcome } from './fuzz-worker.ts';
import { LIMIT } from './within.ts';

/** Milliseconds of work by all threads together (there are few) after which a case hangs, and is stopped: on a busy machine the clock on the wall says nothing. */
const MOST_WORK = 10 * LIMIT;
/** Milliseconds on the wall: who sleeps for ever does no work. */
const LONGEST_SLEEP = 300_000;
/** A thread's stack is as small as a browser's, and its memory less. */
const RESOURCES = { stackSizeMb: 1, maxOldGenerationSizeMb: 1024 };

/** A thread that is put down and replaced when it hangs or dies. */
export class WatchedWorker {
  readonly #script: string;
  #worker: Worker | undefined;

  /** @param script the file that calls `answerCases` when it is run in a thread */
  constructor(script: string) {
    this.#script = script;
  }

  async ask(given: FuzzCase): Promise<FuzzOutcome> {
    const worker = (this.#worker ??= new Worker(this.#script, { resourceLimits: RESOURCES }));
    const outcome = await answerOf(worker, given);
    if (outcome.failure?.stack !== '') return outcome;
    await this.end();
    return outcome;
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/** A failure without a stack: the thread is of no use any more. */
function answerOf(worker: Worker, given: FuzzCase): Promise<FuzzOutcome> {
  const started = performance.now();
  const before = process.cpuUsage();
  return new Promise((resolve) => {
    const fail = (message: string) => finish({ took: performance.now() - started, failure: { message, stack: '' } });
    const died = (error: unknown) => fail(`the thread died: ${error instanceof Error ? error.message : String(error)}`);
    const ended = (status: number) => fail(`the thread ended (${status})`);
    const finish = (outcome: FuzzOutcome) => {
      clearInterval(timer);
      worker.off('message', finish).off('error', died).off('exit', ended);
      resolve(outcome);
    };
    const timer = setInterval(() => {
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1000 > MOST_WORK || performance.now() - started > LONGEST_SLEEP) fail('hangs');
    }, 500);
    worker.on('message', finish).on('error', died).on('exit', ended);
    worker.postMessage(given, []);
  });
}
