import { anything, boolean, integer, isWritten, list, object, text, textMap, type DecodedBy, type Placed, texts } from './decode.ts';
import type { Diagnosis } from './diagnosis.ts';
import { checkAnnotations, checkLabels, checkName, isDnsLabel, type NameRule } from './name-rules.ts';
import type { Place } from './place.ts';

const ownerReference = object({
  apiVersion: text,
  kind: text,
  name: text,
  uid: text,
  controller: boolean,
  blockOwnerDeletion: boolean,
});

/** `metadata`, of an object or of a pod template. */
export const metadata = object(
  {
    name: text,
    generateName: text,
    namespace: text,
    selfLink: text,
    uid: text,
    resourceVersion: text,
    generation: integer,
    creationTimestamp: anything,
    deletionTimestamp: anything,
    deletionGracePeriodSeconds: integer,
    labels: textMap,
    annotations: textMap,
    ownerReferences: list(ownerReference),
    finalizers: texts,
    managedFields: anything,
  },
  ({ labels, annotations }, diagnosis) => {
    checkLabels(labels, diagnosis);
    checkAnnotations(annotations, diagnosis);
  },
);

export type Metadata = DecodedBy<typeof metadata>;

/** What the API server asks of an object's own name and namespace. */
export function checkIdentity(root: Place, fields: Metadata | undefined, rule: NameRule, diagnosis: Diagnosis): void {
  const place = fields?.place ?? root.missing('metadata');
  const name = fields?.name;
  if (name) {
    if (name.value === '') requireName(place, name, diagnosis);
    else checkName(name, rule, diagnosis);
  } else if (!isWritten(place, 'name') && !fields?.generateName && (fields || !isWritten(root, 'metadata'))) {
    requireName(place, undefined, diagnosis);
  }
  const stem = fields?.generateName;
  // What is added to the stem makes a hyphen at its end an inner one.
  if (stem && stem.value !== '') checkName({ ...stem, value: stem.value.replace(/-$/, 'x') }, rule, diagnosis);
  const namespace = fields?.namespace;
  if (namespace && namespace.value !== '' && !isDnsLabel(namespace.value)) checkName(namespace, 'dns-label', diagnosis);
}

function requireName(place: Place, name: Placed<string> | undefined, diagnosis: Diagnosis): void {
  diagnosis.required(name?.place ?? place.missing('name'));
}
