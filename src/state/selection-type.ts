/** What the reader has picked: nothing, one end of connections, one directed pair, or a namespace. Ids are those of the picture. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'endpoint'; readonly id: string }
  | { readonly kind: 'connection'; readonly source: string; readonly destination: string }
  | { readonly kind: 'namespace'; readonly name: string };

export const NOTHING_SELECTED: Selection = { kind: 'none' };

/** Whether two selections choose the same thing. */
export function sameSelection(a: Selection, b: Selection): boolean {
  if (a.kind === 'endpoint') return b.kind === 'endpoint' && a.id === b.id;
  if (a.kind === 'namespace') return b.kind === 'namespace' && a.name === b.name;
  if (a.kind === 'connection') return b.kind === 'connection' && a.source === b.source && a.destination === b.destination;
  return b.kind === 'none';
}
