import { takeOut } from '#engine/edit/apply-edit.ts';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { unifiedDiff as differenceOf } from '#engine/edit/unified-diff.ts';

/** Files that differ from the input; what is switched off is taken out of them. Files that are gone are not among them. */
export function changedFiles(input: readonly ManifestFile[], present: ManifestSet): readonly ManifestFile[] {
  const former = textsOf(input);
  return writtenFiles(present).filter(({ name, text }) => former.get(name) !== text);
}

/** Names of files of the input that are gone, or of which nothing is left. */
export function goneFiles(input: readonly ManifestFile[], present: ManifestSet): readonly string[] {
  const left = textsOf(writtenFiles(present));
  return input.flatMap(({ name }) => (left.has(name) ? [] : [name]));
}

/** All differences from the input, as `git apply` and `patch -p1` take them. */
export function unifiedDiff(input: readonly ManifestFile[], present: ManifestSet): string {
  return differenceOf(input, writtenFiles(present)).text;
}

/** The present files without what is switched off. */
function writtenFiles(present: ManifestSet): readonly ManifestFile[] {
  const outcome = takeOut(present);
  // Half a change would be worse than none.
  if (outcome.kind === 'refused') throw new Error('What is switched off cannot be taken out of the texts.');
  return outcome.set.files;
}

function textsOf(files: readonly ManifestFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ name, text }) => [name, text]));
}
