import type { EditOutcome, ManifestSet, NewPod } from './manifest-edit.ts';
import { addNewObject } from './new-objects.ts';
import { podManifest } from './pod-manifest.ts';
import { shellQuote } from './shell-quote.ts';

/** Does nothing, wherever it runs. */
export const IDLE_IMAGE = 'registry.k8s.io/pause:3.10';

/** Adds a pod of the reader's own, and says above it how `kubectl` would make it. */
export function addPod(set: ManifestSet, pod: NewPod): EditOutcome {
  const image = pod.image === undefined || pod.image === '' ? IDLE_IMAGE : pod.image;
  return addNewObject(set, podManifest({ ...pod, image }, runCommand({ ...pod, image })), pod.namespace);
}

function runCommand({ namespace, name, image, labels, ports }: NewPod & { readonly image: string }): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  const words = [
    'kubectl run',
    shellQuote(name),
    ...(namespace === 'default' ? [] : ['-n', shellQuote(namespace)]),
    `--image=${shellQuote(image)}`,
    ...(pairs.length > 0 ? [`--labels=${shellQuote(pairs.join(','))}`] : []),
    ...(ports.length === 1 ? [`--port=${ports[0]!.port}`] : []),
  ];
  // A line break in a name would end the comment that this stands in.
  return words.join(' ').replaceAll(/\s+/g, ' ');
}
