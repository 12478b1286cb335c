/** What is said about changes that allow or deny a connection, and about generated policies. */
export const remedy = {
  title: 'Smallest change',
};

export type RemedyWords = typeof remedy;
