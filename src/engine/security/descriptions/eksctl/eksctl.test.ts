import { describe, expect, it } from 'vitest';
import { describedBy } from '#engine/testing/described.ts';
import { eksctl } from './eksctl.ts';

function clusterOf(more: object) {
  const config = { apiVersion: 'eksctl.io/v1alpha5', kind: 'ClusterConfig', metadata: { name: 'lab' }, ...more };
  return describedBy(eksctl, config)!.clusters[0]!;
}

describe('a ClusterConfig of eksctl', () => {
  it('says nothing of the endpoint, and EKS opens the public one to all', () => {
    expect(clusterOf({})).toMatchObject({
      name: 'lab',
      publicAccess: { value: true, isDefault: true },
      privateAccess: { value: false, isDefault: true },
      publicCidrs: { value: ['0.0.0.0/0'], isDefault: true },
      vpcCidrs: { value: ['192.168.0.0/16'], isDefault: true },
    });
  });

  it('names endpoints, blocks and the VPC', () => {
    const vpc = {
      cidr: '10.9.0.0/16',
      extraCIDRs: ['10.10.0.0/16'],
      clusterEndpoints: { publicAccess: true, privateAccess: true },
      publicAccessCIDRs: ['198.51.100.0/24'],
    };
    expect(clusterOf({ vpc, kubernetesNetworkConfig: { ipFamily: 'IPv6' }, autoModeConfig: { enabled: true } })).toMatchObject({
      privateAccess: { value: true, isDefault: false, origin: { path: 'vpc.clusterEndpoints.privateAccess' } },
      publicCidrs: { value: ['198.51.100.0/24'], isDefault: false },
      vpcCidrs: { value: ['10.9.0.0/16', '10.10.0.0/16'], isDefault: false },
      ipFamily: 6,
      autoMode: true,
    });
  });

  it('has the private endpoint alone where the cluster is private, and no endpoints beside it', () => {
    const vpc = { clusterEndpoints: { publicAccess: true } };
    expect(clusterOf({ privateCluster: { enabled: true } })).toMatchObject({
      publicAccess: { value: false },
      privateAccess: { value: true },
    });
    expect(clusterOf({ privateCluster: { enabled: true } })).not.toHaveProperty('conflict');
    expect(clusterOf({ privateCluster: { enabled: true }, vpc })).toMatchObject({ conflict: 'private-cluster-and-endpoints' });
  });

  it.each([
    ['all', {}, ['10.0.1.0/24', '10.0.2.0/24']],
    ['the chosen', { controlPlaneSubnetIDs: ['subnet-a'] }, ['10.0.1.0/24']],
    ['the private', { controlPlaneOnPrivateSubnets: true }, ['10.0.1.0/24']],
  ])('puts the control plane into %s subnets', (_, more, value) => {
    const subnets = { private: { a: { id: 'subnet-a', cidr: '10.0.1.0/24' } }, public: { b: { id: 'subnet-b', cidr: '10.0.2.0/24' } } };
    expect(clusterOf({ vpc: { subnets, ...more } }).subnetCidrs).toMatchObject({ value });
  });

  it('does not know the blocks of a VPC that it only names', () => {
    const cluster = clusterOf({ vpc: { id: 'vpc-7', subnets: { private: { a: { id: 'subnet-a' } } } } });
    expect(cluster).not.toHaveProperty('vpcCidrs');
    expect(cluster).not.toHaveProperty('subnetCidrs');
  });
});
