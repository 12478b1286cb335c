import type { WayIn } from '#engine/backends/way-in.ts';

/** What opens a way in, as text: `shop/web`, `shop/agent[DaemonSet]`, with the hosts and paths that it serves. */
export function openerName({ opener, type }: Pick<WayIn, 'opener' | 'type'>): string {
  return opener.id.startsWith(`${type} `) ? opener.id.slice(type.length + 1) : opener.id;
}

/** The same in JSON; `service` for those that a Service opens by itself. */
export function openerJson({ opener, service, matches, isInternal, arrivesAs, controller }: WayIn): object {
  return {
    ...(service ? { service: service.id } : {}),
    opener: { kind: opener.kind, namespace: opener.namespace, name: opener.name },
    ...(matches.length > 0 ? { matches } : {}),
    from: isInternal ? 'private-network' : 'internet',
    ...(arrivesAs === 'ingress-controller' ? { through: controller ?? 'ingress-controller' } : {}),
  };
}
