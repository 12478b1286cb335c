/**
 * Starts the engine's worker from a file beside the page, which loads what later questions need when they are asked.
 * The page as a single file has no file beside it: there `start-inline-worker.ts` takes the place of this one.
 */
export function startEngineWorker(): Worker {
  return new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: 'netpol-atlas-engine' });
}
