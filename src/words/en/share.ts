/** What is said about links that carry the work. */
export const share = {
  title: 'Share',
};

export type ShareWords = typeof share;
