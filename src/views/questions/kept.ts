/** What an answer keeps in sight: endpoints by id, pairs as `source destination`. Everything else stands back. */
export interface Kept {
  readonly endpoints: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  /** What the answer is about: it stands out as long as nothing in the answer is selected. */
  readonly about: readonly string[];
}

/** A pair as `Kept` names it. */
export function pairKey({ source, destination }: { readonly source: string; readonly destination: string }): string {
  return `${source} ${destination}`;
}

/** What these connections keep in sight: themselves and their ends; and whatever the answer is about. */
export function keepsOf(
  connections: readonly { readonly source: string; readonly destination: string }[],
  ...about: readonly string[]
): Kept {
  return {
    endpoints: new Set([...about, ...connections.flatMap(({ source, destination }) => [source, destination])]),
    pairs: new Set(connections.map(pairKey)),
    about,
  };
}
