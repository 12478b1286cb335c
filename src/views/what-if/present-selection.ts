import type { Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';

/**
 * A selected flip in the names of the present manifests. A change may cut the outside into other blocks of addresses: then
 * the flip names the smaller block of the two, and the present manifests the one around it.
 */
export function presentSelection(selection: Selection, picture: Picture | undefined, compared: PresentComparison | undefined): Selection {
  if (selection.kind !== 'connection' || picture === undefined || compared === undefined) return selection;
  const { source, destination } = selection;
  if (endpointOf(picture, source) && endpointOf(picture, destination)) return selection;
  const flip = compared.comparison.flips.find((each) => each.source === source && each.destination === destination);
  return flip?.after ? { kind: 'connection', source: flip.after.source, destination: flip.after.destination } : selection;
}
