import { matchesLabels, meetsRequirement } from '#engine/model/label-selector.ts';
import type { Cluster, Pod } from '#engine/model/cluster.ts';
import { addOnEnvironment } from '#engine/plugins/add-on-configuration.ts';
import type { EksAddOn } from '#engine/security/descriptions/eks-cluster.ts';
import { SERVICE_ACCOUNT_NAME, type SecurityGroupPolicy } from '#engine/security/descriptions/security-group.ts';

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
  /** Whether they get an interface for their groups at all; undefined: nothing shows how the plugin is set up. */
  readonly hasInterfaces?: boolean;
  readonly mode?: 'strict' | 'standard';
}

/**
 * By the environment of the plugin's DaemonSet, or by what the configuration of the add-on or the values of its chart make of
 * that. Of the DaemonSet what is not written has its default; an add-on without word of it may be set up in another way.
 */
export function podGroupMode({ workloads }: Cluster, addOns: readonly EksAddOn[]): PodGroupMode {
  const plugin = workloads.find(({ kind, name }) => kind === 'DaemonSet' && name === 'aws-node');
  const env = (name: string): string | undefined =>
    plugin?.mentions.find(({ by }) => by === `env ${name}`)?.text ?? addOnEnvironment(addOns, name);
  const [enabled, mode] = [env('ENABLE_POD_ENI'), env('POD_SECURITY_GROUP_ENFORCING_MODE')];
  if (!plugin && enabled === undefined && mode === undefined) return {};
  return {
    ...((plugin || enabled !== undefined) && { hasInterfaces: enabled === 'true' }),
    mode: mode === 'standard' ? 'standard' : 'strict',
  };
}
