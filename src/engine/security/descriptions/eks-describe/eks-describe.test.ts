import { describe, expect, it } from 'vitest';
import { describedBy } from '#engine/testing/described.ts';
import { eksDescribe } from './eks-describe.ts';

const CLUSTER = {
  name: 'lab',
  version: '1.31',
  resourcesVpcConfig: {
    vpcId: 'vpc-7',
    clusterSecurityGroupId: 'sg-7',
    securityGroupIds: ['sg-8'],
    endpointPublicAccess: true,
    endpointPrivateAccess: false,
    publicAccessCidrs: ['198.51.100.0/24'],
  },
  kubernetesNetworkConfig: { serviceIpv4Cidr: '10.96.0.0/16', ipFamily: 'ipv6' },
  computeConfig: { enabled: true },
};

describe('what aws eks answers', () => {
  it.each([
    ['as it is', { cluster: CLUSTER }, 'cluster.resourcesVpcConfig.publicAccessCidrs'],
    ['behind --query cluster', CLUSTER, 'resourcesVpcConfig.publicAccessCidrs'],
  ])('tells of a cluster, %s', (_, value, path) => {
    const [cluster] = describedBy(eksDescribe, value)!.clusters;
    expect(cluster).toMatchObject({
      name: 'lab',
      vpcId: 'vpc-7',
      clusterSecurityGroup: 'sg-7',
      securityGroups: ['sg-8'],
      ipFamily: 6,
      autoMode: true,
      serviceCidrs: ['10.96.0.0/16'],
      publicAccess: { value: true, isDefault: false },
      privateAccess: { value: false, isDefault: false },
      publicCidrs: { value: ['198.51.100.0/24'], isDefault: false, origin: { path } },
    });
  });

  it('takes what EKS does for what is not written, at the place that lacks it', () => {
    const [cluster] = describedBy(eksDescribe, { cluster: { name: 'lab', resourcesVpcConfig: {} } })!.clusters;
    expect(cluster).toMatchObject({
      publicAccess: { value: true, isDefault: true, origin: { path: 'cluster.resourcesVpcConfig' } },
      privateAccess: { value: false, isDefault: true },
      publicCidrs: { value: ['0.0.0.0/0'], isDefault: true },
    });
  });

  it('cannot say what is of another type', () => {
    const [cluster] = describedBy(eksDescribe, {
      cluster: { resourcesVpcConfig: { endpointPublicAccess: { a: 1 }, publicAccessCidrs: [{}] } },
    })!.clusters;
    expect(cluster).toMatchObject({ name: '', publicAccess: { expression: '{"a":1}' }, publicCidrs: { expression: '[{}]' } });
    expect(cluster!.publicAccess).not.toHaveProperty('value');
  });

  it('tells of an add-on and its configuration', () => {
    const found = describedBy(eksDescribe, { addon: { addonName: 'vpc-cni', configurationValues: '{"enableNetworkPolicy":"true"}' } })!;
    expect(found.addOns).toMatchObject([{ name: 'vpc-cni', text: 'Addon vpc-cni', configuration: '{"enableNetworkPolicy":"true"}' }]);
  });

  it.each([[null], [{}], [[]], ['text'], [{ cluster: 'lab' }], [{ cluster: { name: 'lab' } }]])('does not recognize %j', (value) => {
    expect(describedBy(eksDescribe, value)).toBeUndefined();
  });
});
