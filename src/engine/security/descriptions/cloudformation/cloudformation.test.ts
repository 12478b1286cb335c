import { describe, expect, it } from 'vitest';
import { describedBy } from '#engine/testing/described.ts';
import { cloudformation } from './cloudformation.ts';

function templateOf(resources: object, more: object = {}) {
  return describedBy(cloudformation, { AWSTemplateFormatVersion: '2010-09-09', Resources: resources, ...more })!;
}

function clusterOf(ResourcesVpcConfig: object, more: object = {}, others: object = {}) {
  const Cluster = { Type: 'AWS::EKS::Cluster', Properties: { Name: 'lab', ResourcesVpcConfig } };
  return templateOf({ Cluster, ...others }, more).clusters[0]!;
}

describe('a cluster in a template of CloudFormation', () => {
  it('is public to all where the template says nothing of endpoints', () => {
    expect(clusterOf({ SubnetIds: ['subnet-a'] })).toMatchObject({
      id: 'described.json#0.Cluster',
      name: 'lab',
      resource: 'Cluster',
      publicAccess: { value: true, isDefault: true },
      privateAccess: { value: false, isDefault: true },
      publicCidrs: { value: ['0.0.0.0/0'], isDefault: true },
    });
  });

  it('may write truth values as texts', () => {
    const cluster = clusterOf({ EndpointPublicAccess: 'false', EndpointPrivateAccess: 'true' });
    expect(cluster).toMatchObject({ publicAccess: { value: false, isDefault: false }, privateAccess: { value: true, isDefault: false } });
  });

  const PARAMETERS = {
    Cidrs: { Type: 'CommaDelimitedList', Default: '198.51.100.0/24, 203.0.113.0/24' },
    Open: { Type: 'String', Default: 'false' },
    Stage: { Type: 'String', Default: 'live' },
    Asked: { Type: 'CommaDelimitedList' },
  };
  const Conditions = { IsLive: { 'Fn::Equals': [{ Ref: 'Stage' }, 'live'] }, IsNot: { 'Fn::Not': [{ Condition: 'IsLive' }] } };

  it.each([
    ['a parameter', { Ref: 'Cidrs' }, ['198.51.100.0/24', '203.0.113.0/24']],
    ['an item of one', [{ 'Fn::Select': [1, { Ref: 'Cidrs' }] }], ['203.0.113.0/24']],
    ['a text with holes', [{ 'Fn::Sub': ['${Block}/24', { Block: '198.51.100.0' }] }], ['198.51.100.0/24']],
    ['a text that is joined', [{ 'Fn::Join': ['/', ['198.51.100.0', '24']] }], ['198.51.100.0/24']],
    ['a text that is split', { 'Fn::Split': [',', '198.51.100.0/24,203.0.113.0/24'] }, ['198.51.100.0/24', '203.0.113.0/24']],
    ['a condition', { 'Fn::If': ['IsLive', ['198.51.100.0/24'], ['0.0.0.0/0']] }, ['198.51.100.0/24']],
    ['the other side of a condition', { 'Fn::If': ['IsNot', ['198.51.100.0/24'], ['203.0.113.0/24']] }, ['203.0.113.0/24']],
    ['a map', [{ 'Fn::FindInMap': ['Blocks', { Ref: 'Stage' }, 'office'] }], ['203.0.113.0/24']],
  ])('is worked out from %s', (_, PublicAccessCidrs, value) => {
    const cluster = clusterOf(
      { PublicAccessCidrs },
      { Parameters: PARAMETERS, Conditions, Mappings: { Blocks: { live: { office: '203.0.113.0/24' } } } },
    );
    expect(cluster.publicCidrs).toMatchObject({ value, isDefault: false });
  });

  it.each([
    [{ Ref: 'Asked' }, '!Ref Asked'],
    [{ 'Fn::ImportValue': 'office-blocks' }, '!ImportValue office-blocks'],
    [{ 'Fn::GetAtt': ['Office', 'Blocks'] }, '!GetAtt Office.Blocks'],
    [['198.51.100.0/24', { 'Fn::Sub': '${AWS::Region}' }], '!Sub ${AWS::Region}'],
  ])('cannot say what %j comes to', (PublicAccessCidrs, expression) => {
    const { publicCidrs } = clusterOf({ PublicAccessCidrs }, { Parameters: PARAMETERS });
    expect(publicCidrs).toMatchObject({ expression, isDefault: false });
    expect(publicCidrs).not.toHaveProperty('value');
  });

  it('has what EKS does where the value is AWS::NoValue', () => {
    expect(clusterOf({ PublicAccessCidrs: { Ref: 'AWS::NoValue' } }).publicCidrs).toMatchObject({ value: ['0.0.0.0/0'], isDefault: true });
  });

  it('stands in the subnets to which it refers, and in their VPC', () => {
    const others = {
      Net: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
      More: { Type: 'AWS::EC2::VPCCidrBlock', Properties: { VpcId: { Ref: 'Net' }, CidrBlock: '10.1.0.0/16' } },
      A: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { Ref: 'Net' }, CidrBlock: { Ref: 'Block' } } },
    };
    const cluster = clusterOf({ SubnetIds: [{ Ref: 'A' }] }, { Parameters: { Block: { Type: 'String', Default: '10.0.1.0/24' } } }, others);
    expect(cluster).toMatchObject({
      vpcId: 'Net',
      vpcCidrs: { value: ['10.0.0.0/16', '10.1.0.0/16'] },
      subnetCidrs: { value: ['10.0.1.0/24'] },
    });
  });

  it('does not hang on parameters, conditions and maps that lead in circles', () => {
    const circle = { A: { Condition: 'B' }, B: { Condition: 'A' } };
    const cluster = clusterOf({ EndpointPublicAccess: { 'Fn::If': ['A', true, false] } }, { Conditions: circle });
    expect(cluster.publicAccess).not.toHaveProperty('value');
  });
});

describe('what else stands in a template', () => {
  it('is add-ons with their configuration', () => {
    const Cni = { Type: 'AWS::EKS::Addon', Properties: { AddonName: 'vpc-cni', ConfigurationValues: '{"enableNetworkPolicy": "true"}' } };
    const Dns = { Type: 'AWS::EKS::Addon', Properties: { AddonName: 'coredns', ConfigurationValues: { Ref: 'Values' } } };
    expect(templateOf({ Cni, Dns }).addOns).toMatchObject([
      { name: 'vpc-cni', text: 'AWS::EKS::Addon Cni', configuration: '{"enableNetworkPolicy": "true"}' },
      { name: 'coredns', expression: '!Ref Values' },
    ]);
  });

  it('is security groups, with rules of their own and rules that refer to them', () => {
    const Nodes = {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: 'nodes',
        SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: '443', CidrIp: { Ref: 'Office' } }],
      },
    };
    const ToItself = {
      Type: 'AWS::EC2::SecurityGroupIngress',
      Properties: { GroupId: { 'Fn::GetAtt': ['Nodes', 'GroupId'] }, SourceSecurityGroupId: { Ref: 'Nodes' }, IpProtocol: -1 },
    };
    const [group] = templateOf({ Nodes, ToItself }).groups;
    expect(group).toMatchObject({ id: 'Nodes', description: 'nodes', egress: [{ protocol: 'all', peers: [{ cidr: '0.0.0.0/0' }] }] });
    expect(group!.ingress).toMatchObject([
      { protocol: 'tcp', ports: { from: 443, to: 443 }, peers: [{ kind: 'unknown', expression: '!Ref Office' }] },
      { protocol: 'all', peers: [{ kind: 'group', group: 'Nodes', isSelf: true }] },
    ]);
  });

  it.each([[null], [{}], [[]], [{ Resources: [] }], [{ Resources: { A: { Type: 'Custom::Thing' } } }]])(
    'does not make a template of %j',
    (value) => {
      expect(describedBy(cloudformation, value)).toBeUndefined();
    },
  );
});
