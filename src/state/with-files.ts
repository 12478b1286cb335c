import type { ManifestFile } from '#engine/model/origin.ts';

/** Files in their order; those of the same name are replaced, the others come last. */
export function withFiles(files: readonly ManifestFile[], added: readonly ManifestFile[]): readonly ManifestFile[] {
  const rest = new Map(added.map((file) => [file.name, file]));
  const kept = files.map((file) => {
    const replacement = rest.get(file.name);
    rest.delete(file.name);
    return replacement ?? file;
  });
  return [...kept, ...rest.values()];
}
