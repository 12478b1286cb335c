import type { DescribedValue } from '#engine/security/descriptions/described-value.ts';
import type { SecurityGroup, SecurityGroupPeer, SecurityGroupRule } from '#engine/security/descriptions/security-group.ts';
import { clusterOfGroupName, everythingLeaves, protocolAndPorts } from '#engine/security/descriptions/group-rule.ts';
import { expressionText, type Template } from './template.ts';

/** The groups of a template, each with the rules that stand in it and those that are resources of their own. */
export function readTemplateGroups(template: Template): readonly SecurityGroup[] {
  return template.ofType('AWS::EC2::SecurityGroup').map(([name, resource]) => {
    const properties = resource.at('Properties');
    const title = template.resolved(properties.at('GroupName')).text ?? name;
    const description = template.resolved(properties.at('GroupDescription')).text;
    const vpcId = properties.at('VpcId');
    const vpc = template.referred(vpcId) ?? template.resolved(vpcId).text;
    const ofCluster = clusterOfGroupName(title);
    const egress = [
      ...properties
        .at('SecurityGroupEgress')
        .items()
        .map((each) => readRule(each, name, 'egress', template)),
      ...rulesOf(name, 'egress', template),
    ];
    return {
      id: name,
      name: title,
      origin: resource.origin,
      source: 'cloudformation',
      ...(description !== undefined && { description }),
      ...(vpc !== undefined && { vpc }),
      ...(ofCluster !== undefined && { ofCluster }),
      ingress: [
        ...properties
          .at('SecurityGroupIngress')
          .items()
          .map((each) => readRule(each, name, 'ingress', template)),
        ...rulesOf(name, 'ingress', template),
      ],
      egress: egress.length > 0 ? egress : everythingLeaves(resource),
    };
  });
}

type Direction = 'ingress' | 'egress';

const OTHER_END: Readonly<Record<Direction, { readonly type: string; readonly group: string; readonly list: string }>> = {
  ingress: { type: 'AWS::EC2::SecurityGroupIngress', group: 'SourceSecurityGroupId', list: 'SourcePrefixListId' },
  egress: { type: 'AWS::EC2::SecurityGroupEgress', group: 'DestinationSecurityGroupId', list: 'DestinationPrefixListId' },
};

function rulesOf(group: string, direction: Direction, template: Template): readonly SecurityGroupRule[] {
  return template
    .ofType(OTHER_END[direction].type)
    .filter(([, each]) => template.referred(each.at('Properties', 'GroupId')) === group)
    .map(([, each]) => readRule(each.at('Properties'), group, direction, template));
}

function readRule(rule: DescribedValue, own: string, direction: Direction, template: Template): SecurityGroupRule {
  const { group, list } = OTHER_END[direction];
  const resolved = (key: string): DescribedValue => template.resolved(rule.at(key));
  const description = resolved('Description').text;
  const peers = [rule.at(group), rule.at('CidrIp'), rule.at('CidrIpv6'), rule.at(list)].flatMap((place, at) =>
    place.isAbsent ? [] : [peerAt(place, at === 0 ? 'group' : at === 3 ? 'prefix-list' : 'cidr', own, template)],
  );
  return {
    ...protocolAndPorts(resolved('IpProtocol'), resolved('FromPort'), resolved('ToPort')),
    peers,
    ...(description !== undefined && { description }),
    origin: rule.origin,
  };
}

function peerAt(place: DescribedValue, kind: 'group' | 'prefix-list' | 'cidr', own: string, template: Template): SecurityGroupPeer {
  const { origin } = place;
  const text = template.referred(place) ?? template.resolved(place).text;
  if (text === undefined) return { kind: 'unknown', expression: expressionText(place.value), origin };
  if (kind === 'cidr') return { kind, cidr: text, origin };
  return kind === 'group' ? { kind, group: text, isSelf: text === own, origin } : { kind, id: text, origin };
}
