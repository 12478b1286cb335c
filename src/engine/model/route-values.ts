/** What the sentences about Ingresses, routes and what they lead to are filled with. `route`: `Ingress shop/web`. */
export interface RouteValues {
  'route-service-missing': { route: string; service: string; nearest: string };
  /** `ports`: those that the Service has. */
  'route-port-missing': { route: string; service: string; port: string; ports: string };
  'route-service-without-pods': { route: string; service: string };
  /** No ReferenceGrant lets a route send to another namespace's Service. */
  'route-not-granted': { route: string; service: string; namespace: string };
  'route-not-attached': { route: string; gateway: string; because: AttachmentFailure; detail: string };
}

/** Why no listener of a Gateway takes a route. */
export type AttachmentFailure = 'no-listener' | 'port' | 'kind' | 'namespace' | 'host';
