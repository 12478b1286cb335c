import EngineWorker from './engine.worker.ts?worker&inline';

/** Starts the engine's worker from the script itself: the only way where the page is a single file on a disk. */
export function startEngineWorker(): Worker {
  return new EngineWorker({ name: 'netpol-atlas-engine' });
}
