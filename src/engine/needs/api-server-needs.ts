import type { ServiceIndex } from '#engine/backends/service-index.ts';
import type { Cluster, Pod, Protocol } from '#engine/model/cluster.ts';
import type { Origin } from '#engine/model/origin.ts';

/** Pods that the API server needs: behind a webhook's Service, or an aggregated API's. */
export interface ApiServerNeed {
  /** Workload id of one backend. */
  readonly destination: string;
  readonly pods: readonly Pod[];
  readonly protocol: Protocol;
  /** The pod's port. */
  readonly port: number;
  readonly service: string;
  readonly servicePort: number;
  /** `ValidatingWebhookConfiguration image-check`. */
  readonly by: string;
  readonly origin: Origin;
}

/** What webhooks, aggregated APIs and conversions of custom resources need; what several of them need is listed once, with the first. */
export function apiServerNeeds({ apiServerCalls }: Cluster, index: ServiceIndex): readonly ApiServerNeed[] {
  const needs = new Map<string, ApiServerNeed>();
  for (const { kind, name, namespace, service, port, origin } of apiServerCalls) {
    const id = `${namespace}/${service}`;
    for (const { workload, pods } of index.backends.get(id)?.workloads ?? []) {
      for (const { ports } of pods) {
        for (const { servicePort, resolved } of ports) {
          if (resolved === undefined || servicePort.port !== port || servicePort.protocol !== 'TCP') continue;
          const key = `${workload.id} ${resolved} ${kind} ${name}`;
          const base = { destination: workload.id, pods: pods.map(({ pod }) => pod), protocol: 'TCP', port: resolved } as const;
          if (!needs.has(key)) needs.set(key, { ...base, service: id, servicePort: port, by: `${kind} ${name}`, origin });
        }
      }
    }
  }
  return [...needs.values()];
}
