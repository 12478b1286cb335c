import { anything, boolean, integer, list, mapOf, object, text, textMap, unread, texts } from './decode.ts';
import { metadata } from './metadata-fields.ts';

/** The fields of the kinds that are neither workloads nor Services. */

const OBJECT = { apiVersion: text, kind: text, metadata };

export const namespace = object({ ...OBJECT, spec: object({ finalizers: texts }), status: anything });

export const node = object({
  ...OBJECT,
  spec: anything,
  status: object({ addresses: list(object({ type: text, address: text })) }, undefined, { open: true }),
});

export const configMap = object(
  { ...OBJECT, data: textMap, binaryData: mapOf(text), immutable: boolean },
  ({ data, binaryData }, diagnosis) => {
    for (const [key, { place }] of [...(data ?? []), ...(binaryData ?? [])])
      if (!isConfigMapKey(key)) diagnosis.invalid(place, 'config-map-key', '', key);
  },
);

function isConfigMapKey(key: string): boolean {
  return key.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(key) && key !== '.' && !key.startsWith('..');
}

export const serviceAccount = object({ ...OBJECT, ...unread('secrets imagePullSecrets automountServiceAccountToken') });

const targetReference = object({ kind: text, namespace: text, name: text, ...unread('uid apiVersion resourceVersion fieldPath') });

const endpointAddress = object({ ip: text, hostname: text, nodeName: text, targetRef: targetReference });

const endpointPort = object({ name: text, port: integer, protocol: text, appProtocol: text });

export const endpoints = object({
  ...OBJECT,
  subsets: list(object({ addresses: list(endpointAddress), notReadyAddresses: list(endpointAddress), ports: list(endpointPort) })),
});

export const endpointSlice = object({
  ...OBJECT,
  addressType: text,
  endpoints: list(
    object({
      addresses: texts,
      conditions: object({ ready: boolean, serving: boolean, terminating: boolean }),
      hostname: text,
      targetRef: targetReference,
      deprecatedTopology: textMap,
      nodeName: text,
      zone: text,
      hints: anything,
    }),
  ),
  ports: list(endpointPort),
});
