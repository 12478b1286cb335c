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

/** With `*` for any text and `?` for any character. Goes back to the last star alone, so that no pattern takes long. */
function fits(pattern: string, text: string): boolean {
  let [at, next, star, resume] = [0, 0, -1, 0];
  while (at < text.length) {
    if (pattern[next] === '*') [star, resume, next] = [next, at, next + 1];
    else if (next < pattern.length && (pattern[next] === '?' || pattern[next] === text[at])) [at, next] = [at + 1, next + 1];
    else if (star === -1) return false;
    else [resume, at, next] = [resume + 1, resume + 1, star + 1];
  }
  return /^\**$/.test(pattern.slice(next));
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
