import { describe, expect, it } from 'vitest';
import { describedBy } from '#engine/testing/described.ts';
import { securityGroups } from './security-groups.ts';

const SHARED = {
  GroupId: 'sg-7',
  GroupName: 'eks-cluster-sg-my-lab-77',
  IpPermissions: [
    { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-7' }], IpRanges: [] },
    { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '198.51.100.0/24' }], Ipv6Ranges: [{ CidrIpv6: '2001:db8::/32' }] },
    { IpProtocol: 'icmp', FromPort: 8, ToPort: 0, PrefixListIds: [{ PrefixListId: 'pl-1' }] },
  ],
  IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
};

describe('what aws ec2 answers about security groups', () => {
  it.each([
    ['as it is', { SecurityGroups: [SHARED] }],
    ['behind --query SecurityGroups', [SHARED]],
    ['behind a query for one', SHARED],
  ])('tells of rules, %s', (_, value) => {
    const [group] = describedBy(securityGroups, value)!.groups;
    expect(group).toMatchObject({ id: 'sg-7', ofCluster: 'my-lab' });
    expect(group!.ingress).toMatchObject([
      { protocol: 'all', peers: [{ kind: 'group', group: 'sg-7', isSelf: true }] },
      { protocol: 'tcp', ports: { from: 22, to: 22 }, peers: [{ cidr: '198.51.100.0/24' }, { cidr: '2001:db8::/32' }] },
      { protocol: 'icmp', peers: [{ kind: 'prefix-list', id: 'pl-1' }] },
    ]);
    expect(group!.ingress[0]).not.toHaveProperty('ports');
    expect(group!.ingress[2]).not.toHaveProperty('ports');
    expect(group!.egress).toHaveLength(1);
  });

  it('knows the group of a cluster by its tag', () => {
    const group = { ...SHARED, GroupName: 'other', Tags: [{ Key: 'aws:eks:cluster-name', Value: 'lab' }] };
    expect(describedBy(securityGroups, { SecurityGroups: [group] })!.groups[0]).toMatchObject({ ofCluster: 'lab' });
  });

  it('puts single rules together by their groups', () => {
    const SecurityGroupRules = [
      { GroupId: 'sg-7', IsEgress: false, IpProtocol: '-1', FromPort: -1, ToPort: -1, ReferencedGroupInfo: { GroupId: 'sg-7' } },
      { GroupId: 'sg-7', IsEgress: true, IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIpv4: '10.0.0.0/8' },
    ];
    const [group, another] = describedBy(securityGroups, { SecurityGroupRules })!.groups;
    expect(another).toBeUndefined();
    expect(group!.ingress).toMatchObject([{ protocol: 'all', peers: [{ isSelf: true }] }]);
    expect(group!.egress).toMatchObject([{ ports: { from: 443, to: 443 }, peers: [{ cidr: '10.0.0.0/8' }] }]);
  });

  it.each([
    [
      'objects',
      [
        { Name: 'nodes', Id: 'sg-7' },
        { Name: 'others', Id: 'sg-8' },
      ],
    ],
    [
      'rows',
      [
        ['nodes', 'sg-7'],
        ['others', 'sg-8'],
      ],
    ],
    ['texts', ['sg-7', 'sg-8']],
  ])('says of groups that are only listed, as %s, that their rules are unknown', (_, value) => {
    const { groups, diagnostics } = describedBy(securityGroups, value)!;
    expect(groups).toMatchObject([
      { id: 'sg-7', rulesUnknown: true },
      { id: 'sg-8', rulesUnknown: true },
    ]);
    expect(diagnostics).toMatchObject([{ code: 'group-rules-unknown', values: { count: 2 } }]);
  });

  it('takes an answer about no group for an answer', () => {
    expect(describedBy(securityGroups, { SecurityGroups: [] })).toMatchObject({ groups: [], diagnostics: [] });
  });

  it.each([[null], [[]], [['nodes']], [{ SecurityGroups: 'sg-7' }]])('does not recognize %j', (value) => {
    expect(describedBy(securityGroups, value)).toBeUndefined();
  });
});
