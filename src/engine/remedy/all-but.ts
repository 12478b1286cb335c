import type { WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import type { Cluster, Pod } from '#engine/model/cluster.ts';
import { matchesLabels, type Requirement } from '#engine/model/label-selector.ts';
import type { EndpointPredicate } from '#engine/rules/policy.ts';
import { NAME_OF_NAMESPACE } from './plain-policy.ts';
import type { PlainMap } from '#engine/edit/plain-value.ts';
import { plainSelector, tellingSelector } from './telling-selector.ts';

type PodPredicate = Extract<EndpointPredicate, { kind: 'pods' }>;

/**
 * The expression that leaves pods out of a selector by one of their labels, and of the others that it matches as few as
 * can be; undefined where it would leave out all.
 */
export function unlikeExpression(pods: readonly Pod[], matched: readonly Pod[]): PlainMap | undefined {
  const own = new Set(pods);
  const others = matched.filter((pod) => !own.has(pod));
  let best: { readonly key: string; readonly value: string; readonly kept: number } | undefined;
  for (const [key, value] of Object.entries(pods[0]?.labels ?? {})) {
    if (pods.some(({ labels }) => labels[key] !== value)) continue;
    const kept = others.filter(({ labels }) => labels[key] !== value).length;
    if (kept > (best?.kept ?? 0)) best = { key, value, kept };
  }
  return best && { key: best.key, operator: 'NotIn', values: [best.value] };
}

/** Whether a pod is among those that a peer selects. */
export function isMatched(pod: Pod, { namespace, pods }: PodPredicate, cluster: Cluster): boolean {
  const isInside =
    namespace.kind === 'named'
      ? namespace.name === pod.namespace
      : matchesLabels(cluster.namespaces.get(pod.namespace)?.labels ?? {}, namespace.selector);
  return isInside && matchesLabels(pod.labels, pods);
}

/**
 * Peers that match every pod except those of an endpoint: pods of other namespaces, and in its own those that fail one
 * of the requirements that tell it apart. None where nothing tells it apart.
 */
export function everyPodBut(endpoint: WorkloadEndpoint, seenFrom: string, cluster: Cluster): readonly PlainMap[] {
  const { requirements } = tellingSelector(endpoint, cluster);
  if (requirements.length === 0) return [];
  const { namespace } = endpoint.workload;
  const elsewhere: PlainMap = {
    namespaceSelector: { matchExpressions: [{ key: NAME_OF_NAMESPACE, operator: 'NotIn', values: [namespace] }] },
  };
  const inside: PlainMap = namespace === seenFrom ? {} : { namespaceSelector: { matchLabels: { [NAME_OF_NAMESPACE]: namespace } } };
  return [elsewhere, ...requirements.map((each): PlainMap => ({ ...inside, podSelector: plainSelector([opposite(each)]) }))];
}

function opposite(requirement: Requirement): Requirement {
  switch (requirement.operator) {
    case 'In':
      return { ...requirement, operator: 'NotIn' };
    case 'NotIn':
      return { ...requirement, operator: 'In' };
    case 'Exists':
      return { key: requirement.key, operator: 'DoesNotExist' };
    case 'DoesNotExist':
      return { key: requirement.key, operator: 'Exists' };
  }
}
