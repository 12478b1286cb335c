import { type DescribedValue, flagSetting, textsSetting } from '#engine/security/descriptions/described-value.ts';
import type { EksAddOn, EksCluster, Setting } from '#engine/security/descriptions/eks-cluster.ts';
import { defaultPublicCidrs, EKS_DEFAULTS, familyNamed } from '#engine/security/descriptions/eks-defaults.ts';
import type { Template } from './template.ts';

/** The cluster of an `AWS::EKS::Cluster`. */
export function readTemplateCluster(name: string, resource: DescribedValue, template: Template, id: string): EksCluster {
  const properties = resource.at('Properties');
  const network = template.resolved(properties.at('ResourcesVpcConfig'));
  const setting = (key: string): DescribedValue => template.resolved(network.at(key));
  const own = properties.at('KubernetesNetworkConfig');
  const family = familyNamed(template.resolved(own.at('IpFamily')).text);
  const serviceCidr = template.resolved(own.at('ServiceIpv4Cidr')).text;
  const version = template.resolved(properties.at('Version')).text;
  const autoMode = template.resolved(properties.at('ComputeConfig', 'Enabled')).flag;
  return {
    id,
    origin: resource.origin,
    source: 'cloudformation',
    name: template.resolved(properties.at('Name')).text ?? '',
    resource: name,
    ...(version !== undefined && { version }),
    publicAccess: expressed(
      flagSetting(setting('EndpointPublicAccess'), EKS_DEFAULTS.publicAccess),
      network.at('EndpointPublicAccess'),
      template,
    ),
    privateAccess: expressed(
      flagSetting(setting('EndpointPrivateAccess'), EKS_DEFAULTS.privateAccess),
      network.at('EndpointPrivateAccess'),
      template,
    ),
    publicCidrs: expressed(
      textsSetting(setting('PublicAccessCidrs'), defaultPublicCidrs(family)),
      network.at('PublicAccessCidrs'),
      template,
    ),
    ...networkOf(network.at('SubnetIds'), template),
    serviceCidrs: serviceCidr === undefined ? [] : [serviceCidr],
    ...(family && { ipFamily: family }),
    securityGroups: network
      .at('SecurityGroupIds')
      .items()
      .map((each) => template.referred(each) ?? template.resolved(each).text ?? template.expressionOf(each) ?? ''),
    ...(autoMode !== undefined && { autoMode }),
  };
}

/** The add-on of an `AWS::EKS::Addon`. */
export function readTemplateAddOn(name: string, resource: DescribedValue, template: Template): EksAddOn {
  const properties = resource.at('Properties');
  const configuration = properties.at('ConfigurationValues');
  const text = template.resolved(configuration).text;
  const expression = template.expressionOf(configuration);
  return {
    name: template.resolved(properties.at('AddonName')).text ?? '',
    text: `AWS::EKS::Addon ${name}`,
    field: 'ConfigurationValues',
    ...(text !== undefined && { configuration: text }),
    ...(expression !== undefined && { expression }),
    origin: configuration.isAbsent ? resource.origin : configuration.origin,
  };
}

/** A setting with the expression as the template writes it. */
function expressed<Value>(setting: Setting<Value>, place: DescribedValue, template: Template): Setting<Value> {
  const expression = template.expressionOf(place);
  return setting.value === undefined && expression !== undefined ? { ...setting, expression } : setting;
}

/** The blocks of the subnets to which the cluster refers, and of their VPC, as far as the template tells them. */
function networkOf(subnets: DescribedValue, template: Template): Pick<EksCluster, 'vpcId' | 'vpcCidrs' | 'subnetCidrs'> {
  const names = subnets.items().map((each) => template.referred(each));
  const resources = names.flatMap((name) => (name === undefined ? [] : (template.resource(name) ?? [])));
  const cidrs = resources.flatMap((each) => template.resolved(each.at('Properties', 'CidrBlock')).text ?? []);
  const isWhole = cidrs.length > 0 && cidrs.length === names.length;
  const vpc = resources.map((each) => template.referred(each.at('Properties', 'VpcId'))).find((name) => name !== undefined);
  const vpcCidrs = vpc === undefined ? undefined : vpcCidrsOf(vpc, template);
  return {
    ...(vpc !== undefined && { vpcId: vpc }),
    ...(vpcCidrs && { vpcCidrs }),
    ...(isWhole && { subnetCidrs: { value: cidrs, isDefault: false, origin: subnets.origin } }),
  };
}

function vpcCidrsOf(name: string, template: Template): Setting<readonly string[]> | undefined {
  const place = template.resource(name)?.at('Properties', 'CidrBlock');
  const cidr = place && template.resolved(place).text;
  if (!place || cidr === undefined) return undefined;
  const more = template
    .ofType('AWS::EC2::VPCCidrBlock')
    .filter(([, each]) => template.referred(each.at('Properties', 'VpcId')) === name)
    .flatMap(([, each]) => template.resolved(each.at('Properties', 'CidrBlock')).text ?? []);
  return { value: [cidr, ...more], isDefault: false, origin: place.origin };
}
