import type { Cluster, Labels, Namespace, Workload } from '#engine/model/cluster.ts';
import { aCluster, aWorkload } from './cluster-objects.ts';

const NAMESPACE = /^\s*([\w.-]+)(?:\{([^}]*)\})?:\s*(.*)$/;
const WORKLOAD = /([\w.-]+)(?:\{([^}]*)\})?/g;

/**
 * A cluster as a drawing, a line for each namespace with the Deployments in it and the labels of their pods:
 * `clusterOf('shop{team=a}: web{app=web} db{app=db,tier=data}', 'ops: probe')`.
 */
export function clusterOf(...lines: readonly string[]): Cluster {
  const namespaces = new Map<string, Namespace>();
  const workloads: Workload[] = [];
  for (const line of lines) {
    const [, name = '', labels = '', rest = ''] = NAMESPACE.exec(line) ?? [];
    namespaces.set(name, { name, labels: { 'kubernetes.io/metadata.name': name, ...labelsOf(labels) } });
    for (const [, workload = '', own = ''] of rest.matchAll(WORKLOAD))
      workloads.push(aWorkload(`${name}/${workload}`, { labels: labelsOf(own) }));
  }
  workloads.sort((a, b) => (a.id < b.id ? -1 : 1));
  return aCluster({ namespaces, workloads });
}

/** `app=web,tier=front` */
export function labelsOf(text: string): Labels {
  return Object.fromEntries(
    text
      .split(',')
      .filter((pair) => pair.includes('='))
      .map((pair) => pair.trim().split('=', 2)),
  );
}
