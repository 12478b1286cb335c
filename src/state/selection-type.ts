/** What the reader has picked: nothing, one end of connections, one directed pair, or a namespace. Ids are those of the picture. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'endpoint'; readonly id: string }
  | { readonly kind: 'connection'; readonly source: string; readonly destination: string }
  | { readonly kind: 'namespace'; readonly name: string };

export const NOTHING_SELECTED: Selection = { kind: 'none' };
