import { type ImageReference, parseImageReference, repositoryOf, tagOf } from './image-reference.ts';

/**
 * Whether a manifest runs the image that an alert names. Where the alert gives no tag, as detectors often do not, any tag of
 * that repository may be meant; a digest that the manifest does not pin says nothing against it.
 */
export function matchesImage(named: string, written: string): boolean {
  const [alert, manifest] = [named, written].map(parseImageReference);
  return alert !== undefined && manifest !== undefined && isSame(alert, manifest);
}

function isSame(alert: ImageReference, manifest: ImageReference): boolean {
  if (repositoryOf(alert) !== repositoryOf(manifest)) return false;
  if (alert.digest !== undefined && manifest.digest !== undefined) return alert.digest === manifest.digest;
  return alert.tag === undefined || alert.tag === tagOf(manifest);
}
