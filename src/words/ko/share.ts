import type { ShareWords } from '#words/en/share.ts';

export const share: ShareWords = {
  title: '공유',
};
