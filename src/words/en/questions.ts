/** What is said about who reaches whom, and about questions in the find box. */
export const questions = {
  title: 'Questions',
};

export type QuestionsWords = typeof questions;
