import { DescribedValue } from '#engine/security/descriptions/described-value.ts';
import type { SecurityGroup, SecurityGroupRule } from '#engine/security/descriptions/security-group.ts';
import type { SecurityCollector } from '#engine/security/security-inputs.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import { cidrPeers, clusterOfGroupName, groupPeer, prefixListPeer, protocolAndPorts } from '#engine/security/descriptions/group-rule.ts';

const GROUP_ID = /^sg-[0-9A-Za-z]+$/;

/** What `aws ec2 describe-security-groups` and `describe-security-group-rules` answer, also behind `--query` (R14). */
export const securityGroups: SecuritySource = {
  id: 'security-groups',
  recognizes: (document) => {
    const answer = DescribedValue.of(document);
    return groupsIn(answer).length > 0 || rulesIn(answer).length > 0 || listedIn(answer).length > 0 || isEmpty(answer);
  },
  read: (document, into) => {
    const answer = DescribedValue.of(document);
    for (const group of groupsIn(answer)) {
      into.group(readGroup(group));
      into.progress();
    }
    readRules(rulesIn(answer), into);
    readListed(answer, listedIn(answer), into);
  },
};

/** An answer about no group is an answer. */
function isEmpty(answer: DescribedValue): boolean {
  return ['SecurityGroups', 'SecurityGroupRules'].some((key) => {
    const { value } = answer.at(key);
    return Array.isArray(value) && value.length === 0;
  });
}

function groupsIn(answer: DescribedValue): readonly DescribedValue[] {
  const list = [answer.at('SecurityGroups'), answer].find((each) => Array.isArray(each.value));
  const items = list ? list.items() : [answer];
  return items.filter((each) => each.at('GroupId').text !== undefined && !each.at('IpPermissions').isAbsent);
}

function rulesIn(answer: DescribedValue): readonly DescribedValue[] {
  const list = [answer.at('SecurityGroupRules'), answer].find((each) => Array.isArray(each.value));
  return (list?.items() ?? []).filter((each) => typeof each.at('IsEgress').value === 'boolean' && each.at('GroupId').text !== undefined);
}

/** Items that name groups and nothing of their rules, whatever the query calls the fields. */
function listedIn(answer: DescribedValue): readonly DescribedValue[] {
  const list = [answer.at('SecurityGroups'), answer].find((each) => Array.isArray(each.value));
  const items = list?.items() ?? [];
  const isListed = (each: DescribedValue): boolean =>
    each.at('IpPermissions').isAbsent && each.at('IsEgress').isAbsent && listedId(each) !== undefined;
  return items.length > 0 && items.every(isListed) ? items : [];
}

/** `sg-…` under any name, or as an item of a row. */
function listedId(item: DescribedValue): string | undefined {
  const texts = item.text === undefined ? [...item.members().map(([, each]) => each.text), ...item.texts()] : [item.text];
  return texts.find((text) => text !== undefined && GROUP_ID.test(text));
}

function readGroup(group: DescribedValue): SecurityGroup {
  const id = group.at('GroupId').text ?? '';
  const name = group.at('GroupName').text ?? '';
  const description = group.at('Description').text;
  const vpc = group.at('VpcId').text;
  const tags = new Map(
    group
      .at('Tags')
      .items()
      .map((tag) => [tag.at('Key').text, tag.at('Value').text]),
  );
  const ofCluster = tags.get('aws:eks:cluster-name') ?? clusterOfGroupName(name);
  return {
    id,
    name,
    origin: group.origin,
    source: 'security-groups',
    ...(description !== undefined && { description }),
    ...(vpc !== undefined && { vpc }),
    ...(ofCluster !== undefined && { ofCluster }),
    ingress: group
      .at('IpPermissions')
      .items()
      .map((each) => readPermission(each, id)),
    egress: group
      .at('IpPermissionsEgress')
      .items()
      .map((each) => readPermission(each, id)),
  };
}

function readPermission(permission: DescribedValue, own: string): SecurityGroupRule {
  const pairs = permission.at('UserIdGroupPairs').items();
  const ranges = [
    ...permission
      .at('IpRanges')
      .items()
      .map((each) => each.at('CidrIp')),
    ...permission
      .at('Ipv6Ranges')
      .items()
      .map((each) => each.at('CidrIpv6')),
  ];
  const description = pairs.map((each) => each.at('Description').text).find((text) => text !== undefined);
  return {
    ...protocolAndPorts(permission.at('IpProtocol'), permission.at('FromPort'), permission.at('ToPort')),
    peers: [
      ...pairs.flatMap((each) => groupPeer(each.at('GroupId'), own)),
      ...cidrPeers(ranges),
      ...permission
        .at('PrefixListIds')
        .items()
        .flatMap((each) => prefixListPeer(each.at('PrefixListId'))),
    ],
    ...(description !== undefined && { description }),
    origin: permission.origin,
  };
}

/** The form of one rule an item: groups are put together by their ids. */
function readRules(rules: readonly DescribedValue[], into: SecurityCollector): void {
  for (const id of new Set(rules.map((each) => each.at('GroupId').text ?? ''))) {
    const own = rules.filter((each) => each.at('GroupId').text === id);
    const [first] = own as [DescribedValue];
    const read = (isEgress: boolean): readonly SecurityGroupRule[] =>
      own.filter((each) => each.at('IsEgress').value === isEgress).map((each) => readRule(each, id));
    into.group({ id, name: '', origin: first.origin, source: 'security-groups', ingress: read(false), egress: read(true) });
    into.progress();
  }
}

function readRule(rule: DescribedValue, own: string): SecurityGroupRule {
  const description = rule.at('Description').text;
  return {
    ...protocolAndPorts(rule.at('IpProtocol'), rule.at('FromPort'), rule.at('ToPort')),
    peers: [
      ...groupPeer(rule.at('ReferencedGroupInfo', 'GroupId'), own),
      ...cidrPeers([rule.at('CidrIpv4'), rule.at('CidrIpv6')]),
      ...prefixListPeer(rule.at('PrefixListId')),
    ],
    ...(description !== undefined && { description }),
    origin: rule.origin,
  };
}

function readListed(answer: DescribedValue, items: readonly DescribedValue[], into: SecurityCollector): void {
  if (items.length === 0) return;
  for (const item of items) {
    const id = listedId(item) ?? '';
    const names = [...item.members().map(([, each]) => each.text), ...item.texts()];
    const name = names.find((text) => text !== undefined && text !== id) ?? '';
    into.group({ id, name, origin: item.origin, source: 'security-groups', ingress: [], egress: [], rulesUnknown: true });
    into.progress();
  }
  into.diagnostic({ code: 'group-rules-unknown', severity: 'warning', values: { count: items.length }, origin: answer.origin });
}
