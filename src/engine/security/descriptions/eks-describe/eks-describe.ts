import { DescribedValue, flagSetting, textsSetting } from '#engine/security/descriptions/described-value.ts';
import type { EksAddOn, EksCluster } from '#engine/security/descriptions/eks-cluster.ts';
import { defaultPublicCidrs, EKS_DEFAULTS, familyNamed } from '#engine/security/descriptions/eks-defaults.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import { isRecord } from '#engine/security/untrusted-value.ts';

/** What `aws eks describe-cluster` and `describe-addon` answer, also behind `--query cluster` (R13). */
export const eksDescribe: SecuritySource = {
  id: 'eks-describe',
  recognizes: (document) => {
    const answer = DescribedValue.of(document);
    return clusterIn(answer) !== undefined || addOnIn(answer) !== undefined;
  },
  read: (document, into) => {
    const answer = DescribedValue.of(document);
    const cluster = clusterIn(answer);
    if (cluster) into.cluster(readCluster(cluster, `${document.file}#${document.index}`));
    const addOn = addOnIn(answer);
    if (addOn) into.addOn(readAddOn(addOn));
    into.progress();
  },
};

function clusterIn(answer: DescribedValue): DescribedValue | undefined {
  return [answer.at('cluster'), answer].find((each) => isRecord(each.at('resourcesVpcConfig').value));
}

function addOnIn(answer: DescribedValue): DescribedValue | undefined {
  return [answer.at('addon'), answer].find((each) => typeof each.at('addonName').value === 'string');
}

function readCluster(cluster: DescribedValue, id: string): EksCluster {
  const network = cluster.at('resourcesVpcConfig');
  const own = cluster.at('kubernetesNetworkConfig');
  const family = familyNamed(own.at('ipFamily').text);
  const autoMode = cluster.at('computeConfig', 'enabled').flag;
  const [version, endpoint, createdAt] = ['version', 'endpoint', 'createdAt'].map((key) => cluster.at(key).text);
  const [vpcId, group] = ['vpcId', 'clusterSecurityGroupId'].map((key) => network.at(key).text);
  return {
    id,
    origin: cluster.origin,
    source: 'eks-describe',
    name: cluster.at('name').text ?? '',
    ...(version !== undefined && { version }),
    ...(endpoint !== undefined && { endpoint }),
    ...(createdAt !== undefined && { createdAt }),
    publicAccess: flagSetting(network.at('endpointPublicAccess'), EKS_DEFAULTS.publicAccess),
    privateAccess: flagSetting(network.at('endpointPrivateAccess'), EKS_DEFAULTS.privateAccess),
    publicCidrs: textsSetting(network.at('publicAccessCidrs'), defaultPublicCidrs(family)),
    ...(vpcId !== undefined && { vpcId }),
    serviceCidrs: ['serviceIpv4Cidr', 'serviceIpv6Cidr'].flatMap((key) => own.at(key).text ?? []),
    ...(family && { ipFamily: family }),
    ...(group !== undefined && { clusterSecurityGroup: group }),
    securityGroups: network.at('securityGroupIds').texts(),
    ...(autoMode !== undefined && { autoMode }),
  };
}

function readAddOn(addOn: DescribedValue): EksAddOn {
  const name = addOn.at('addonName').text ?? '';
  const configuration = addOn.at('configurationValues');
  return {
    name,
    text: `Addon ${name}`,
    ...(configuration.text !== undefined && { configuration: configuration.text }),
    origin: configuration.isAbsent ? addOn.origin : configuration.origin,
  };
}
