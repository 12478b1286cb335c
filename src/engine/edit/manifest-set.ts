import type { ManifestFile } from '#engine/model/origin.ts';
import { splice } from './yaml-text.ts';
import type { ManifestSet } from './manifest-edit.ts';
import type { LocatedDocument } from './locate-objects.ts';

/** The set with another text in one file. */
export function withText(set: ManifestSet, name: string, text: string): ManifestSet {
  return { ...set, files: set.files.map((file) => (file.name === name ? { ...file, text } : file)) };
}

/** The set with other text in the place of a document. */
export function withDocument(set: ManifestSet, { file, start, text }: LocatedDocument, replacement: string): ManifestSet {
  const { text: whole } = fileNamed(set, file)!;
  return withText(set, file, splice(whole, start, start + text.length, replacement));
}

/** The file of a name; undefined where there is none. */
export function fileNamed(set: ManifestSet, name: string): ManifestFile | undefined {
  return set.files.find((file) => file.name === name);
}

/** The set with these objects evaluated or left out. */
export function withSwitched(set: ManifestSet, keys: readonly string[], on: boolean): ManifestSet {
  const changed = new Set(keys);
  const others = set.off.filter((key) => !changed.has(key));
  return { ...set, off: on ? others : [...others, ...changed] };
}
