import { isWritten, object, placeOf, texts, type DecodedBy, type Decoder } from '#engine/manifest/decode.ts';
import type { Diagnosis } from '#engine/manifest/diagnosis.ts';
import { labelSelector, requirementsOf, type LabelSelectorFields } from '#engine/manifest/label-selector-fields.ts';
import type { Place } from '#engine/manifest/place.ts';
import type { EndpointPredicate } from '#engine/rules/policy.ts';
import { checkExactlyOne, checkWritten } from './limits.ts';

/** Pods by the labels of their namespaces and their own, as subjects and peers name them. */

/** `pods` of v1alpha2: without a namespaceSelector, those of every namespace. */
export const podsOfV1alpha2 = object({ namespaceSelector: labelSelector, podSelector: labelSelector }, ({ place }, diagnosis) =>
  checkWritten(place, 'podSelector', diagnosis, true),
);

export const subjectOfV1alpha2 = object({ namespaces: labelSelector, pods: podsOfV1alpha2 }, ({ place }, diagnosis) =>
  checkExactlyOne(place, SUBJECTS, diagnosis),
);

const SUBJECTS = ['namespaces', 'pods'] as const;

/** `namespaces` of v1alpha1, in the form of today or of version 0.1.1 of the API. */
export const namespacesOfV1alpha1: Decoder<LabelSelectorFields> = (place, diagnosis) => {
  const isOfToday = isWritten(place, 'matchLabels') || isWritten(place, 'matchExpressions');
  const isOld = !isOfToday && [...RELATIVE, 'namespaceSelector'].some((field) => isWritten(place, field));
  return isOld ? oldNamespaces(place, diagnosis) : labelSelector(place, diagnosis);
};

/** `pods` of v1alpha1: both selectors must be written; one that is not is read like an empty one. */
export const podsOfV1alpha1 = object(
  { namespaceSelector: labelSelector, podSelector: labelSelector, namespaces: oldNamespacesOfPods },
  ({ place }, diagnosis) => {
    if (!isWritten(place, 'namespaces')) checkWritten(place, 'namespaceSelector', diagnosis, true);
    checkWritten(place, 'podSelector', diagnosis, true);
  },
);

export const subjectOfV1alpha1 = object({ namespaces: namespacesOfV1alpha1, pods: podsOfV1alpha1 }, ({ place }, diagnosis) =>
  checkExactlyOne(place, SUBJECTS, diagnosis),
);

const RELATIVE = ['sameLabels', 'notSameLabels'] as const;
const oldFields = object({ namespaceSelector: labelSelector, sameLabels: texts, notSameLabels: texts });

/**
 * Up to version 0.1.1 the selector of a peer stood one level deeper, beside lists of labels that were compared with the
 * namespace of the subject. The selector is read; a comparison is refused, since an object without it would mean more.
 */
function oldNamespaces(place: Place, diagnosis: Diagnosis, current = place.path): LabelSelectorFields | undefined {
  for (const field of RELATIVE) if (isWritten(place, field)) diagnosis.relativeNamespaces(placeOf(place, field));
  const selector = oldFields(place, diagnosis)?.namespaceSelector;
  if (selector) diagnosis.odd(selector.place, 'old-namespaces-shape', { written: selector.place.path, current });
  return selector;
}

function oldNamespacesOfPods(place: Place, diagnosis: Diagnosis): LabelSelectorFields | undefined {
  return oldNamespaces(place, diagnosis, `${place.parent?.path ?? ''}.namespaceSelector`);
}

/** What a subject, or a peer that names pods, holds. */
export interface PodSelection {
  readonly namespaces?: LabelSelectorFields;
  readonly pods?: DecodedBy<typeof podsOfV1alpha2> & { readonly namespaces?: LabelSelectorFields };
}

/** The pods of a selection that was accepted. */
export function podsIn({ namespaces, pods }: PodSelection): EndpointPredicate {
  const ofNamespaces = namespaces ?? pods?.namespaceSelector ?? pods?.namespaces;
  const ofPods = pods?.podSelector;
  return {
    kind: 'pods',
    namespace: {
      kind: 'labels',
      selector: ofNamespaces ? requirementsOf(ofNamespaces) : [],
      ...(ofNamespaces && { origin: ofNamespaces.place.origin }),
    },
    pods: ofPods ? requirementsOf(ofPods) : [],
    ...(ofPods && { podsOrigin: ofPods.place.origin }),
  };
}
