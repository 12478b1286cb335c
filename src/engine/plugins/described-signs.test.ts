import { describe, expect, it } from 'vitest';
import { Analyzer } from '#engine/analyze.ts';
import type { ClusterDescriptions } from './plugin-sign.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { cloudformation } from '#engine/security/descriptions/cloudformation/cloudformation.ts';
import { eksDescribe } from '#engine/security/descriptions/eks-describe/eks-describe.ts';
import { helmValues } from '#engine/security/descriptions/helm-values/helm-values.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import { terraform } from '#engine/security/descriptions/terraform/terraform.ts';
import { describedBy } from '#engine/testing/described.ts';

const ON = '{"enableNetworkPolicy": "true"}';
const STRICT = 'enableNetworkPolicy: true\nenv: { NETWORK_POLICY_ENFORCING_MODE: strict }';
const template = (Properties: object) => ({
  Resources: { Cni: { Type: 'AWS::EKS::Addon', Properties: { AddonName: 'vpc-cni', ...Properties } } },
});
const plan = (values: object) => {
  const resources = [{ address: 'aws_eks_addon.cni', type: 'aws_eks_addon', values: { addon_name: 'vpc-cni', ...values } }];
  return { format_version: '1.2', planned_values: { root_module: { resources } } };
};
const INSTALLATION =
  'apiVersion: operator.tigera.io/v1\nkind: Installation\nmetadata: { name: default }\nspec: { cni: { type: AmazonVPC } }';

function suggestionOf(source: SecuritySource, value: unknown, manifests = '') {
  const found = describedBy(source, value)!;
  const described: ClusterDescriptions = { addOns: found.addOns, clusters: found.clusters, groupPolicies: found.policies };
  const files = manifests === '' ? [] : [{ name: 'all.yaml', text: manifests }];
  return new Analyzer().analyze(files, enforcementProfile(), [], undefined, described).suggestion;
}

describe('a description that is no Kubernetes object speaks for a profile', () => {
  it.each<[string, SecuritySource, unknown, object]>([
    ['an add-on of CloudFormation', cloudformation, template({ ConfigurationValues: ON }), { profile: 'aws-vpc-cni', options: {} }],
    [
      'its strict mode',
      cloudformation,
      template({ ConfigurationValues: STRICT }),
      { profile: 'aws-vpc-cni', options: { unselectedPods: 'closed' } },
    ],
    [
      'one whose configuration is written as an object',
      cloudformation,
      template({ ConfigurationValues: { 'Fn::ToJsonString': { enableNetworkPolicy: 'true' } } }),
      { profile: 'aws-vpc-cni', evidence: [{ text: 'AWS::EKS::Addon Cni ConfigurationValues: {"enableNetworkPolicy":"true"}' }] },
    ],
    [
      'one whose object cannot be read here',
      cloudformation,
      template({ ConfigurationValues: { 'Fn::ToJsonString': { enableNetworkPolicy: { Ref: 'Asked' } } } }),
      { problem: 'nothing-said' },
    ],
    ['one without the switch', cloudformation, template({}), { profile: 'none' }],
    ['one that cannot be read here', cloudformation, template({ ConfigurationValues: { Ref: 'Values' } }), { problem: 'nothing-said' }],
    ['an add-on of Terraform', terraform, plan({ configuration_values: ON }), { profile: 'aws-vpc-cni' }],
    ['one of Terraform without the switch', terraform, plan({ configuration_values: '' }), { profile: 'none' }],
    ['what describe-addon answers', eksDescribe, { addon: { addonName: 'vpc-cni', configurationValues: ON } }, { profile: 'aws-vpc-cni' }],
    ['another add-on', eksDescribe, { addon: { addonName: 'coredns', configurationValues: ON } }, {}],
    ['values of the chart', helmValues, { nodeAgent: {}, enableNetworkPolicy: 'true' }, { profile: 'aws-vpc-cni' }],
    ['values of the chart as they come', helmValues, { nodeAgent: {}, enableNetworkPolicy: 'false' }, { profile: 'none' }],
    ['a cluster alone (E10)', eksDescribe, { cluster: { name: 'lab', resourcesVpcConfig: {} } }, { problem: 'nothing-said' }],
  ])('%s', (_, source, value, expected) => {
    expect(suggestionOf(source, value) ?? {}).toMatchObject(expected);
  });

  it('and gives way to Calico where its own switch is off', () => {
    expect(suggestionOf(cloudformation, template({}), INSTALLATION)).toMatchObject({ profile: 'calico' });
    expect(suggestionOf(cloudformation, template({ ConfigurationValues: ON }), INSTALLATION)).toMatchObject({ problem: 'two-enforcers' });
    expect(suggestionOf(eksDescribe, { cluster: { resourcesVpcConfig: {} } }, INSTALLATION)!.evidence).toHaveLength(1);
  });
});
