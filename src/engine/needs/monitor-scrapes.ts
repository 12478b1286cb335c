import type { ServiceIndex } from '#engine/backends/service-index.ts';
import type { Cluster, Pod, Workload } from '#engine/model/cluster.ts';
import { matchesLabels } from '#engine/model/label-selector.ts';
import type { Monitor } from '#engine/model/monitor.ts';
import type { Need } from './need.ts';
import { isPrometheus } from './prometheus-scrapes.ts';

type MonitorPort = Monitor['ports'][number];

interface Scraped {
  readonly workload: Workload;
  readonly pods: ReadonlySet<Pod>;
  readonly port: number;
  readonly service?: string;
  readonly servicePort?: number;
}

/**
 * What Prometheus needs because of ServiceMonitors and PodMonitors. Its pods are made by an operator, from another object:
 * the workloads that look like a Prometheus server are taken for it. Nothing without one.
 */
export function monitorScrapes(cluster: Cluster, index: ServiceIndex): readonly Need[] {
  const sources = cluster.monitors.length === 0 ? [] : cluster.workloads.filter(isPrometheus);
  if (sources.length === 0) return [];
  return cluster.monitors.flatMap((monitor) => {
    const by = `${monitor.kind} ${monitor.namespace}/${monitor.name}`;
    const scraped = monitor.kind === 'ServiceMonitor' ? byServices(monitor, cluster, index) : byPods(monitor, cluster);
    return scraped.flatMap(({ workload, pods, ...rest }) => {
      const some = pods.size < workload.pods.length ? { pods } : {};
      return sources.map(({ id }): Need => ({
        source: id,
        destination: workload.id,
        protocol: 'TCP',
        ...some,
        ...rest,
        by,
        origin: monitor.origin,
      }));
    });
  });
}

/** The endpoints of the Services with these labels, each on the port of that name, or on the pod's own. */
function byServices(monitor: Monitor, { services }: Cluster, index: ServiceIndex): readonly Scraped[] {
  const chosen = services.filter(({ namespace, labels = {} }) => isWatched(monitor, namespace) && matchesLabels(labels, monitor.selector));
  return chosen.flatMap(({ id }) =>
    (index.backends.get(id)?.workloads ?? []).flatMap(({ workload, pods }) =>
      monitor.ports.flatMap((wanted) =>
        pods.flatMap(({ pod, ports }): readonly Scraped[] => {
          if (wanted.port === undefined)
            return podPorts(pod, wanted).map((port) => ({ workload, pods: new Set([pod]), port, service: id }));
          return ports.flatMap(({ servicePort, resolved }) =>
            resolved === undefined || servicePort.name !== wanted.port
              ? []
              : [{ workload, pods: new Set([pod]), port: resolved, service: id, servicePort: servicePort.port }],
          );
        }),
      ),
    ),
  );
}

function byPods(monitor: Monitor, { workloads }: Cluster): readonly Scraped[] {
  return workloads
    .filter(({ namespace }) => isWatched(monitor, namespace))
    .flatMap((workload) =>
      workload.pods
        .filter(({ labels }) => matchesLabels(labels, monitor.selector))
        .flatMap((pod) =>
          monitor.ports.flatMap((wanted) => podPorts(pod, wanted).map((port) => ({ workload, pods: new Set([pod]), port }))),
        ),
    );
}

/** A pod's port by its name or number. */
function podPorts({ containerPorts }: Pod, { port, targetPort = port }: MonitorPort): readonly number[] {
  if (typeof targetPort === 'number') return [targetPort];
  return containerPorts.filter(({ name }) => name !== undefined && name === targetPort).map((each) => each.port);
}

function isWatched({ namespaces }: Monitor, namespace: string): boolean {
  return namespaces === 'any' || namespaces.includes(namespace);
}
