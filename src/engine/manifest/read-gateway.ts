import type { Protocol } from '#engine/model/cluster.ts';
import type { EdgeBackend, EdgeRouteKind, GatewayListener, ParentReference } from '#engine/model/edge-route.ts';
import type { DecodedBy } from './decode.ts';
import type { BackendRefFields, gateway, gatewayClass, gatewayRoute, openShiftRoute, referenceGrant } from './gateway-fields.ts';
import { labelsOf, requirementsOf } from './label-selector-fields.ts';
import type { Fact, ManifestObject } from './manifest-object.ts';
import { matchText } from './read-ingress.ts';

type Spec<Decoder> = NonNullable<NonNullable<DecodedBy<Decoder> extends { readonly spec?: infer Value } ? Value : never>>;
type ListenerFields = NonNullable<Spec<typeof gateway>['listeners']>[number];
type ParentFields = NonNullable<Spec<typeof gatewayRoute>['parentRefs']>[number];
type RuleFields = NonNullable<Spec<typeof gatewayRoute>['rules']>[number];

export function gatewayClassFact({ name, place }: ManifestObject, { spec }: DecodedBy<typeof gatewayClass>): Fact {
  return {
    kind: 'gateway-class',
    gatewayClass: { name, controller: spec?.controllerName?.value ?? '', isDefault: false, origin: place.origin },
  };
}

/** A Gateway with its listeners, of `gateway.networking.k8s.io`. */
export function gatewayFact({ namespace, name, place }: ManifestObject, { spec }: DecodedBy<typeof gateway>): Fact {
  return {
    kind: 'gateway',
    gateway: {
      id: `${namespace}/${name}`,
      namespace,
      name,
      className: spec?.gatewayClassName?.value ?? '',
      listeners: (spec?.listeners ?? []).map(listenerOf),
      origin: place.origin,
    },
  };
}

function listenerOf({ place, name, hostname, port, protocol, allowedRoutes }: ListenerFields): GatewayListener {
  const from = allowedRoutes?.namespaces?.from?.value || 'Same';
  const selector = allowedRoutes?.namespaces?.selector;
  return {
    name: name?.value ?? '',
    port: port?.value ?? 0,
    protocol: protocol?.value ?? '',
    ...(hostname?.value ? { hostname: hostname.value } : {}),
    allows: from === 'Selector' && selector ? requirementsOf(selector) : from === 'All' ? 'All' : 'Same',
    kinds: (allowedRoutes?.kinds ?? []).flatMap(({ kind }) => (kind ? [kind.value] : [])),
    origin: place.origin,
  };
}

/** What an accepted route of the Gateway API sends where. Copies that a filter makes of requests arrive as well. */
export function gatewayRouteFact(object: ManifestObject, { metadata: head, spec }: DecodedBy<typeof gatewayRoute>): Fact {
  const kind = object.kind as EdgeRouteKind;
  const { namespace, name, place } = object;
  const hostnames = (spec?.hostnames ?? []).map(({ value }) => value);
  return {
    kind: 'edge-route',
    edgeRoute: {
      id: `${kind} ${namespace}/${name}`,
      kind,
      namespace,
      name,
      parents: (spec?.parentRefs ?? []).map((parent) => parentOf(parent, namespace)),
      hostnames,
      annotations: labelsOf(head?.annotations),
      backends: (spec?.rules ?? []).flatMap((rule) => backendsOfRule(rule, hostnames, object, kind === 'UDPRoute' ? 'UDP' : 'TCP')),
      origin: place.origin,
    },
  };
}

function parentOf({ place, kind, namespace, name, sectionName, port }: ParentFields, own: string): ParentReference {
  return {
    kind: kind?.value || 'Gateway',
    namespace: namespace?.value || own,
    name: name?.value ?? '',
    ...(sectionName?.value ? { section: sectionName.value } : {}),
    ...(port?.value ? { port: port.value } : {}),
    origin: place.origin,
  };
}

/** So many hosts with their paths are told of one rule: they say what a way in is for, and decide nothing. */
const MOST_TOLD = 64;

function backendsOfRule(
  rule: RuleFields,
  hostnames: readonly string[],
  object: ManifestObject,
  protocol: Protocol,
): readonly EdgeBackend[] {
  const mirrors = [...(rule.filters ?? []), ...(rule.backendRefs ?? []).flatMap(({ filters }) => filters ?? [])].flatMap(
    ({ requestMirror }) => requestMirror?.backendRef ?? [],
  );
  const paths = (rule.matches ?? []).flatMap(({ path, method }) =>
    method?.service?.value ? [`/${method.service.value}`] : path?.value?.value && path.value.value !== '/' ? [path.value.value] : [],
  );
  const matches = (hostnames.length > 0 ? hostnames.slice(0, MOST_TOLD) : ['*'])
    .flatMap((host) => (paths.length > 0 ? paths.slice(0, MOST_TOLD).map((path) => `${host}${path}`) : [host]))
    .slice(0, MOST_TOLD);
  return [...(rule.backendRefs ?? []).filter(({ weight }) => weight?.value !== 0), ...mirrors].flatMap((reference) =>
    matches.map((match) => backendOf(reference, match, object, protocol)),
  );
}

function backendOf(
  { place, kind, namespace, name, port }: BackendRefFields,
  match: string,
  object: ManifestObject,
  protocol: Protocol,
): EdgeBackend {
  return {
    match,
    namespace: namespace?.value || object.namespace,
    service: name?.value ?? '',
    kind: kind?.value || 'Service',
    ...(port?.value ? { port: port.value } : {}),
    protocol,
    origin: place.origin,
  };
}

export function referenceGrantFact({ namespace, place }: ManifestObject, { spec }: DecodedBy<typeof referenceGrant>): Fact {
  return {
    kind: 'reference-grant',
    referenceGrant: {
      namespace,
      from: (spec?.from ?? []).map((each) => ({ kind: each.kind?.value ?? '', namespace: each.namespace?.value ?? '' })),
      to: (spec?.to ?? []).map(({ kind, name }) => ({ kind: kind?.value ?? '', ...(name?.value ? { name: name.value } : {}) })),
      origin: place.origin,
    },
  };
}

/** OpenShift's Route names the port of the pods, or the name of a Service's port; without one, every port of the Service. */
export function openShiftRouteFact(object: ManifestObject, { metadata: head, spec }: DecodedBy<typeof openShiftRoute>): Fact {
  const { namespace, name, place } = object;
  const match = matchText(spec?.host, spec?.path);
  const port = spec?.port?.targetPort?.value;
  const targets = [...(spec?.to ? [spec.to] : []), ...(spec?.alternateBackends ?? [])].filter(({ weight }) => weight?.value !== 0);
  return {
    kind: 'edge-route',
    edgeRoute: {
      id: `Route ${namespace}/${name}`,
      kind: 'Route',
      namespace,
      name,
      parents: [],
      hostnames: [],
      annotations: labelsOf(head?.annotations),
      backends: targets.map((target): EdgeBackend => ({
        match,
        namespace,
        service: target.name?.value ?? '',
        kind: target.kind?.value || 'Service',
        ...(port ? { port } : {}),
        protocol: 'TCP',
        origin: target.place.origin,
      })),
      origin: place.origin,
    },
  };
}
