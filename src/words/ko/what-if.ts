import type { WhatIfWords } from '#words/en/what-if.ts';

export const whatIf: WhatIfWords = {
  title: '시뮬레이션',
};
