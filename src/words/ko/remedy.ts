import type { RemedyWords } from '#words/en/remedy.ts';

export const remedy: RemedyWords = {
  title: '가장 작은 변경',
};
