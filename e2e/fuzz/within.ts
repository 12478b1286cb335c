import { readFileSync } from 'node:fs';

/** Milliseconds of work that the answers to one input may take, in each of the ways that it is given. */
export const LIMIT = 2000;

/** Something took longer than a person would wait. */
class TooSlowError extends Error {
  override readonly name = 'TooSlowError';
}

/** Does the work and complains if it took too long. What hangs is seen from outside. */
export function within(step: string, work: () => void): void {
  const started = worked();
  try {
    work();
  } catch (error) {
    if (error instanceof Error) error.message = `${step}: ${error.message}`;
    throw error;
  }
  const took = worked() - started;
  if (took > LIMIT) throw new TooSlowError(`${step} took longer than ${LIMIT} ms (${took.toFixed(0)} ms)`);
}

/** Milliseconds that this thread has worked, where the system tells: what others do on a busy machine is not our slowness. */
function worked(): number {
  try {
    const [, figures = ''] = /\) (.*)$/.exec(readFileSync('/proc/thread-self/stat', 'utf8')) ?? [];
    const ticks = figures.split(' ');
    // utime and stime, in hundredths of a second.
    return (Number(ticks[11]) + Number(ticks[12])) * 10;
  } catch {
    return performance.now();
  }
}
