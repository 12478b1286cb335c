import type { SourceDocument } from '#engine/security/source-document.ts';

/** What may be an alert, with its place in its document. */
export interface AlertItem {
  readonly value: unknown;
  readonly path: readonly number[];
  /** Of the alert, if it is one: `falco.json#0.3`. */
  readonly id: string;
}

/** The alerts of a document: itself, or its items. */
export function itemsOf(document: SourceDocument): readonly AlertItem[] {
  const id = `${document.file}#${document.index}`;
  if (!Array.isArray(document.value)) return [{ value: document.value, path: [], id }];
  return (document.value as readonly unknown[]).map((value, at) => ({ value, path: [at], id: `${id}.${at}` }));
}
