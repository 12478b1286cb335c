import type { Workload } from '#engine/model/cluster.ts';
import { addOnSigns, describedSigns, nodeClassSigns } from './eks-descriptions.ts';
import { imageEndingWith, workloadSign, type PluginContext, type PluginSign, type SignFinder } from './plugin-sign.ts';

const PLUGIN = 'aws-vpc-cni';
const SWITCH = 'enable-network-policy-controller';
const MODE = 'env NETWORK_POLICY_ENFORCING_MODE';

/**
 * The VPC CNI of Amazon EKS, which polices pods only where its switch is on: by the add-on's configuration (E7), or by
 * both the ConfigMap and the argument of the agent (E5, E6), or on the nodes of Auto Mode (E8).
 */
export const awsVpcCniSigns: SignFinder = (context) => {
  const configMap = configMapSigns(context);
  const agents = context.cluster.workloads.filter(isAwsNode).map(agentSign);
  const own = [...configMap, ...agents];
  // One of the two switches alone does nothing.
  const isOff = own.some(({ enforces }) => !enforces);
  const pair = own.map((sign) => (isOff ? { ...sign, enforces: false } : sign));
  const nodes = nodeClassSigns(context.descriptions).map((sign) =>
    configMap.some(({ enforces }) => !enforces) ? { ...sign, enforces: false } : sign,
  );
  return [...addOnSigns(context.descriptions), ...describedSigns(context), ...pair, ...nodes];
};

function configMapSigns({ cluster }: PluginContext): readonly PluginSign[] {
  return cluster.configMaps.flatMap(({ name, namespace, data }) =>
    data
      .filter(({ key }) => name === 'amazon-vpc-cni' && namespace === 'kube-system' && key === SWITCH)
      .map(({ text, origin }): PluginSign => ({
        plugin: PLUGIN,
        enforces: text === 'true',
        text: `ConfigMap ${name} ${SWITCH}: ${text}`,
        origin,
      })),
  );
}

function isAwsNode(workload: Workload): boolean {
  return workload.kind === 'DaemonSet' && (workload.name === 'aws-node' || imageEndingWith(workload, 'amazon-k8s-cni') !== undefined);
}

function agentSign(workload: Workload): PluginSign {
  const plugin = imageEndingWith(workload, 'amazon-k8s-cni');
  if (plugin !== undefined && knowsNoPolicies(plugin)) return workloadSign(PLUGIN, false, workload, `image: ${plugin}`);
  const argument = workload.mentions.find(({ text }) => text.startsWith('--enable-network-policy='));
  if (!argument) {
    const hasAgent = imageEndingWith(workload, 'aws-network-policy-agent') !== undefined;
    return workloadSign(PLUGIN, false, workload, hasAgent ? 'without --enable-network-policy=true' : 'has no container aws-eks-nodeagent');
  }
  const mode = workload.mentions.find(({ by }) => by === MODE)?.text;
  return {
    plugin: PLUGIN,
    enforces: argument.text === '--enable-network-policy=true',
    text: `DaemonSet ${workload.name} ${argument.text}${mode === undefined ? '' : `, NETWORK_POLICY_ENFORCING_MODE ${mode}`}`,
    origin: argument.origin,
    ...(mode === 'strict' ? { options: { unselectedPods: 'closed' } } : {}),
  };
}

/** Before 1.14 the plugin had no network policies. */
function knowsNoPolicies(image: string): boolean {
  const [, major, minor] = /:v?(\d+)\.(\d+)(?:[.-][^/]*)?$/.exec(image) ?? [];
  return major !== undefined && (Number(major) < 1 || (Number(major) === 1 && Number(minor) < 14));
}
