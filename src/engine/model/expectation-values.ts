/** What the sentences about expectation files are filled with. `written` is text of the file, shown as it stands there. */
export interface ExpectationValues {
  /** `expect` holds something else than a list. */
  'expect-not-a-list': { written: string };
  /** An item of the list that is no map. */
  'expect-not-a-line': { written: string };
  'expect-unknown-key': { written: string; suggestion: string; known: string };
  'expect-missing-key': { key: string };
  'expect-bad-verdict': { written: string; suggestion: string };
  /** `key`: `from` or `to`. */
  'expect-bad-end': { key: string; written: string };
  'expect-bad-port': { written: string };
  /** A file that was given as one of expectations and holds none. */
  'expect-nothing': { file: string };
}
