/** The variables that a command sets, if it does nothing else: `NAME=value`, `export NAME=value`. */
export function assignments(words: readonly string[]): ReadonlyMap<string, string> | undefined {
  const pairs = (words[0] === 'export' ? words.slice(1) : words).map((word) => /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word));
  if (pairs.length === 0 || pairs.includes(null)) return undefined;
  return new Map(pairs.map((pair) => [pair![1]!, pair![2]!]));
}
