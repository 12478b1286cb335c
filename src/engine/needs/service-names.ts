import type { Service } from '#engine/model/cluster.ts';

/** How many ExternalName Services may point at one another before the chain is taken for a loop. */
const MAX_ALIASES = 8;

/**
 * The Service that a host name leads to when a pod of `namespace` looks it up: `web`, `web.shop`, `web.shop.svc`,
 * `web.shop.svc.cluster.local`, and names of single pods of a headless Service (`db-0.db`, `db-0.db.shop.svc…`).
 * An ExternalName Service that names another Service of the input leads to that one; one that names something outside is
 * itself the answer.
 * @param byId the Services by `namespace/name`.
 */
export function serviceNamed(host: string, namespace: string, byId: ReadonlyMap<string, Service>): Service | undefined {
  let service = lookUp(host, namespace, byId);
  for (let alias = 0; service?.type === 'ExternalName' && alias < MAX_ALIASES; alias++) {
    const next = lookUp((service.externalName ?? '').toLowerCase().replace(/\.$/, ''), service.namespace, byId);
    if (next === undefined || next === service) return service;
    service = next;
  }
  return service;
}

function lookUp(host: string, namespace: string, byId: ReadonlyMap<string, Service>): Service | undefined {
  const labels = host.split('.');
  const suffix = labels.indexOf('svc', 2);
  const names = suffix === -1 ? labels : labels.slice(0, suffix);
  const [first = '', second = '', third = ''] = names;
  if (names.length === 1) return byId.get(`${namespace}/${first}`);
  if (names.length === 2) {
    const service = byId.get(`${second}/${first}`);
    return service ?? (suffix === -1 ? headless(byId.get(`${namespace}/${second}`)) : undefined);
  }
  return names.length === 3 ? headless(byId.get(`${third}/${second}`)) : undefined;
}

function headless(service: Service | undefined): Service | undefined {
  return service?.headless ? service : undefined;
}
