/** What is said while something differs from the input. */
export const whatIf = {
  title: 'Simulated',
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  undone: (deed: string) => `Undone: ${deed}`,
  redone: (deed: string) => `Done again: ${deed}`,
  deeds: {
    edit: (file: string) => `edit of ${file}`,
    close: (file: string) => `${file} closed`,
    rename: (file: string) => `${file} renamed`,
    put: (file: string) => `${file} written`,
    open: (files: number) => (files === 1 ? '1 file opened' : `${files} files opened`),
    'switch-off': (objects: readonly string[]) =>
      objects.length === 1 ? `${objects[0]} switched off` : `${objects.length} objects switched off`,
    'switch-on': (objects: readonly string[]) =>
      objects.length === 1 ? `${objects[0]} switched on` : `${objects.length} objects switched on`,
    clear: 'all files closed',
    discard: 'changes discarded',
    keep: 'changes kept',
    compare: 'set to compare with',
    sample: 'other manifests opened',
    'take-up': 'own manifests taken up again',
  },
};

export type WhatIfWords = typeof whatIf;
