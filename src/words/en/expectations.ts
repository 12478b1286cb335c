/** What is said about expectation files. */
export const expectations = {
  title: 'Expectations',
};

export type ExpectationsWords = typeof expectations;
