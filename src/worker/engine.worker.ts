import { expose } from 'comlink';
import { engineAnswers } from './engine-answers.ts';
import { withKeptTexts } from './long-texts.ts';
import type { WorkerNews } from './worker-news.ts';

expose(withKeptTexts(engineAnswers((progress) => postMessage({ progress } satisfies WorkerNews))));
