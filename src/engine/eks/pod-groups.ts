import { matchesLabels, meetsRequirement } from '#engine/model/label-selector.ts';
import type { Cluster, Pod } from '#engine/model/cluster.ts';
import { SERVICE_ACCOUNT_NAME, type SecurityGroupPolicy } from '#engine/security/security-group.ts';

/**
 * Whether a SecurityGroupPolicy selects a pod (SI-31): by its labels, by its service account, or by both where both are
 * asked for. Labels of service accounts are not read: a selector that asks for them selects nobody here for certain.
 */
export function givesGroupsTo({ namespace, podSelector, serviceAccountSelector }: SecurityGroupPolicy, pod: Pod): boolean {
  if (namespace !== pod.namespace || pod.hostNetwork || pod.platform === 'windows') return false;
  if (!podSelector && !serviceAccountSelector) return false;
  const asksForLabels = serviceAccountSelector?.some(({ key }) => key !== SERVICE_ACCOUNT_NAME) ?? false;
  const isOfAccount =
    serviceAccountSelector?.every((each) => meetsRequirement({ [SERVICE_ACCOUNT_NAME]: pod.serviceAccount }, each)) ?? true;
  return !asksForLabels && isOfAccount && (podSelector === undefined || matchesLabels(pod.labels, podSelector));
}

/** How the VPC CNI treats pods with groups of their own. */
export interface PodGroupMode {
  /** Whether they get an interface for their groups at all; undefined: the manifests do not show the plugin. */
  readonly hasInterfaces?: boolean;
  readonly mode?: 'strict' | 'standard';
}

/** By the environment of the plugin's DaemonSet (its defaults where it says nothing). */
export function podGroupMode({ workloads }: Cluster): PodGroupMode {
  const plugin = workloads.find(({ kind, name }) => kind === 'DaemonSet' && name === 'aws-node');
  if (!plugin) return {};
  const env = (name: string): string | undefined => plugin.mentions.find(({ by }) => by === `env ${name}`)?.text;
  return {
    hasInterfaces: env('ENABLE_POD_ENI') === 'true',
    mode: env('POD_SECURITY_GROUP_ENFORCING_MODE') === 'standard' ? 'standard' : 'strict',
  };
}
