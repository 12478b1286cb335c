/** What the comparison of two sets of manifests says, on the screen and as Markdown. */
export const changes = {
  title: 'Changes',
};

export type ChangesWords = typeof changes;
