import { createEngineClient } from '#worker/engine-client.ts';
import { startEngineWorker } from '#worker/start-engine-worker.ts';

/** The one engine of the page. */
export const engine = createEngineClient(startEngineWorker);
