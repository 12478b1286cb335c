import type { ExpectationsWords } from '#words/en/expectations.ts';

export const expectations: ExpectationsWords = {
  title: '기대 사항',
};
