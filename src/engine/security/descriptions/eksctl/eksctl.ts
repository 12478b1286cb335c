import { DescribedValue, flagSetting, textsSetting } from '#engine/security/descriptions/described-value.ts';
import type { EksAddOn, EksCluster, Setting } from '#engine/security/descriptions/eks-cluster.ts';
import { defaultPublicCidrs, EKS_DEFAULTS, familyNamed } from '#engine/security/descriptions/eks-defaults.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';

/** The block that eksctl gives to a VPC that it makes. */
const NEW_VPC = ['192.168.0.0/16'];

/** A `ClusterConfig` of eksctl, with its add-ons. */
export const eksctl: SecuritySource = {
  id: 'eksctl',
  recognizes: (document) => {
    const object = DescribedValue.of(document);
    return object.at('kind').value === 'ClusterConfig' && (object.at('apiVersion').text ?? '').startsWith('eksctl.io/');
  },
  read: (document, into) => {
    const config = DescribedValue.of(document);
    into.cluster(readConfig(config, `${document.file}#${document.index}`));
    for (const addOn of config.at('addons').items()) into.addOn(readAddOn(addOn, config));
    into.progress();
  },
};

function readConfig(config: DescribedValue, id: string): EksCluster {
  const vpc = config.at('vpc');
  const version = config.at('metadata', 'version').text;
  const vpcId = vpc.at('id').text;
  const family = familyNamed(config.at('kubernetesNetworkConfig', 'ipFamily').text);
  const serviceCidr = config.at('kubernetesNetworkConfig', 'serviceIPv4CIDR').text;
  const autoMode = config.at('autoModeConfig', 'enabled').flag;
  const vpcCidrs = vpcCidrsOf(vpc);
  const subnetCidrs = subnetCidrsOf(vpc);
  const shared = vpc.at('sharedNodeSecurityGroup').text;
  return {
    id,
    origin: config.origin,
    source: 'eksctl',
    name: config.at('metadata', 'name').text ?? '',
    ...(version !== undefined && { version }),
    ...endpointsOf(config),
    publicCidrs: textsSetting(vpc.at('publicAccessCIDRs'), defaultPublicCidrs(family)),
    ...(vpcId !== undefined && { vpcId }),
    ...(vpcCidrs && { vpcCidrs }),
    ...(subnetCidrs && { subnetCidrs }),
    serviceCidrs: serviceCidr === undefined ? [] : [serviceCidr],
    ...(family && { ipFamily: family }),
    securityGroups: [...vpc.at('controlPlaneSecurityGroupIDs').texts(), ...(shared === undefined ? [] : [shared])],
    ...(autoMode !== undefined && { autoMode }),
  };
}

function readAddOn(addOn: DescribedValue, config: DescribedValue): EksAddOn {
  const name = addOn.at('name').text ?? '';
  const configuration = addOn.at('configurationValues');
  return {
    name,
    text: `ClusterConfig ${config.at('metadata', 'name').text ?? ''} addons ${name}`,
    ...(configuration.text !== undefined && { configuration: configuration.text }),
    origin: configuration.isAbsent ? addOn.origin : configuration.origin,
  };
}

/** A private cluster has the private endpoint alone, and eksctl refuses to hear of endpoints beside it. */
function endpointsOf(config: DescribedValue): Pick<EksCluster, 'publicAccess' | 'privateAccess' | 'conflict'> {
  const endpoints = config.at('vpc', 'clusterEndpoints');
  const isPrivate = config.at('privateCluster', 'enabled');
  if (isPrivate.flag === true) {
    const { origin } = isPrivate;
    return {
      publicAccess: { value: false, isDefault: false, origin },
      privateAccess: { value: true, isDefault: false, origin },
      ...(!endpoints.isAbsent && { conflict: 'private-cluster-and-endpoints' }),
    };
  }
  return {
    publicAccess: flagSetting(endpoints.at('publicAccess'), EKS_DEFAULTS.publicAccess),
    privateAccess: flagSetting(endpoints.at('privateAccess'), EKS_DEFAULTS.privateAccess),
  };
}

function vpcCidrsOf(vpc: DescribedValue): Setting<readonly string[]> | undefined {
  const written = vpc.at('cidr');
  const more = vpc.at('extraCIDRs').texts();
  if (written.text !== undefined) return { value: [written.text, ...more], isDefault: false, origin: written.origin };
  // Of a VPC that is there already nothing is known that is not written.
  const exists = !vpc.at('id').isAbsent || !vpc.at('subnets').isAbsent || !vpc.at('controlPlaneSubnetIDs').isAbsent;
  return exists ? undefined : { value: [...NEW_VPC, ...more], isDefault: true, origin: written.origin };
}

/** Where the control plane has its interfaces, if the blocks of all those subnets are written. */
function subnetCidrsOf(vpc: DescribedValue): Setting<readonly string[]> | undefined {
  const chosen = new Set(vpc.at('controlPlaneSubnetIDs').texts());
  const kinds = vpc.at('controlPlaneOnPrivateSubnets').flag === true ? ['private'] : ['private', 'public'];
  const subnets = kinds
    .flatMap((kind) =>
      vpc
        .at('subnets', kind)
        .members()
        .map(([, subnet]) => subnet),
    )
    .filter((subnet) => chosen.size === 0 || chosen.has(subnet.at('id').text ?? ''));
  const cidrs = subnets.flatMap((subnet) => subnet.at('cidr').text ?? []);
  const isWhole = cidrs.length > 0 && cidrs.length === subnets.length && (chosen.size === 0 || subnets.length === chosen.size);
  return isWhole ? { value: cidrs, isDefault: false, origin: vpc.at('subnets').origin } : undefined;
}
