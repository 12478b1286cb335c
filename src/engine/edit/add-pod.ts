import { UNKNOWN_LABELS } from '#engine/manifest/read-pod.ts';
import type { EditOutcome, ManifestSet, NewPod } from './manifest-edit.ts';
import { addNewObject } from './new-objects.ts';
import { podManifest } from './pod-manifest.ts';
import { IDLE_IMAGE, runCommand } from './run-command.ts';

/** Adds a pod of the reader's own, and says above it how `kubectl` would make it. */
export function addPod(set: ManifestSet, pod: NewPod): EditOutcome {
  const image = pod.image === undefined || pod.image === '' ? IDLE_IMAGE : pod.image;
  // The command would give it a label, and it has others.
  const manifest = pod.labelsUnknown
    ? podManifest({ ...pod, image, labels: {}, annotations: UNKNOWN_LABELS })
    : podManifest({ ...pod, image }, runCommand(pod));
  return addNewObject(set, manifest, pod.namespace);
}
