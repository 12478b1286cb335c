import { strToU8, zipSync } from 'fflate';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { changedFiles, goneFiles } from './changed-files.ts';

/** An archive cannot say that a file is gone: this one does. */
export const GONE_LIST = 'DELETED.txt';

/** The files that differ from the input, as a zip archive. */
export function changedFilesZip(input: readonly ManifestFile[], present: ManifestSet): Uint8Array<ArrayBuffer> {
  const gone = goneFiles(input, present);
  const files = changedFiles(input, present).map(({ name, text }) => [name, strToU8(text)] as const);
  const list = gone.length === 0 ? [] : [[GONE_LIST, strToU8(`${gone.join('\n')}\n`)] as const];
  return zipSync(Object.fromEntries([...files, ...list]), { level: 6 }) as Uint8Array<ArrayBuffer>;
}
