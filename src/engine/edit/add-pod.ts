import type { EditOutcome, ManifestSet, NewPod } from './manifest-edit.ts';
import { addNewObject } from './new-objects.ts';
import { podManifest } from './pod-manifest.ts';
import { IDLE_IMAGE, runCommand } from './run-command.ts';

/** Adds a pod of the reader's own, and says above it how `kubectl` would make it. */
export function addPod(set: ManifestSet, pod: NewPod): EditOutcome {
  const image = pod.image === undefined || pod.image === '' ? IDLE_IMAGE : pod.image;
  return addNewObject(set, podManifest({ ...pod, image }, runCommand(pod)), pod.namespace);
}
