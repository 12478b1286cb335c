import type { QuestionsWords } from '#words/en/questions.ts';

export const questions: QuestionsWords = {
  title: '질문',
};
