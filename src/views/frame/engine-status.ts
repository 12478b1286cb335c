import { useSyncExternalStore } from 'react';
import { engine } from '#state/engine.ts';
import type { EngineStatus } from '#worker/engine-client.ts';

/** Whether the evaluator is there to answer. */
export function useEngineStatus(): EngineStatus {
  return useSyncExternalStore(engine.subscribe, engine.status);
}
