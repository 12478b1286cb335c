import type { NewPod } from './manifest-edit.ts';
import { shellQuote } from './shell-quote.ts';

/** Does nothing, wherever it runs. */
export const IDLE_IMAGE = 'registry.k8s.io/pause:3.10';

/** The command that makes such a pod. It has room for one port, and none for a port's name or protocol. */
export function runCommand({ namespace, name, image, labels, ports }: NewPod): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  const words = [
    'kubectl run',
    shellQuote(name),
    ...(namespace === 'default' ? [] : ['-n', shellQuote(namespace)]),
    `--image=${shellQuote(image === undefined || image === '' ? IDLE_IMAGE : image)}`,
    ...(pairs.length > 0 ? [`--labels=${shellQuote(pairs.join(','))}`] : []),
    ...(ports.length === 1 ? [`--port=${ports[0]!.port}`] : []),
  ];
  // A line break in a name would end the comment that this may stand in.
  return words.join(' ').replaceAll(/\s+/g, ' ');
}
