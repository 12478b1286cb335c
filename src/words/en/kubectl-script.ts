/** Comments in the script of kubectl commands. */
export const kubectlScript = {
  head: 'Brings a cluster that has the input to what was tried. Read it before you run it.',
  nothing: 'Nothing differs from the input.',
  added: (object: string) => `${object} is new.`,
  changed: (object: string) => `${object} is changed.`,
  replaced: (object: string) => `${object} is changed. It cannot be changed in place: it is deleted and made again.`,
  labeled: (object: string) => `${object} gets other labels.`,
  off: (object: string, place: string) => `${object} is switched off (${place}).`,
  impossible: (object: string) => `${object} is left out of this script: no cluster has an object of this name.`,
  removed: (object: string, place: string) => `${object} is removed (${place}).`,
};
