import { addDocuments } from './add-documents.ts';
import { addPod } from './add-pod.ts';
import { cutObjects } from './cut-objects.ts';
import { labelObject } from './label-object.ts';
import { runKubectlLines } from './kubectl/run-lines.ts';
import { allObjects, locateObjects } from './locate-objects.ts';
import type { EditOutcome, ManifestEdit, ManifestSet } from './manifest-edit.ts';
import { withSwitched } from './manifest-set.ts';
import { refusal } from './refusal.ts';
import { replaceLines } from './replace-lines.ts';
import { silenceFinding } from './silence-finding.ts';
import { unknownObject } from './unknown-object.ts';

/** Carries out one change on manifests; comments and layout of what it does not concern stay. */
export function applyEdit(set: ManifestSet, edit: ManifestEdit): EditOutcome {
  switch (edit.kind) {
    case 'switch':
      return switchObjects(set, edit.objects, edit.on);
    case 'add':
      return addDocuments(set, edit.file, edit.text);
    case 'label':
      return labelObject(set, edit.object, edit.labels, edit.pods);
    case 'lines':
      return replaceLines(set, edit);
    case 'pod':
      return addPod(set, edit.pod);
    case 'kubectl':
      return runKubectlLines(set, edit.text);
    case 'silence':
      return silenceFinding(set, edit);
    case 'take-out':
      return takeOut(set);
  }
}

/** Several changes, one after the other: all of them, or none. */
export function applyEdits(set: ManifestSet, edits: readonly ManifestEdit[]): EditOutcome {
  let current = set;
  const touched = new Set<string>();
  for (const edit of edits) {
    const outcome = applyEdit(current, edit);
    if (outcome.kind === 'refused') return outcome;
    current = outcome.set;
    for (const key of outcome.touched) touched.add(key);
  }
  return { kind: 'done', set: current, touched: [...touched] };
}

function switchObjects(set: ManifestSet, keys: readonly string[], on: boolean): EditOutcome {
  const known = new Set(allObjects(locateObjects(set.files)).map(({ located }) => located.key));
  const unknown = keys.find((key) => !known.has(key));
  if (unknown !== undefined) return unknownObject(set, unknown);
  const touched = keys.filter((key) => set.off.includes(key) === on);
  return { kind: 'done', set: withSwitched(set, touched, on), touched };
}

/** The texts without what is switched off. */
export function takeOut(set: ManifestSet): EditOutcome {
  const off = new Set(set.off);
  const cut = off.size === 0 ? set : cutObjects(set, off);
  if (!cut) return refusal('edit-not-possible', { object: set.off.join(', ') });
  return { kind: 'done', set: { ...cut, off: [] }, touched: set.off };
}
