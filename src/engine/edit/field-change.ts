import type { PlainValue } from './plain-value.ts';
import type { FieldPath } from './yaml-tree.ts';

/** A change of one field of an object. */
export type FieldChange =
  | { readonly do: 'put'; readonly path: FieldPath; readonly value: PlainValue }
  /** At the end of a list. */
  | { readonly do: 'append'; readonly path: FieldPath; readonly value: PlainValue }
  | { readonly do: 'remove'; readonly path: FieldPath };
