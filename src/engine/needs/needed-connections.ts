import type { Cluster } from '#engine/model/cluster.ts';
import { formatCidr } from '#engine/model/ip-range.ts';
import type { ServiceIndex } from '#engine/backends/service-index.ts';
import { dependencyAnnotations } from './dependency-annotations.ts';
import { monitorScrapes } from './monitor-scrapes.ts';
import type { Need } from './need.ts';
import { prometheusScrapes } from './prometheus-scrapes.ts';
import { externalNameMentions, type ExternalNameMention, serviceMentions, type ServiceMention } from './service-mentions.ts';

/**
 * The connections that the manifests need, whatever any policy says: from a workload that names a Service to every
 * workload and outside address (or name, where a rule has it) behind it; from Prometheus to whatever asks to be scraped or is
 * monitored; and what annotations say that a workload depends on. A connection needed in two places is
 * listed once, with the first; a workload never needs itself. Sorted by source, destination, protocol and port.
 */
export function neededConnections(cluster: Cluster, index: ServiceIndex): readonly Need[] {
  const needs = new Map<string, Need>();
  const found = [
    ...serviceMentions(cluster, index).flatMap((mention) => needsOf(mention, index)),
    ...externalNameMentions(cluster, index).flatMap(needsOfName),
    ...prometheusScrapes(cluster, index),
    ...monitorScrapes(cluster, index),
    ...dependencyAnnotations(cluster, index),
  ];
  for (const need of found) {
    if (need.source === need.destination) continue;
    const key = `${need.source}\n${need.destination}\n${need.protocol}\n${String(need.port).padStart(5, '0')}`;
    const known = needs.get(key);
    needs.set(key, known ? withPodsOf(known, need) : need);
  }
  return [...needs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, need]) => need);
}

function needsOf(mention: ServiceMention, index: ServiceIndex): readonly Need[] {
  return [...needsInside(mention, index), ...needsOutside(mention, index)];
}

/** Addresses of Endpoints that no pod has are outside, each an endpoint of its own. */
function needsOutside({ source, service, by, origin, ports: asked }: ServiceMention, index: ServiceIndex): readonly Need[] {
  return (index.backends.get(service.id)?.outside ?? []).flatMap(({ addresses, ports }) =>
    addresses.flatMap(({ family, value }) => {
      const destination = `external:${formatCidr({ family, low: value, high: value })}`;
      const base = { source: source.id, destination, service: service.id, by, origin };
      return ports.flatMap(({ servicePort, resolved }): readonly Need[] =>
        resolved === undefined || !asked.includes(servicePort)
          ? []
          : [{ ...base, protocol: servicePort.protocol, port: resolved, servicePort: servicePort.port }],
      );
    }),
  );
}

/** A name outside is an endpoint where a rule has it. */
function needsOfName({ source, service, port, by, origin }: ExternalNameMention): readonly Need[] {
  const destination = `external:${(service.externalName ?? '').toLowerCase().replace(/\.$/, '')}`;
  const base = { source: source.id, destination, service: service.id, by, origin };
  if (port !== undefined) return [{ ...base, protocol: 'TCP', port }];
  return service.ports.map(({ protocol, port: own }) => ({ ...base, protocol, port: own, servicePort: own }));
}

function needsInside(mention: ServiceMention, index: ServiceIndex): readonly Need[] {
  const { source, service, by, origin, podPort } = mention;
  return (index.backends.get(service.id)?.workloads ?? []).flatMap(({ workload, pods }) => {
    // Of one workload the Service may select some pods only.
    const some = pods.length < workload.pods.length ? { pods: new Set(pods.map(({ pod }) => pod)) } : {};
    const base = { source: source.id, destination: workload.id, service: service.id, by, origin, ...some };
    if (podPort) return [{ ...base, ...podPort }];
    return pods
      .flatMap(({ ports }) => ports)
      .flatMap(({ servicePort, resolved }): readonly Need[] => {
        if (resolved === undefined || !mention.ports.includes(servicePort)) return [];
        return [{ ...base, protocol: servicePort.protocol, port: resolved, servicePort: servicePort.port }];
      });
  });
}

/** One need for the pods of two. */
function withPodsOf(need: Need, other: Need): Need {
  const { pods, ...rest } = need;
  return pods && other.pods ? { ...rest, pods: new Set([...pods, ...other.pods]) } : rest;
}
