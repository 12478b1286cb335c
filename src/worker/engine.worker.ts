import { expose } from 'comlink';
import { engineAnswers } from './engine-answers.ts';
import type { WorkerNews } from './worker-news.ts';

expose(engineAnswers((progress) => postMessage({ progress } satisfies WorkerNews)));
