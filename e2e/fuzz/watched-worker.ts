import { Worker } from 'node:worker_threads';
import type { FuzzCase } from './fuzz-case.ts';
import type { FuzzOutcome } from './fuzz-worker.ts';
import { LIMIT } from './within.ts';

/** Milliseconds, of the clock on the wall: what takes longer than this hangs even on a busy machine, and is stopped. */
const DEADLINE = 10 * LIMIT;
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
  return new Promise((resolve) => {
    const fail = (message: string) => finish({ took: performance.now() - started, failure: { message, stack: '' } });
    const died = (error: unknown) => fail(`the thread died: ${error instanceof Error ? error.message : String(error)}`);
    const ended = (status: number) => fail(`the thread ended (${status})`);
    const finish = (outcome: FuzzOutcome) => {
      clearTimeout(timer);
      worker.off('message', finish).off('error', died).off('exit', ended);
      resolve(outcome);
    };
    const timer = setTimeout(() => fail('hangs'), DEADLINE);
    worker.on('message', finish).on('error', died).on('exit', ended);
    worker.postMessage(given, []);
  });
}
