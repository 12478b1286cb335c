import type { EditOutcome, ManifestEdit } from '#engine/edit/manifest-edit.ts';
import { announce } from '#state/announcer.ts';
import { engine } from '#state/engine.ts';
import { useSelection } from '#state/selection.ts';
import { useWorkspace } from '#state/workspace.ts';

/** What an edit of the present manifests would lead to. */
export function askEdit(edit: ManifestEdit): Promise<EditOutcome> {
  const { files, off } = useWorkspace.getState();
  return engine.edit({ files, off }, edit);
}

/** Evaluates what an edit led to; `what` says it in words. A workload that came with it is selected. */
export function tryOutcome(outcome: Extract<EditOutcome, { kind: 'done' }>, what: string): void {
  useWorkspace.getState().tryManifests(outcome.set, what);
  announce(what);
  const ids = addedObjects(outcome).flatMap(workloadId);
  if (ids.length === 1) useSelection.getState().select({ kind: 'endpoint', id: ids[0]! });
}

/** Of typed lines, what they add; of a form, all that it touched. */
function addedObjects({ steps, touched }: Extract<EditOutcome, { kind: 'done' }>): readonly string[] {
  if (steps === undefined) return touched;
  return steps.flatMap(({ effects }) => effects.flatMap((effect) => (effect.kind === 'added' ? [effect.object] : [])));
}

/** `Pod shop/web` is `shop/web[Pod]` in the picture. */
function workloadId(object: string): readonly string[] {
  const [kind = '', name = ''] = object.split(' ');
  return kind === 'Pod' || kind === 'Deployment' ? [`${name}[${kind}]`] : [];
}
