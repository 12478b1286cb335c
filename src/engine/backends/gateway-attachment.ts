import type { Cluster } from '#engine/model/cluster.ts';
import type { EdgeRoute, Gateway, GatewayListener, ParentReference } from '#engine/model/edge-route.ts';
import { matchesLabels } from '#engine/model/label-selector.ts';
import type { AttachmentFailure } from '#engine/model/route-values.ts';

/** What becomes of one reference of a route to a Gateway. */
export type Attachment =
  | { readonly kind: 'attached'; readonly gateway: Gateway }
  /** The Gateway is not in the manifests: it is taken to accept. */
  | { readonly kind: 'unknown-gateway'; readonly gateway: string }
  /** Another kind of parent: a Service in a mesh, which opens no way in. */
  | { readonly kind: 'no-gateway' }
  | { readonly kind: 'refused'; readonly gateway: string; readonly because: AttachmentFailure; readonly detail: string };

/** Whether some listener of the Gateway takes the route: by its name, port, kind, namespace and host. */
export function attach(route: EdgeRoute, parent: ParentReference, cluster: Cluster): Attachment {
  if (parent.kind !== 'Gateway') return { kind: 'no-gateway' };
  const id = `${parent.namespace}/${parent.name}`;
  const gateway = cluster.gateways.find((each) => each.id === id);
  if (!gateway) return { kind: 'unknown-gateway', gateway: id };
  let listeners = gateway.listeners;
  for (const [because, detail, accepts] of conditions(route, parent, gateway, cluster)) {
    listeners = listeners.filter(accepts);
    if (listeners.length === 0) return { kind: 'refused', gateway: id, because, detail };
  }
  return { kind: 'attached', gateway };
}

type Condition = readonly [because: AttachmentFailure, detail: string, accepts: (listener: GatewayListener) => boolean];

function conditions(route: EdgeRoute, parent: ParentReference, gateway: Gateway, cluster: Cluster): readonly Condition[] {
  const { section, port } = parent;
  return [
    ['no-listener', section ?? '', ({ name }) => section === undefined || name === section],
    ['port', String(port ?? ''), (listener) => port === undefined || listener.port === port],
    ['kind', route.kind, (listener) => acceptsKind(listener, route)],
    ['namespace', route.namespace, (listener) => acceptsNamespace(listener, route.namespace, gateway, cluster)],
    ['host', route.hostnames.join(', '), ({ hostname }) => acceptsHost(hostname, route.hostnames)],
  ];
}

/** The kinds of routes that go with a protocol, where the listener names none itself. */
const KINDS_OF_PROTOCOL: Readonly<Record<string, readonly string[]>> = {
  HTTP: ['HTTPRoute', 'GRPCRoute'],
  HTTPS: ['HTTPRoute', 'GRPCRoute'],
  TLS: ['TLSRoute', 'TCPRoute'],
  TCP: ['TCPRoute'],
  UDP: ['UDPRoute'],
};

function acceptsKind({ protocol, kinds }: GatewayListener, { kind }: EdgeRoute): boolean {
  if (kinds.length > 0) return kinds.includes(kind);
  const known = Object.hasOwn(KINDS_OF_PROTOCOL, protocol) ? KINDS_OF_PROTOCOL[protocol] : undefined;
  return known?.includes(kind) ?? true;
}

function acceptsNamespace({ allows }: GatewayListener, namespace: string, gateway: Gateway, { namespaces }: Cluster): boolean {
  if (allows === 'All') return true;
  if (allows === 'Same') return namespace === gateway.namespace;
  return matchesLabels(namespaces.get(namespace)?.labels ?? {}, allows);
}

/** At least one host in common; `*.example.com` stands for one or more labels before it. */
function acceptsHost(own: string | undefined, hostnames: readonly string[]): boolean {
  if (own === undefined || hostnames.length === 0) return true;
  return hostnames.some((host) => covers(own, host) || covers(host, own));
}

function covers(pattern: string, host: string): boolean {
  return pattern === host || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)) && host.length > pattern.length - 1);
}
