import type { DescribedValue } from '#engine/security/descriptions/described-value.ts';
import type { SecurityGroup, SecurityGroupPeer, SecurityGroupRule } from '#engine/security/descriptions/security-group.ts';
import { cidrPeers, clusterOfGroupName, groupPeer, prefixListPeer, protocolAndPorts } from '#engine/security/descriptions/group-rule.ts';
import { AFTER_APPLY } from './terraform-cluster.ts';
import { withoutKeys } from './terraform-references.ts';
import type { TerraformResource } from './terraform-resources.ts';

type Direction = 'ingress' | 'egress';

/** The groups of a plan or state, each with the rules that stand in it and those that are resources of their own. */
export function readTerraformGroups(all: readonly TerraformResource[]): readonly SecurityGroup[] {
  return all
    .filter(({ type }) => type === 'aws_security_group')
    .map((resource) => {
      const { values, address } = resource;
      const id = values.at('id').text ?? address;
      const name = values.at('name').text ?? address;
      const description = values.at('description').text;
      const vpc = values.at('vpc_id').text;
      const ofCluster = values.at('tags', 'aws:eks:cluster-name').text ?? clusterOfGroupName(name);
      const rules = (direction: Direction): readonly SecurityGroupRule[] => [
        ...inlineRules(resource, id, direction),
        ...all.filter((each) => isRuleOf(each, id, address)).flatMap((each) => ownRule(each, { id, address }, direction)),
      ];
      return {
        id,
        name,
        origin: values.origin,
        source: 'terraform',
        ...(description !== undefined && { description }),
        ...(vpc !== undefined && { vpc }),
        ...(ofCluster !== undefined && { ofCluster }),
        ingress: rules('ingress'),
        egress: rules('egress'),
      };
    });
}

/** Rules in the group: attributes that are lists of objects. */
function inlineRules({ values, unknown }: TerraformResource, own: string, direction: Direction): readonly SecurityGroupRule[] {
  const rules = values.at(direction).items();
  if (rules.length === 0 && unknown.at(direction).value === true)
    return [{ protocol: 'all', peers: [unknownPeer(values)], origin: values.origin }];
  return rules.map((rule) => readRule(rule, own));
}

/** A rule with lists of peers, as in `aws_security_group` and `aws_security_group_rule`. */
function readRule(rule: DescribedValue, own: string): SecurityGroupRule {
  const self = rule.at('self');
  const description = rule.at('description').text;
  const peers: readonly SecurityGroupPeer[] = [
    ...(self.flag === true ? [{ kind: 'group' as const, group: own, isSelf: true, origin: self.origin }] : []),
    ...rule
      .at('security_groups')
      .items()
      .flatMap((each) => groupPeer(each, own)),
    ...groupPeer(rule.at('source_security_group_id'), own),
    ...cidrPeers([...rule.at('cidr_blocks').items(), ...rule.at('ipv6_cidr_blocks').items()]),
    ...rule.at('prefix_list_ids').items().flatMap(prefixListPeer),
  ];
  return {
    ...protocolAndPorts(rule.at('protocol'), rule.at('from_port'), rule.at('to_port')),
    peers: peers.length > 0 ? peers : [unknownPeer(rule)],
    ...(description !== undefined && description !== '' && { description }),
    origin: rule.origin,
  };
}

/** A rule that is a resource of its own. */
function ownRule(resource: TerraformResource, own: OwnGroup, direction: Direction): readonly SecurityGroupRule[] {
  const { type, values } = resource;
  const { id: group } = own;
  const referred = referredGroup(resource, own);
  if (type === 'aws_security_group_rule') {
    if (values.at('type').text !== direction) return [];
    const rule = readRule(values, group);
    return [{ ...rule, peers: [...referred, ...rule.peers.filter((peer) => peer.kind !== 'unknown' || referred.length === 0)] }];
  }
  if (type !== `aws_vpc_security_group_${direction}_rule`) return [];
  const peers: readonly SecurityGroupPeer[] = [
    ...groupPeer(values.at('referenced_security_group_id'), group),
    ...referred,
    ...cidrPeers([values.at('cidr_ipv4'), values.at('cidr_ipv6')]),
    ...prefixListPeer(values.at('prefix_list_id')),
  ];
  const description = values.at('description').text;
  return [
    {
      ...protocolAndPorts(values.at('ip_protocol'), values.at('from_port'), values.at('to_port')),
      peers: peers.length > 0 ? peers : [unknownPeer(values)],
      ...(description !== undefined && { description }),
      origin: values.origin,
    },
  ];
}

interface OwnGroup {
  readonly id: string;
  readonly address: string;
}

/** By its id or, before it has one, by the reference of the configuration. */
function isRuleOf({ values, refersTo }: TerraformResource, id: string, address: string): boolean {
  const group = values.at('security_group_id').text;
  return group === undefined ? refersTo('security_group_id').includes(withoutKeys(address)) : group === id;
}

/** The group at the other end, where it has no id yet. */
function referredGroup({ values, refersTo }: TerraformResource, { id, address }: OwnGroup): readonly SecurityGroupPeer[] {
  return ['source_security_group_id', 'referenced_security_group_id'].flatMap((attribute) => {
    if (!values.at(attribute).isAbsent) return [];
    return refersTo(attribute).map((group): SecurityGroupPeer => {
      const isSelf = group === withoutKeys(address);
      return { kind: 'group', group: isSelf ? id : group, isSelf, origin: values.origin };
    });
  });
}

function unknownPeer({ origin }: DescribedValue): SecurityGroupPeer {
  return { kind: 'unknown', expression: AFTER_APPLY, origin };
}
