import { type DescribedValue, flagSetting, textsSetting } from '#engine/security/descriptions/described-value.ts';
import type { EksAddOn, EksCluster, Setting } from '#engine/security/descriptions/eks-cluster.ts';
import { defaultPublicCidrs, EKS_DEFAULTS, familyNamed } from '#engine/security/descriptions/eks-defaults.ts';
import { withoutKeys } from './terraform-references.ts';
import type { TerraformResource } from './terraform-resources.ts';

/** What a plan says of a value that only the change itself brings to light. */
export const AFTER_APPLY = 'known after apply';

/** The cluster of an `aws_eks_cluster`. */
export function readTerraformCluster(
  { address, values, unknown, before, refersTo }: TerraformResource,
  all: readonly TerraformResource[],
  id: string,
): EksCluster {
  const network = firstBlock(values, 'vpc_config');
  const own = firstBlock(values, 'kubernetes_network_config');
  const family = familyNamed(own.at('ip_family').text);
  const [version, endpoint, createdAt] = ['version', 'endpoint', 'created_at'].map((key) => values.at(key).text);
  const [vpcId, group] = ['vpc_id', 'cluster_security_group_id'].map((key) => network.at(key).text);
  const autoMode = firstBlock(values, 'compute_config').at('enabled').flag;
  const earlier = before && endpointsOf(family, firstBlock(before, 'vpc_config'), before.with(undefined));
  const settings = endpointsOf(family, network, firstBlock(unknown, 'vpc_config'), unknown);
  return {
    id,
    origin: values.origin,
    source: 'terraform',
    name: values.at('name').text ?? '',
    resource: address,
    ...(version !== undefined && { version }),
    ...(endpoint !== undefined && { endpoint }),
    ...(createdAt !== undefined && { createdAt }),
    ...settings,
    ...(earlier && !isSame(earlier, settings) && { before: earlier }),
    ...networkOf(network, vpcId, refersTo('vpc_config.subnet_ids'), all),
    serviceCidrs: ['service_ipv4_cidr', 'service_ipv6_cidr'].flatMap((key) => own.at(key).text ?? []),
    ...(family && { ipFamily: family }),
    ...(group !== undefined && { clusterSecurityGroup: group }),
    securityGroups: network.at('security_group_ids').texts(),
    ...(autoMode !== undefined && { autoMode }),
  };
}

/** The add-on of an `aws_eks_addon`. */
export function readTerraformAddOn({ address, values, unknown }: TerraformResource): EksAddOn {
  const configuration = values.at('configuration_values');
  return {
    name: values.at('addon_name').text ?? '',
    text: address,
    field: 'configuration_values',
    ...(configuration.text !== undefined && configuration.text !== '' && { configuration: configuration.text }),
    ...(unknown.at('configuration_values').value === true && { expression: AFTER_APPLY }),
    origin: configuration.isAbsent ? values.origin : configuration.origin,
  };
}

/** The selectors of an `aws_eks_fargate_profile`; none of any other resource. */
export function terraformFargate({ type, values }: TerraformResource): NonNullable<EksCluster['fargate']> {
  if (type !== 'aws_eks_fargate_profile') return [];
  return values
    .at('selector')
    .items()
    .flatMap((selector) => {
      const namespace = selector.at('namespace').text;
      const labels = selector
        .at('labels')
        .members()
        .map(([key, value]) => [key, value.text ?? ''] as const);
      return namespace === undefined ? [] : [{ namespace, labels: Object.fromEntries(labels) }];
    });
}

/** A nested block stands as a list of one. */
function firstBlock(values: DescribedValue, name: string): DescribedValue {
  return values.at(name).items()[0] ?? values.at(name);
}

type Endpoints = Pick<EksCluster, 'publicAccess' | 'privateAccess' | 'publicCidrs'>;

function endpointsOf(family: EksCluster['ipFamily'], network: DescribedValue, unknown: DescribedValue, around?: DescribedValue): Endpoints {
  const known = <Value>(name: string, setting: Setting<Value>): Setting<Value> => {
    const isUnknown = unknown.value === true || around?.at('vpc_config').value === true || holdsUnknown(unknown.at(name).value);
    // What is unknown is left out of the values, so the place is that of what lacks it.
    return isUnknown && setting.isDefault ? { isDefault: false, expression: AFTER_APPLY, origin: setting.origin } : setting;
  };
  return {
    publicAccess: known('endpoint_public_access', flagSetting(network.at('endpoint_public_access'), EKS_DEFAULTS.publicAccess)),
    privateAccess: known('endpoint_private_access', flagSetting(network.at('endpoint_private_access'), EKS_DEFAULTS.privateAccess)),
    publicCidrs: known('public_access_cidrs', textsSetting(network.at('public_access_cidrs'), defaultPublicCidrs(family))),
  };
}

function holdsUnknown(value: unknown): boolean {
  return value === true || (Array.isArray(value) && value.includes(true));
}

function isSame(a: Endpoints, b: Endpoints): boolean {
  const text = ({ publicAccess, privateAccess, publicCidrs }: Endpoints): string =>
    JSON.stringify([publicAccess, privateAccess, publicCidrs].map(({ value, expression }) => [value, expression]));
  return text(a) === text(b);
}

/** The blocks of the cluster's subnets and VPC, where these are among the resources and already there. */
function networkOf(
  network: DescribedValue,
  vpcId: string | undefined,
  referred: readonly string[],
  all: readonly TerraformResource[],
): Pick<EksCluster, 'vpcId' | 'vpcCidrs' | 'subnetCidrs'> {
  const ids = network.at('subnet_ids').texts();
  const subnets = all
    .filter(({ type }) => type === 'aws_subnet')
    .filter(({ address, values }) => ids.includes(values.at('id').text ?? '') || referred.includes(withoutKeys(address)));
  const cidrs = subnets.flatMap(({ values }) => values.at('cidr_block').text ?? []);
  const isWhole = cidrs.length > 0 && cidrs.length === subnets.length && cidrs.length >= ids.length;
  const id = vpcId ?? subnets.map(({ values }) => values.at('vpc_id').text).find((each) => each !== undefined);
  const vpcs = all.filter(({ type }) => type === 'aws_vpc');
  // Before it is there nothing has an id: the only VPC of a plan is the one.
  const vpc =
    vpcs.find(({ values }) => id !== undefined && values.at('id').text === id) ??
    (vpcs.length === 1 && id === undefined ? vpcs[0] : undefined);
  const block = vpc?.values.at('cidr_block');
  const more = all
    .filter(({ type, values }) => type === 'aws_vpc_ipv4_cidr_block_association' && values.at('vpc_id').text === id)
    .flatMap(({ values }) => values.at('cidr_block').text ?? []);
  return {
    ...(id !== undefined && { vpcId: id }),
    ...(block?.text !== undefined && { vpcCidrs: { value: [block.text, ...more], isDefault: false, origin: block.origin } }),
    ...(isWhole && { subnetCidrs: { value: cidrs, isDefault: false, origin: network.at('subnet_ids').origin } }),
  };
}
