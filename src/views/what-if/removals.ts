import { type ObjectReference, objectKey } from '#engine/model/object-reference.ts';
import type { EndpointSummary, NamespaceSummary, Picture } from '#engine/overview/picture.ts';
import type { WhatIfWords } from '#words/en/what-if.ts';
import type { Removal } from './remove-section.tsx';

/** What can be removed of one end: the workload itself, and the Services before it; of a way in what opens it. */
export function removalsOfEndpoint(picture: Picture, endpoint: EndpointSummary, { remove }: WhatIfWords): readonly Removal[] {
  const own = picture.outline.find((object) => isWorkload(object, endpoint));
  const { wayIn } = endpoint;
  if (wayIn) {
    const objects = keysOf(
      picture,
      ({ kind, namespace, name }) => kind === wayIn.opener && namespace === endpoint.namespace && name === wayIn.service,
    );
    return [{ label: remove.opener(wayIn.opener, wayIn.service), objects, whole: true }];
  }
  return [
    ...(own ? [{ label: remove.workload, objects: [objectKey(own)], whole: true }] : []),
    ...endpoint.services.map(({ name }) => ({
      label: remove.service(name),
      objects: keysOf(picture, (object) => object.kind === 'Service' && object.namespace === endpoint.namespace && object.name === name),
      whole: false,
    })),
  ];
}

/** What can be removed of a namespace: its policies, or all of it. */
export function removalsOfNamespace(picture: Picture, { name }: NamespaceSummary, { remove }: WhatIfWords): readonly Removal[] {
  const policies = picture.policies.filter(({ namespace }) => namespace === name).map(({ id }) => id);
  const all = keysOf(picture, (object) => object.namespace === name || (object.kind === 'Namespace' && object.name === name));
  return [
    { label: remove.policies(policies.length), objects: policies, whole: false },
    { label: remove.namespace, objects: all, whole: true },
  ];
}

function isWorkload({ kind, namespace, name }: ObjectReference, endpoint: EndpointSummary): boolean {
  return kind === endpoint.workloadKind && namespace === endpoint.namespace && name === endpoint.name;
}

/** Of the objects that are evaluated now. */
function keysOf({ outline, switchedOff }: Picture, wanted: (object: ObjectReference) => boolean): readonly string[] {
  const off = new Set(switchedOff.map(objectKey));
  return [...new Set(outline.filter(wanted).map(objectKey))].filter((key) => !off.has(key));
}
