import { expose } from 'comlink';
import { engineAnswers } from './engine-answers.ts';

expose(engineAnswers());
