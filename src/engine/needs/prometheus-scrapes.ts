import type { Cluster, Labels, Service, Workload } from '#engine/model/cluster.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { ServiceIndex } from '#engine/backends/service-index.ts';
import type { Need } from './need.ts';

const SCRAPE = 'prometheus.io/scrape';
const PORT = 'prometheus.io/port';
const BY = `annotation ${SCRAPE}`;

/**
 * What Prometheus needs where pods or Services ask to be scraped (`prometheus.io/scrape: "true"`): the annotated port,
 * else every TCP port that the pod declares, or the Service's ports. Nothing without a Prometheus in the input.
 */
export function prometheusScrapes(cluster: Cluster, index: ServiceIndex): readonly Need[] {
  const sources = cluster.workloads.filter(isPrometheus);
  if (sources.length === 0) return [];
  const targets = [...cluster.workloads.flatMap(workloadTargets), ...cluster.services.flatMap((service) => serviceTargets(service, index))];
  return sources.flatMap(({ id }) => targets.map((target): Need => ({ source: id, protocol: 'TCP', by: BY, ...target })));
}

interface ScrapeTarget {
  readonly destination: string;
  readonly port: number;
  readonly service?: string;
  readonly servicePort?: number;
  readonly origin: Origin;
}

function workloadTargets(workload: Workload): readonly ScrapeTarget[] {
  if (workload.annotations[SCRAPE] !== 'true') return [];
  const origin = workload.mentions.find(({ by }) => by === BY)?.origin ?? workload.origin;
  const declared = workload.pods.flatMap(({ containerPorts }) =>
    containerPorts.filter(({ protocol }) => protocol === 'TCP').map(({ port }) => port),
  );
  const annotated = annotatedPort(workload.annotations);
  const ports = annotated === undefined ? [...new Set(declared)] : [annotated];
  return ports.map((port) => ({ destination: workload.id, port, origin }));
}

/** Prometheus finds a Service's endpoints and speaks to the pods directly, on the annotated port or the pod's own of each Service port. */
function serviceTargets(service: Service, index: ServiceIndex): readonly ScrapeTarget[] {
  const annotations = service.annotations ?? {};
  if (annotations[SCRAPE] !== 'true') return [];
  const annotated = annotatedPort(annotations);
  return (index.backends.get(service.id)?.workloads ?? []).flatMap(({ workload, pods }) => {
    const base = { destination: workload.id, service: service.id, origin: service.origin };
    if (annotated !== undefined) return [{ ...base, port: annotated }];
    return pods
      .flatMap(({ ports }) => ports)
      .flatMap(({ servicePort, resolved }) => {
        return resolved === undefined || servicePort.protocol !== 'TCP' ? [] : [{ ...base, port: resolved, servicePort: servicePort.port }];
      });
  });
}

const IMAGE = /(^|\/)prom(etheus)?\/prometheus(@|:|$)/;

function annotatedPort(annotations: Labels): number | undefined {
  const text = annotations[PORT]?.trim() ?? '';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65535 ? port : undefined;
}

/** A Prometheus server, by its labels, its name or its image; not the operator, the exporters and gateways that carry its name too. */
export function isPrometheus({ name, pods, images }: Workload): boolean {
  if (/(^|-)prometheus(-server|-k8s|-\d+)?$/.test(name)) return true;
  if (images.some((image) => IMAGE.test(image))) return true;
  return pods.some(({ labels }) => {
    const component = labels['app.kubernetes.io/component'] ?? labels['component'] ?? 'server';
    const app = labels['app.kubernetes.io/name'] ?? labels['app'];
    return app === 'prometheus' && (component === 'server' || component === 'prometheus');
  });
}
