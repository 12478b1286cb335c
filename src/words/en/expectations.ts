import type { ExpectationResult } from '#engine/expectations/expectation.ts';

/** What is said about expectation files. */
export const expectations = {
  title: 'Expectations',
  region: 'Expectations',
  passed: (count: number) => `${count.toLocaleString('en')} passed`,
  failed: (count: number) => `${count.toLocaleString('en')} failed`,
  status: { passed: 'passed', failed: 'failed', 'no-match': 'matches nothing' } satisfies Record<ExpectationResult['status'], string>,
  /** Behind the two ends of a line: what is expected of them. */
  expected: { allowed: 'allowed', denied: 'denied' },
  to: 'to',

  // What came of a line.
  holds: (pairs: number): string => {
    if (pairs === 0) return 'Later or narrower lines take all of it.';
    return pairs === 1 ? 'Holds.' : `Holds for ${pairs.toLocaleString('en')} connections.`;
  },
  otherwise: (failures: number, pairs: number): string => {
    if (pairs === 1) return 'It is otherwise:';
    const some = failures.toLocaleString('en');
    return failures === 1
      ? `1 of ${pairs.toLocaleString('en')} connections is otherwise:`
      : `${some} of ${pairs.toLocaleString('en')} connections are otherwise:`;
  },
  more: (count: number) => (count === 1 ? 'and 1 more' : `and ${count.toLocaleString('en')} more`),
  unmatched: (part: NonNullable<ExpectationResult['unmatched']>, written: string): string =>
    ({
      from: `Nothing in these manifests is ${written}.`,
      to: `Nothing in these manifests is ${written}.`,
      ports: `No destination has a port named ${written}.`,
      pairs: 'Both ends are one workload, or both lie outside: there is no connection between them.',
    })[part],
  nearest: (name: string) => `Did you mean ${name}?`,

  // The panel.
  loading: 'Checking…',
  failedToCheck: 'The evaluator did not answer.',
  again: 'Check again',
  unreadable: (count: number) => (count === 1 ? '1 line cannot be read' : `${count.toLocaleString('en')} lines cannot be read`),
  unreadableText: 'What is wrong with the file, and what to write in its place, stands under Problems.',
  showProblems: 'Show the problems',
  emptyTitle: 'Write down what must stay true',
  emptyText:
    'An expectation says which connection must be allowed or denied. A small YAML file keeps them beside the manifests; they are checked with every change here, and on the command line.',
  writeOne: 'Write one',
  asItIsNow: 'Expect everything as it is now',
  asItIsNowText: (count: number): string =>
    count === 1
      ? 'A line for the one connection that is drawn'
      : `A line for each of the ${count.toLocaleString('en')} connections that are drawn`,
  nothingToExpect: 'No connection is drawn that an expectation could be written for.',
  addLine: 'Add a line',
  /** Comments at the top of a file that is begun here. */
  fileHead: [
    'What must stay true. Checked with',
    'every change here, and by',
    'netpol-atlas test.',
    'from and to: shop/web, shop/*,',
    'ns:shop, label:tier=db, internet,',
    '10.0.0.0/8, "*" for everybody.',
    'A narrower line is an exception',
    'to a wider one.',
  ],

  // On a connection.
  expectThis: (verdict: string) => `Expect this: ${verdict}`,
  expectEither: 'Expect it allowed or denied',
  expectAllowed: 'Expect it allowed',
  expectDenied: 'Expect it denied',
  expectPartialText: (open: string) => `${open} allowed, the other ports denied`,
  otherExpectation: 'Other expectations',
  fails: 'fails as it is now',
  added: (lines: number, file: string) => (lines === 1 ? `1 line added to ${file}.` : `${lines} lines added to ${file}.`),
  already: (file: string) => `It is expected already, in ${file}.`,
  show: 'Show',
};

export type ExpectationsWords = typeof expectations;
