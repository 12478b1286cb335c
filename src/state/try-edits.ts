import type { ManifestEdit, ManifestSet } from '#engine/edit/manifest-edit.ts';
import { engine } from './engine.ts';
import { useWorkspace } from './workspace.ts';

/** Tries edits on the present manifests, all of them or none; `what` says it in words. False: they do not fit. */
export async function tryEdits(edits: readonly ManifestEdit[], what: string): Promise<boolean> {
  const { files, off } = useWorkspace.getState();
  let set: ManifestSet = { files, off };
  for (const edit of edits) {
    const outcome = await engine.edit(set, edit);
    if (outcome.kind === 'refused') return false;
    set = outcome.set;
  }
  const present = useWorkspace.getState();
  // Something else was changed meanwhile: it must not be lost.
  if (present.files !== files || present.off !== off) return false;
  present.tryManifests(set, what);
  return true;
}
