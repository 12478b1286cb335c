import type { EndpointSummary, Picture, ServiceCard } from '#engine/overview/picture.ts';

const LOOKUPS = new WeakMap<Picture, ReadonlyMap<string, EndpointSummary>>();

/** An endpoint of the picture by its id; undefined where the picture has none of that id (it is gone from the manifests). */
export function endpointOf(picture: Picture, id: string): EndpointSummary | undefined {
  let lookup = LOOKUPS.get(picture);
  if (!lookup) {
    lookup = new Map(picture.endpoints.map((endpoint) => [endpoint.id, endpoint]));
    LOOKUPS.set(picture, lookup);
  }
  return lookup.get(id);
}

/** A Service that is a card of its own, by the id of the card. */
export function serviceOf(picture: Picture, id: string): ServiceCard | undefined {
  return id.startsWith('service:') ? picture.services.find((service) => service.id === id) : undefined;
}

/** Namespaces are worth naming only where there are several. */
export function namesNamespaces(picture: Picture): boolean {
  return picture.namespaces.length > 1;
}

/** An endpoint as a sentence names it: `shop/checkout`, `checkout` where there is one namespace, `10.0.0.0/8`, `Internet`. */
export function endpointTitle(picture: Picture, id: string): string {
  const service = serviceOf(picture, id);
  if (service) return (namesNamespaces(picture) ? `${service.namespace}/` : '') + service.name;
  const endpoint = endpointOf(picture, id);
  if (!endpoint) return id;
  const prefix =
    endpoint.kind === 'workload' && endpoint.namespace !== undefined && namesNamespaces(picture) ? `${endpoint.namespace}/` : '';
  return prefix + endpoint.name;
}
