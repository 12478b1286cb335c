import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { changedFilesZip } from './changed-files-zip.ts';
import { unifiedDiff } from './changed-files.ts';
import { kubectlCommands } from './kubectl-commands.ts';

/** The forms in which what differs from the input can be taken away. */
export type EditsFormat = 'zip' | 'diff' | 'kubectl';

/** What differs from the input in one of the forms. */
export function exportEdits(input: readonly ManifestFile[], present: ManifestSet, as: EditsFormat): Uint8Array<ArrayBuffer> | string {
  switch (as) {
    case 'zip':
      return changedFilesZip(input, present);
    case 'diff':
      return unifiedDiff(input, present);
    case 'kubectl':
      return kubectlCommands(input, present);
  }
}
