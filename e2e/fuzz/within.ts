/** Milliseconds that any one question may take. */
export const LIMIT = 2000;

/** Something took longer than a person would wait. */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError';
}

/** Does the work and complains if it took too long. What hangs is seen from outside. */
export function within(step: string, work: () => void): void {
  const started = performance.now();
  try {
    work();
  } catch (error) {
    if (error instanceof Error) error.message = `${step}: ${error.message}`;
    throw error;
  }
  const took = performance.now() - started;
  if (took > LIMIT) throw new TooSlowError(`${step} took longer than ${LIMIT} ms (${took.toFixed(0)} ms)`);
}
