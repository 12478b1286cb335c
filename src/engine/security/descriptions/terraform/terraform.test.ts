import { describe, expect, it } from 'vitest';
import { describedBy } from '#engine/testing/described.ts';
import { terraform } from './terraform.ts';

const CLUSTER = {
  address: 'module.eks.aws_eks_cluster.this',
  mode: 'managed',
  type: 'aws_eks_cluster',
  values: {
    name: 'lab',
    vpc_config: [
      { endpoint_public_access: true, endpoint_private_access: true, public_access_cidrs: ['198.51.100.0/24'], subnet_ids: ['subnet-a'] },
    ],
  },
};

function plan(resources: readonly object[], changes: readonly object[] = []) {
  const root_module = { resources: [], child_modules: [{ child_modules: [{ resources }] }] };
  return describedBy(terraform, { format_version: '1.2', planned_values: { root_module }, resource_changes: changes })!;
}

describe('a cluster in a plan or state of Terraform', () => {
  const STATE = {
    version: 4,
    resources: [
      { module: 'module.eks', mode: 'managed', type: 'aws_eks_cluster', name: 'this', instances: [{ attributes: CLUSTER.values }] },
    ],
  };

  it.each([
    ['a plan', { format_version: '1.2', planned_values: { root_module: { child_modules: [{ resources: [CLUSTER] }] } } }],
    ['what terraform show says of a state', { format_version: '1.0', values: { root_module: { resources: [CLUSTER] } } }],
    ['changes alone', { format_version: '1.2', resource_changes: [{ ...CLUSTER, change: { before: null, after: CLUSTER.values } }] }],
    ['a raw state', STATE],
  ])('is found in %s', (_, value) => {
    expect(describedBy(terraform, value)!.clusters).toMatchObject([
      {
        name: 'lab',
        resource: 'module.eks.aws_eks_cluster.this',
        publicAccess: { value: true, isDefault: false },
        privateAccess: { value: true },
        publicCidrs: { value: ['198.51.100.0/24'] },
      },
    ]);
  });

  it('tells what is known after the change alone, and what is there today', () => {
    const values = { name: 'lab', vpc_config: [{ endpoint_public_access: true }] };
    const before = { vpc_config: [{ endpoint_public_access: true, endpoint_private_access: false, public_access_cidrs: ['0.0.0.0/0'] }] };
    const change = { before, after: values, after_unknown: { vpc_config: [{ public_access_cidrs: true }] } };
    const [cluster] = plan([{ ...CLUSTER, values }], [{ address: CLUSTER.address, change }]).clusters;
    expect(cluster!.publicCidrs).toMatchObject({ expression: 'known after apply', isDefault: false });
    expect(cluster!.publicCidrs).not.toHaveProperty('value');
    expect(cluster!.privateAccess).toMatchObject({ value: false, isDefault: true });
    expect(cluster!.before).toMatchObject({ publicCidrs: { value: ['0.0.0.0/0'] } });
  });

  it('stands in subnets and a VPC that are there', () => {
    const subnet = { address: 'aws_subnet.a', type: 'aws_subnet', values: { id: 'subnet-a', vpc_id: 'vpc-7', cidr_block: '10.0.1.0/24' } };
    const vpc = { address: 'aws_vpc.net', type: 'aws_vpc', values: { id: 'vpc-7', cidr_block: '10.0.0.0/16' } };
    expect(plan([CLUSTER, subnet, vpc]).clusters[0]).toMatchObject({
      vpcId: 'vpc-7',
      vpcCidrs: { value: ['10.0.0.0/16'] },
      subnetCidrs: { value: ['10.0.1.0/24'] },
    });
  });

  it('warns of a format that it does not know, and reads it as far as it can', () => {
    const found = describedBy(terraform, { format_version: '2.0', values: { root_module: { resources: [CLUSTER] } } })!;
    expect(found.clusters).toHaveLength(1);
    expect(found.diagnostics).toMatchObject([{ code: 'report-version', values: { version: '2.0' } }]);
  });
});

describe('what else stands in a plan of Terraform', () => {
  it('is add-ons with their configuration', () => {
    const addOn = {
      address: 'aws_eks_addon.cni',
      type: 'aws_eks_addon',
      values: { addon_name: 'vpc-cni', configuration_values: '{"enableNetworkPolicy":"true"}' },
    };
    expect(plan([addOn]).addOns).toMatchObject([
      { name: 'vpc-cni', text: 'aws_eks_addon.cni', configuration: '{"enableNetworkPolicy":"true"}' },
    ]);
  });

  it('is security groups, with rules in them and rules of their own', () => {
    const group = {
      address: 'aws_security_group.nodes',
      type: 'aws_security_group',
      values: {
        id: 'sg-7',
        name: 'nodes',
        ingress: [{ protocol: '-1', from_port: 0, to_port: 0, self: true, cidr_blocks: [] }],
        egress: [],
      },
    };
    const old = {
      type: 'aws_security_group_rule',
      values: { security_group_id: 'sg-7', type: 'ingress', protocol: 'tcp', from_port: 80, to_port: 80, source_security_group_id: 'sg-8' },
    };
    const current = {
      type: 'aws_vpc_security_group_egress_rule',
      values: { security_group_id: 'sg-7', ip_protocol: 'tcp', from_port: 443, to_port: 443, cidr_ipv4: '0.0.0.0/0' },
    };
    const [found] = plan([group, old, current]).groups;
    expect(found!.ingress).toMatchObject([
      { protocol: 'all', peers: [{ group: 'sg-7', isSelf: true }] },
      { protocol: 'tcp', ports: { from: 80, to: 80 }, peers: [{ group: 'sg-8', isSelf: false }] },
    ]);
    expect(found!.egress).toMatchObject([{ ports: { from: 443, to: 443 }, peers: [{ cidr: '0.0.0.0/0' }] }]);
  });

  it.each([[null], [{}], [{ format_version: '1.2' }], [{ version: 4, resources: [] }], [{ version: 3, resources: [{ instances: [] }] }]])(
    'does not make one of %j',
    (value) => {
      expect(describedBy(terraform, value)).toBeUndefined();
    },
  );
});

describe('a plan of what is not made yet', () => {
  const reference = (...references: readonly string[]) => ({ references });
  const cluster = { ...CLUSTER, values: { name: 'lab', vpc_config: [{}] } };
  const subnet = { address: 'module.eks.aws_subnet.a[0]', type: 'aws_subnet', values: { cidr_block: '10.0.1.0/24' } };
  const group = { address: 'module.eks.aws_security_group.nodes', type: 'aws_security_group', values: { name: 'nodes' } };
  const rule = {
    address: 'module.eks.aws_vpc_security_group_ingress_rule.own',
    type: 'aws_vpc_security_group_ingress_rule',
    values: { ip_protocol: '-1' },
  };
  const resources = [
    { address: 'aws_eks_cluster.this', expressions: { vpc_config: [{ subnet_ids: reference('aws_subnet.a[0].id', 'aws_subnet.a') }] } },
    {
      address: 'aws_vpc_security_group_ingress_rule.own',
      expressions: {
        security_group_id: reference('aws_security_group.nodes.id', 'aws_security_group.nodes'),
        referenced_security_group_id: reference('aws_security_group.nodes.id'),
      },
    },
  ];
  const value = {
    format_version: '1.2',
    planned_values: { root_module: { child_modules: [{ resources: [cluster, subnet, group, rule] }] } },
    configuration: { root_module: { module_calls: { eks: { module: { resources } } } } },
  };

  it('is put together by the references of its configuration', () => {
    const { clusters, groups } = describedBy(terraform, value)!;
    expect(clusters[0]!.subnetCidrs).toMatchObject({ value: ['10.0.1.0/24'] });
    expect(groups[0]!.ingress).toMatchObject([
      { protocol: 'all', peers: [{ kind: 'group', group: 'module.eks.aws_security_group.nodes', isSelf: true }] },
    ]);
  });
});
