import { addTo } from '#engine/model/multi-map.ts';
import type { Cluster, Namespace, Pod, Workload } from '#engine/model/cluster.ts';
import { type LabelSelector, matchesLabels } from '#engine/model/label-selector.ts';
import type { EndpointPredicate, NamespaceMatch } from '#engine/rules/policy.ts';

/** One of the workload's pods that selectors see alike. */
export interface CatalogPod {
  readonly workload: Workload;
  readonly pod: Pod;
}

export type PodPredicate = Extract<EndpointPredicate, { kind: 'pods' }>;

/** The pods of a cluster as label selectors see them, whatever the network plugin makes of them. */
export interface PodCatalog {
  /** Pods of one namespace, equal ones of one workload once. */
  inNamespace(name: string): readonly CatalogPod[];
  namespacesOf(match: NamespaceMatch): readonly Namespace[];
  /** Every pod that a predicate asks for by labels. */
  matching(predicate: PodPredicate): readonly CatalogPod[];
  /** Whether there is one; stops at the first. */
  hasMatch(predicate: PodPredicate): boolean;
  readonly all: readonly CatalogPod[];
}

/** The catalog of a cluster, made once: only its policies change from one analysis to the next while somebody edits them. */
export function podCatalog(cluster: Cluster): PodCatalog {
  let catalog = catalogs.get(cluster);
  if (!catalog) catalogs.set(cluster, (catalog = makeCatalog(cluster)));
  return catalog;
}

const catalogs = new WeakMap<Cluster, PodCatalog>();

function makeCatalog(cluster: Cluster): PodCatalog {
  const byNamespace = new Map<string, CatalogPod[]>();
  const all: CatalogPod[] = [];
  for (const workload of cluster.workloads) {
    for (const pod of distinctPods(workload)) {
      const entry = { workload, pod };
      all.push(entry);
      addTo(byNamespace, pod.namespace, entry);
    }
  }
  const inNamespace = (name: string): readonly CatalogPod[] => byNamespace.get(name) ?? [];
  const byLabels = new Map<string, readonly Namespace[]>();
  const withLabels = (selector: LabelSelector): readonly Namespace[] => {
    const key = JSON.stringify(selector);
    let found = byLabels.get(key);
    if (!found) byLabels.set(key, (found = [...cluster.namespaces.values()].filter(({ labels }) => matchesLabels(labels, selector))));
    return found;
  };
  const namespacesOf = (match: NamespaceMatch): readonly Namespace[] => {
    if (match.kind === 'labels') return withLabels(match.selector);
    const named = cluster.namespaces.get(match.name);
    return named ? [named] : [];
  };
  const matching = ({ namespace, pods }: PodPredicate): readonly CatalogPod[] =>
    namespacesOf(namespace).flatMap(({ name }) => inNamespace(name).filter(({ pod }) => matchesLabels(pod.labels, pods)));
  const hasMatch = ({ namespace, pods }: PodPredicate): boolean =>
    namespacesOf(namespace).some(({ name }) => inNamespace(name).some(({ pod }) => matchesLabels(pod.labels, pods)));
  return { inNamespace, namespacesOf, matching, hasMatch, all };
}

/** Pods given as objects differ in name and address, which no selector sees. */
function distinctPods(workload: Workload): readonly Pod[] {
  if (workload.pods.length === 1) return workload.pods;
  const distinct = new Map<string, Pod>();
  for (const pod of workload.pods) {
    const ports = pod.containerPorts.map(({ name, protocol, port }) => `${name} ${protocol} ${port}`).join();
    const key = `${JSON.stringify(pod.labels)} ${pod.hostNetwork} ${pod.finished} ${ports}`;
    if (!distinct.has(key)) distinct.set(key, pod);
  }
  return [...distinct.values()];
}
