import type { DescribedValue } from './described-value.ts';
import type { SecurityGroupPeer, SecurityGroupRule } from './security-group.ts';

const NAMED = new Map<string, SecurityGroupRule['protocol']>([
  ['-1', 'all'],
  ['all', 'all'],
  ['tcp', 'tcp'],
  ['6', 'tcp'],
  ['udp', 'udp'],
  ['17', 'udp'],
  ['icmp', 'icmp'],
  ['1', 'icmp'],
  ['icmpv6', 'icmpv6'],
  ['58', 'icmpv6'],
]);

/** What a rule lets through, as every form of description writes it: a protocol, and from which port to which. */
export function protocolAndPorts(
  protocol: DescribedValue,
  from: DescribedValue,
  to: DescribedValue,
): Pick<SecurityGroupRule, 'protocol' | 'ports'> {
  const text = (protocol.text ?? '-1').toLowerCase();
  const named = NAMED.get(text) ?? (/^\d+$/.test(text) ? Number(text) : 'all');
  const [low, high] = [from.number, to.number];
  const hasPorts = (named === 'tcp' || named === 'udp') && low !== undefined && high !== undefined && low >= 0;
  return { protocol: named, ...(hasPorts && { ports: { from: low, to: high } }) };
}

/** Peers that are blocks of addresses. */
export function cidrPeers(values: readonly DescribedValue[]): readonly SecurityGroupPeer[] {
  return values.flatMap((each) => (each.text === undefined ? [] : [{ kind: 'cidr' as const, cidr: each.text, origin: each.origin }]));
}

/** A peer that is a group. @param own the group whose rule it is */
export function groupPeer(value: DescribedValue, own: string): readonly SecurityGroupPeer[] {
  const group = value.text;
  return group === undefined ? [] : [{ kind: 'group', group, isSelf: group === own, origin: value.origin }];
}

/** A peer that is a list of prefixes kept by AWS. */
export function prefixListPeer(value: DescribedValue): readonly SecurityGroupPeer[] {
  return value.text === undefined ? [] : [{ kind: 'prefix-list', id: value.text, origin: value.origin }];
}

/** The rules of AWS's own for every group: all may leave, where nothing else is written. */
export function everythingLeaves(place: DescribedValue): readonly SecurityGroupRule[] {
  const { origin } = place;
  return [{ protocol: 'all', peers: [{ kind: 'cidr', cidr: '0.0.0.0/0', origin }], origin }];
}

/** The cluster whose own group this is, by the name that EKS gives: `eks-cluster-sg-NAME-123456`. */
export function clusterOfGroupName(name: string): string | undefined {
  return /^eks-cluster-sg-(.+)-\d+$/.exec(name)?.[1];
}
