import type { EngineProgress } from './engine-progress.ts';

/** What the worker says without being asked, beside its answers. */
export interface WorkerNews {
  readonly progress: EngineProgress;
}

/** Whether a message is news: answers are comlink's. */
export function isWorkerNews(message: unknown): message is WorkerNews {
  return typeof message === 'object' && message !== null && 'progress' in message;
}
