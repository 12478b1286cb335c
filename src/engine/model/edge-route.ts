import type { Labels, Protocol } from './cluster.ts';
import type { LabelSelector } from './label-selector.ts';
import type { Origin } from './origin.ts';

export const EDGE_ROUTE_KINDS = ['Ingress', 'HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute', 'Route'] as const;
export type EdgeRouteKind = (typeof EDGE_ROUTE_KINDS)[number];

/** An object that tells a controller at the edge of the cluster to send traffic to Services. `Route` is OpenShift's. */
export interface EdgeRoute {
  /** `Ingress shop/web`, unique. */
  readonly id: string;
  readonly kind: EdgeRouteKind;
  readonly namespace: string;
  readonly name: string;
  /** Ingress: `spec.ingressClassName`, or the annotation of old. */
  readonly className?: string;
  /** Routes of the Gateway API: the Gateways they attach to. */
  readonly parents: readonly ParentReference[];
  /** Routes of the Gateway API: the hosts that they answer for; empty: every host. */
  readonly hostnames: readonly string[];
  readonly annotations: Labels;
  readonly backends: readonly EdgeBackend[];
  readonly origin: Origin;
}

export interface ParentReference {
  /** `Gateway`, or another kind (`Service` in a mesh), which opens no way in. */
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly section?: string;
  readonly port?: number;
  readonly origin: Origin;
}

/** One backend of a rule. */
export interface EdgeBackend {
  /** `shop.example.com/api`, `*` for the default backend, as people would type it. */
  readonly match: string;
  readonly namespace: string;
  /** The Service's name; backends of other kinds are read with `kind`. */
  readonly service: string;
  readonly kind: string;
  /** Number or name of the Service's port; for OpenShift's Route the target port. Absent: the Service's own ports. */
  readonly port?: number | string;
  readonly protocol: Protocol;
  readonly origin: Origin;
}

export interface IngressClass {
  readonly name: string;
  readonly controller: string;
  readonly isDefault: boolean;
  readonly origin: Origin;
}

export interface Gateway {
  /** `namespace/name` */
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  readonly className: string;
  readonly listeners: readonly GatewayListener[];
  readonly origin: Origin;
}

export interface GatewayListener {
  readonly name: string;
  readonly port: number;
  /** HTTP, HTTPS, TLS, TCP, UDP. */
  readonly protocol: string;
  readonly hostname?: string;
  /** Which namespaces' routes may attach: the Gateway's own, all, or those with these labels. */
  readonly allows: 'Same' | 'All' | LabelSelector;
  /** Kinds of routes that may attach; empty: those that go with the protocol. */
  readonly kinds: readonly string[];
  readonly origin: Origin;
}

/** Lets routes of one namespace send to Services of another. */
export interface ReferenceGrant {
  readonly namespace: string;
  readonly from: readonly { readonly kind: string; readonly namespace: string }[];
  /** Without a name: every object of that kind. */
  readonly to: readonly { readonly kind: string; readonly name?: string }[];
  readonly origin: Origin;
}
