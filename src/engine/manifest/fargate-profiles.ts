import type { Labels, Pod, Workload } from '#engine/model/cluster.ts';
import type { ManifestObject } from './manifest-object.ts';
import { entryText, entryValue, type YamlNode } from './yaml-node.ts';

/** One selector of a Fargate profile: pods of a namespace with all of these labels. Names and values may hold `*` and `?`. */
export interface FargateSelector {
  readonly namespace: string;
  readonly labels: Labels;
}

/** The selectors of the Fargate profiles of an eksctl `ClusterConfig`; none of any other object. */
export function fargateSelectors({ kind, place }: ManifestObject): readonly FargateSelector[] {
  if (kind !== 'ClusterConfig') return [];
  return itemsOf(entryValue(place.node, 'fargateProfiles')).flatMap((profile) =>
    itemsOf(entryValue(profile, 'selectors')).flatMap((selector): readonly FargateSelector[] => {
      const namespace = entryText(selector, 'namespace');
      return namespace === undefined ? [] : [{ namespace, labels: labelsOf(entryValue(selector, 'labels')) }];
    }),
  );
}

/** EKS puts these pods on Fargate, where no DaemonSet and no pod on the host's network runs. */
export function onFargate(workloads: readonly Workload[], selectors: readonly FargateSelector[]): readonly Workload[] {
  if (selectors.length === 0) return workloads;
  return workloads.map((workload) => {
    if (workload.kind === 'DaemonSet' || !workload.pods.some((pod) => isSelected(pod, selectors))) return workload;
    return { ...workload, pods: workload.pods.map((pod): Pod => (isSelected(pod, selectors) ? { ...pod, platform: 'fargate' } : pod)) };
  });
}

function isSelected(pod: Pod, selectors: readonly FargateSelector[]): boolean {
  // Where a pod names a node, and it is none of Fargate's, it is there already.
  if (pod.hostNetwork || pod.platform !== undefined || pod.nodeName !== undefined) return false;
  return selectors.some(
    ({ namespace, labels }) =>
      fits(namespace, pod.namespace) &&
      Object.entries(labels).every(([key, value]) => Object.hasOwn(pod.labels, key) && fits(value, pod.labels[key] ?? '')),
  );
}

function fits(pattern: string, text: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern === text;
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(text);
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'list' ? node.items : [];
}

function labelsOf(node: YamlNode | undefined): Labels {
  if (node?.kind !== 'map') return {};
  return Object.fromEntries(
    node.entries.flatMap(({ key, value }) => (value.kind === 'scalar' && value.value !== null ? [[key, String(value.value)]] : [])),
  );
}
