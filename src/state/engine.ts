import { createEngineClient } from '#worker/engine-client.ts';
import EngineWorker from '#worker/engine.worker.ts?worker&inline';

/** The one engine of the page. Its worker is part of the script, so that it also starts where the page is a single file on a disk. */
export const engine = createEngineClient(() => new EngineWorker({ name: 'netpol-atlas-engine' }));
