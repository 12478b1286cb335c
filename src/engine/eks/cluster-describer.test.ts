import { describe, expect, it } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { cloudformation } from '#engine/security/descriptions/cloudformation/cloudformation.ts';
import { describedBy } from '#engine/testing/described.ts';
import { terraform } from '#engine/security/descriptions/terraform/terraform.ts';
import { ClusterDescriber } from './cluster-describer.ts';

const MANIFESTS = `apiVersion: v1
kind: Pod
metadata: { name: run, namespace: jobs, labels: { app: run } }
spec: { containers: [{ name: main, image: main }] }
`;
const { cluster } = analyze([{ name: 'all.yaml', text: MANIFESTS }]);

const TEMPLATE = {
  Resources: {
    Cluster: { Type: 'AWS::EKS::Cluster', Properties: { KubernetesNetworkConfig: { IpFamily: 'ipv6' }, ResourcesVpcConfig: {} } },
    Fargate: {
      Type: 'AWS::EKS::FargateProfile',
      Properties: { Selectors: [{ Namespace: 'jobs', Labels: [{ Key: 'app', Value: 'run' }] }, { Namespace: { Ref: 'Asked' } }] },
    },
  },
};
const PLAN = {
  format_version: '1.2',
  planned_values: {
    root_module: {
      resources: [
        { address: 'aws_eks_cluster.a', type: 'aws_eks_cluster', values: { kubernetes_network_config: [{ ip_family: 'ipv6' }] } },
        {
          address: 'aws_eks_fargate_profile.a',
          type: 'aws_eks_fargate_profile',
          values: { selector: [{ namespace: 'j*', labels: { app: 'run' } }] },
        },
      ],
    },
  },
};

describe('a description that is no manifest', () => {
  it.each([
    ['CloudFormation', cloudformation, TEMPLATE],
    ['Terraform', terraform, PLAN],
  ])('of %s tells the address family, and whose pods run on Fargate', (_, source, value) => {
    const { clusters } = describedBy(source, value)!;
    const described = new ClusterDescriber().describe(cluster, { clusters, addOns: [], groupPolicies: [] });
    expect(described.ipFamily).toBe(6);
    expect(described.workloads[0]!.pods[0]!.platform).toBe('fargate');
  });

  it('gives the same object again, and the cluster itself where it says nothing', () => {
    const { clusters } = describedBy(cloudformation, TEMPLATE)!;
    const describer = new ClusterDescriber();
    const described = describer.describe(cluster, { clusters, addOns: [], groupPolicies: [] });
    expect(describer.describe(cluster, { clusters: [...clusters], addOns: [], groupPolicies: [] })).toBe(described);
    expect(describer.describe(cluster, { clusters: [], addOns: [], groupPolicies: [] })).toBe(cluster);
  });
});
