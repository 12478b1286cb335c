import type { EdgeBackend, EdgeRoute, IngressClass } from '#engine/model/edge-route.ts';
import { anything, integerOrText, list, object, text, type DecodedBy, type Placed } from './decode.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { ingress, IngressBackendFields } from './ingress-fields.ts';
import { labelsOf } from './label-selector-fields.ts';
import type { Fact, ManifestObject } from './manifest-object.ts';
import { metadata, type Metadata } from './metadata-fields.ts';

/** Names the class of an Ingress, before there was a field for it. */
const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';
const DEFAULT_CLASS_ANNOTATION = 'ingressclass.kubernetes.io/is-default-class';

/** What an accepted Ingress sends where. */
export function ingressFact(object: ManifestObject, { metadata: head, spec }: DecodedBy<typeof ingress>): Fact {
  const backends = [
    ...(spec?.defaultBackend ? [backendOf(object, '*', spec.defaultBackend)] : []),
    ...(spec?.rules ?? []).flatMap(({ host, http }) =>
      (http?.paths ?? []).flatMap(({ path, backend }) => (backend ? [backendOf(object, matchText(host, path), backend)] : [])),
    ),
  ];
  return edgeRouteFact(object, head, spec?.ingressClassName, backends);
}

function backendOf({ namespace }: ManifestObject, match: string, { place, service, resource }: IngressBackendFields): EdgeBackend {
  const port = service?.port?.name?.value || service?.port?.number?.value;
  return {
    match,
    namespace,
    service: service?.name?.value ?? '',
    kind: resource && !service ? 'resource' : 'Service',
    ...(port ? { port } : {}),
    protocol: 'TCP',
    origin: place.origin,
  };
}

const formerBackend = object({ serviceName: text, servicePort: integerOrText }, undefined, { open: true });

/** Ingress as `extensions/v1beta1` and `networking.k8s.io/v1beta1` served it. */
const formerIngress = object(
  {
    apiVersion: text,
    kind: text,
    metadata,
    spec: object(
      {
        ingressClassName: text,
        backend: formerBackend,
        rules: list(
          object(
            { host: text, http: object({ paths: list(object({ path: text, backend: formerBackend }, undefined, { open: true })) }) },
            undefined,
            { open: true },
          ),
        ),
      },
      undefined,
      { open: true },
    ),
  },
  undefined,
  { open: true },
);

/** Reads an Ingress in a version that Kubernetes has left behind. */
export function readFormerIngress(manifest: ManifestObject, diagnosis: Diagnosis): Fact | undefined {
  const fields = formerIngress(manifest.place, diagnosis);
  if (!fields || diagnosis.refused) return undefined;
  const backend = (match: string, { place, serviceName, servicePort }: DecodedBy<typeof formerBackend>): EdgeBackend => ({
    match,
    namespace: manifest.namespace,
    service: serviceName?.value ?? '',
    kind: 'Service',
    ...(servicePort?.value ? { port: servicePort.value } : {}),
    protocol: 'TCP',
    origin: place.origin,
  });
  const { spec } = fields;
  const backends = [
    ...(spec?.backend ? [backend('*', spec.backend)] : []),
    ...(spec?.rules ?? []).flatMap(({ host, http }) =>
      (http?.paths ?? []).flatMap((path) => (path.backend ? [backend(matchText(host, path.path), path.backend)] : [])),
    ),
  ];
  return edgeRouteFact(manifest, fields.metadata, spec?.ingressClassName, backends);
}

function edgeRouteFact(
  { namespace, name, place }: ManifestObject,
  head: Metadata | undefined,
  className: Placed<string> | undefined,
  backends: readonly EdgeBackend[],
): Fact {
  const annotations = labelsOf(head?.annotations);
  const ownClass = className?.value || (Object.hasOwn(annotations, CLASS_ANNOTATION) ? annotations[CLASS_ANNOTATION] : undefined);
  const edgeRoute: EdgeRoute = {
    id: `Ingress ${namespace}/${name}`,
    kind: 'Ingress',
    namespace,
    name,
    ...(ownClass ? { className: ownClass } : {}),
    parents: [],
    hostnames: [],
    annotations,
    backends,
    origin: place.origin,
  };
  return { kind: 'edge-route', edgeRoute };
}

/** `shop.example.com/api` as people would type it; `*` for any host and path. */
export function matchText(host: Placed<string> | undefined, path: Placed<string> | undefined): string {
  const below = path?.value === '/' ? '' : (path?.value ?? '');
  return `${host?.value || '*'}${below}`;
}

export const ingressClass = object(
  { apiVersion: text, kind: text, metadata, spec: object({ controller: text, parameters: anything }) },
  undefined,
  { open: true },
);

/** An IngressClass: which controller carries out the Ingresses that name it, or name none. */
export function ingressClassFact({ name, place }: ManifestObject, { metadata: head, spec }: DecodedBy<typeof ingressClass>): Fact {
  const found: IngressClass = {
    name,
    controller: spec?.controller?.value ?? '',
    isDefault: head?.annotations?.get(DEFAULT_CLASS_ANNOTATION)?.value === 'true',
    origin: place.origin,
  };
  return { kind: 'ingress-class', ingressClass: found };
}
