import { anything, boolean, isWritten, object, text, unread } from './decode.ts';
import { requireText } from './name-rules.ts';

/** `env` and `envFrom` of containers: the fields of Kubernetes 1.34. */

const keyReference = object({ name: text, key: text, optional: boolean }, ({ place, key }, diagnosis) =>
  requireText(place, 'key', key, diagnosis),
);

const valueFrom = object(
  {
    configMapKeyRef: keyReference,
    secretKeyRef: keyReference,
    fieldRef: object({ apiVersion: text, fieldPath: text }, ({ place, fieldPath }, diagnosis) =>
      requireText(place, 'fieldPath', fieldPath, diagnosis),
    ),
    resourceFieldRef: object({ containerName: text, resource: text, divisor: anything }),
    fileKeyRef: object(unread('volumeName path key optional')),
  },
  ({ place }, diagnosis) => {
    const sources = SOURCES.filter((each) => isWritten(place, each));
    if (sources.length !== 1) diagnosis.invalid(place, 'one-source');
  },
);

const SOURCES = ['configMapKeyRef', 'secretKeyRef', 'fieldRef', 'resourceFieldRef', 'fileKeyRef'];

/** Any printable character of ASCII but the one that ends the name. */
const NAME = /^[ -<>-~]+$/;

export const environmentVariable = object(
  { name: text, value: text, valueFrom },
  ({ place, name, value, valueFrom: source }, diagnosis) => {
    requireText(place, 'name', name, diagnosis);
    if (name && name.value !== '' && !NAME.test(name.value)) diagnosis.invalid(name.place, 'variable-name');
    const hasOneSource = source && SOURCES.filter((each) => isWritten(source.place, each)).length === 1;
    if (value && value.value !== '' && hasOneSource) diagnosis.invalid(source.place, 'value-and-source');
  },
);

const objectReference = object({ name: text, optional: boolean });

export const environmentSource = object({ prefix: text, configMapRef: objectReference, secretRef: objectReference });
