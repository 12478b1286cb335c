import type { ChangesWords } from '#words/en/changes.ts';

export const changes: ChangesWords = {
  title: '변경 사항',
};
