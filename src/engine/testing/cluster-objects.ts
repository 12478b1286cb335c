import type { Cluster, ConfigMap, ContainerPort, Labels, Mention, Pod, Service, ServicePort, Workload } from '#engine/model/cluster.ts';
import type { Origin } from '#engine/model/origin.ts';

/** A place in no particular manifest, for tests that do not look at origins. */
export function originAt(line: number, file = 'test.yaml'): Origin {
  return { file, document: 0, path: '', line, column: 1, endLine: line };
}

/** A pod, with what the test cares about spelled out: `aPod({ labels: { app: 'web' } })`. */
export function aPod(fields: Partial<Pod> = {}): Pod {
  return {
    namespace: 'default',
    labels: {},
    serviceAccount: 'default',
    hostNetwork: false,
    finished: false,
    owned: true,
    addresses: [],
    containerPorts: [],
    origin: originAt(1),
    ...fields,
  };
}

/** A Deployment of one pod: `aWorkload('shop/web', { labels: { app: 'web' } })`. */
export function aWorkload(name: string, pod: Partial<Pod> = {}, fields: Partial<Workload> = {}): Workload {
  const [namespace = 'default', own = name] = name.split('/');
  const kind = fields.kind ?? 'Deployment';
  return {
    id: `${namespace}/${own}[${kind}]`,
    namespace,
    name: own,
    kind,
    replicas: 1,
    pods: [aPod({ namespace, ...pod })],
    annotations: {},
    mentions: [],
    configMapRefs: [],
    probes: [],
    images: [],
    origin: originAt(1),
    ...fields,
  };
}

/** A Service with a selector on `app`: `aService('shop/web', { app: 'web' }, [{ port: 80, targetPort: 8080 }])`. */
export function aService(
  name: string,
  selector: Labels | undefined,
  ports: readonly Partial<ServicePort>[],
  fields: Partial<Service> = {},
): Service {
  const [namespace = 'default', own = name] = name.split('/');
  return {
    id: `${namespace}/${own}`,
    namespace,
    name: own,
    type: 'ClusterIP',
    headless: false,
    ...(selector === undefined ? {} : { selector }),
    ports: ports.map((port) => ({ protocol: 'TCP', port: 80, targetPort: port.port ?? 80, origin: originAt(1), ...port })),
    externalTrafficPolicy: 'Cluster',
    externalIPs: [],
    loadBalancerSourceRanges: [],
    endpoints: [],
    origin: originAt(1),
    ...fields,
  };
}

export function aContainerPort(port: number, name?: string, protocol: ContainerPort['protocol'] = 'TCP'): ContainerPort {
  return { port, protocol, ...(name === undefined ? {} : { name }), origin: originAt(1) };
}

/** Texts by where they stand: `mentions({ 'env DB_HOST': 'db' })`; the line is the position, from 1. */
export function mentions(texts: Readonly<Record<string, string>>): readonly Mention[] {
  return Object.entries(texts).map(([by, text], at) => ({ by, text, origin: originAt(at + 1) }));
}

export function aConfigMap(name: string, data: Readonly<Record<string, string>>): ConfigMap {
  const [namespace = 'default', own = name] = name.split('/');
  const entries = Object.entries(data).map(([key, text], at) => ({ key, text, origin: originAt(at + 10) }));
  return { namespace, name: own, data: entries, origin: originAt(9) };
}

/** A cluster of these objects; namespaces are made up for every workload and Service. */
export function aCluster(objects: Partial<Cluster>): Cluster {
  const names = [...(objects.workloads ?? []), ...(objects.services ?? [])].map(({ namespace }) => namespace);
  const namespaces = new Map(names.map((name) => [name, { name, labels: { 'kubernetes.io/metadata.name': name } }]));
  return {
    namespaces,
    nodes: [],
    workloads: [],
    services: [],
    configMaps: [],
    edgeRoutes: [],
    ingressClasses: [],
    gatewayClasses: [],
    gateways: [],
    referenceGrants: [],
    apiServerCalls: [],
    monitors: [],
    ...objects,
  };
}
