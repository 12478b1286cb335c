/** What is said about links that carry the work. */
export const share = {
  title: 'Share a link',
  button: 'Share',
  holds: 'What the link holds',
  example: (title: string) => `The example “${title}”, as it comes with Netpol Atlas: the link only names it.`,
  files: (count: number) => (count === 1 ? '1 file' : `${count.toLocaleString('en')} files`),
  objects: (count: number) => (count === 1 ? '1 object' : `${count.toLocaleString('en')} objects`),
  size: (bytes: number): string => {
    if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
    const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
    return `${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
  },
  changed: 'changed',
  more: (count: number) => `and ${count.toLocaleString('en')} more`,
  tried: 'What is tried and not in the input',
  triedText: (files: number, off: number): string =>
    [
      ...(files > 0 ? [files === 1 ? '1 file is changed' : `${files.toLocaleString('en')} files are changed`] : []),
      ...(off > 0 ? [off === 1 ? '1 object is switched off' : `${off.toLocaleString('en')} objects are switched off`] : []),
    ].join(', '),
  before: 'What it is compared with',
  view: 'The view',
  viewText: 'what is selected, shown and opened, and what enforces the policies',
  secrets: (count: number) =>
    count === 1
      ? 'There is a Secret in it: whoever has the link can read it.'
      : `There are ${count.toLocaleString('en')} Secrets in it: whoever has the link can read them.`,
  link: 'Link',
  making: 'Packing…',
  length: (signs: number) => `${signs.toLocaleString('en')} characters`,
  trouble: {
    chat: 'Some chat and mail programs cut links this long. Try it once, or send the files.',
    browser: 'Many programs and some browsers cut links this long. Better send the files.',
    never: 'No browser opens a link this long. Send the files instead: Export has them.',
  },
  onDisk: 'This page is a file on your disk: the link opens only where the same file lies.',
  copy: 'Copy link',
  copied: 'Link copied',
  copyByHand: 'The browser does not hand over the clipboard. The link is marked: press Ctrl+C.',
  private: 'What stands behind # in an address is never sent to a server: the link is the only copy.',

  open: {
    title: 'Open what this link holds?',
    reading: 'Reading the link…',
    trust: 'It is read as text, in this page. Nothing in it is run, and nothing is sent.',
    putAside: (first: string, others: number) =>
      `What you have open (${others === 0 ? first : `${first} and ${others.toLocaleString('en')} more`}) is put aside. You can take it up again.`,
    asideGone: (first: string, others: number) =>
      `What was put aside before (${others === 0 ? first : `${first} and ${others.toLocaleString('en')} more`}) makes room for it.`,
    open: 'Open',
    cancel: 'Cancel',
    opened: 'Opened from the link.',
    openedAside: 'Opened from the link; your own files are put aside.',
    takeBack: 'Take mine back',
    refusedTitle: 'This link cannot be opened',
    cut: (missing: number, length: number) =>
      `Its end is missing: ${missing.toLocaleString('en')} of ${length.toLocaleString('en')} characters did not arrive. Some programs cut long links; ask for the files, or for a shorter link.`,
    broken: 'It is damaged on the way, or it was made by something else. Ask for it once more.',
    'too-large': 'It would unpack to more than 50 MB. Nothing that Netpol Atlas writes does that.',
    newer: 'It was made by a newer version of Netpol Atlas than this one.',
    close: 'Close',
  },
};

export type ShareWords = typeof share;
