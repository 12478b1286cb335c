/** Whether any of some texts holds all words that are looked for. */
export type Matches = (...texts: readonly (string | undefined)[]) => boolean;

/** Looks for each word by itself, whatever its case. */
export function matcherOf(search: string): Matches {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return (...texts) => {
    const all = texts.join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  };
}
