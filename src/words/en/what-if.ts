/** What is said while something differs from the input. */
export const whatIf = {
  title: 'Simulated',
};

export type WhatIfWords = typeof whatIf;
