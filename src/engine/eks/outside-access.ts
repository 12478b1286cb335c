import type { Reason } from '#engine/explain/explanation.ts';
import { formatRange, isWholeFamily, type IpRange, WHOLE_FAMILY } from '#engine/model/ip-range.ts';
import { parseCidr } from '#engine/model/parse-cidr.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import { NOT_A_POD } from '#engine/overview/not-a-pod.ts';
import type { EndpointSummary } from '#engine/overview/picture.ts';
import { type DescribedCard, settingText } from './described-cards.ts';
import { API_SERVER_PORTS } from './api-server-port.ts';
import { type EndpointSetting, settingField } from './setting-field.ts';

/** One who comes to an API server from outside the cluster's pods, and what becomes of that. */
export interface OutsideAccess {
  readonly source: EndpointSummary;
  readonly verdict: Extract<Verdict, 'allowed' | 'denied' | 'depends'>;
  readonly because?: 'unknown-setting' | 'leaves-vpc';
  readonly reasons: readonly Reason[];
  /** Everybody is let in. */
  readonly isToAll: boolean;
}

const PRIVATE_CLUSTER = 'privateCluster.enabled';

type SettingReason = Extract<Reason, { kind: 'endpoint-setting' }>;

/** The internet, each block that is allowed, and the VPC, each with the settings that decide (SI-20). */
export function outsideAccess(card: DescribedCard, nodes: readonly IpRange[]): readonly OutsideAccess[] {
  return [fromInternet(card), ...fromBlocks(card), fromVpc(card, nodes)];
}

/** Whether the blocks hold every address of a family. */
export function areEverywhere(cidrs: readonly string[]): boolean {
  return cidrs.some((cidr) => isWholeFamily(parseCidr(cidr)?.range ?? { family: 4, low: 0n, high: 0n }));
}

function fromInternet(card: DescribedCard): OutsideAccess {
  // An IPv6 cluster has a public endpoint of both families.
  const isDual = card.family.some(({ ipFamily }) => ipFamily === 6);
  const ranges = [WHOLE_FAMILY[4], ...(isDual ? [WHOLE_FAMILY[6]] : [])].map(formatRange);
  const source = outside('internet:api-server', 'Internet', 'internet', { ranges, meaning: 'rest-of-world' });
  const { publicAccess, publicCidrs } = card.settings;
  if (publicAccess.setting.value === false) return decided(source, 'denied', [because(card, 'publicAccess', 'keeps-out')]);
  if (publicAccess.setting.value === undefined) return unknown(source, [because(card, 'publicAccess', 'cannot-say')]);
  const cidrs = publicCidrs.setting.value;
  if (cidrs === undefined) return unknown(source, [because(card, 'publicCidrs', 'cannot-say')]);
  const isOpen = areEverywhere(cidrs);
  return {
    ...decided(source, isOpen ? 'allowed' : 'denied', [because(card, 'publicCidrs', isOpen ? 'lets-in' : 'keeps-out')]),
    isToAll: isOpen,
  };
}

function fromBlocks(card: DescribedCard): readonly OutsideAccess[] {
  const { publicAccess, publicCidrs } = card.settings;
  const cidrs = [...new Set(publicCidrs.setting.value ?? [])].filter((cidr) => !areEverywhere([cidr]));
  return cidrs.map((cidr) => {
    const range = parseCidr(cidr)?.range;
    const source = outside(`block:${cidr}`, cidr, 'allowed-block', { ...(range && { ranges: [formatRange(range)] }) });
    if (publicAccess.setting.value === false) return decided(source, 'denied', [because(card, 'publicAccess', 'keeps-out')]);
    if (publicAccess.setting.value === undefined) return unknown(source, [because(card, 'publicAccess', 'cannot-say')]);
    return decided(source, 'allowed', [because(card, 'publicCidrs', 'lets-in')]);
  });
}

/** @param nodes public addresses of nodes, as far as they are known */
function fromVpc(card: DescribedCard, nodes: readonly IpRange[]): OutsideAccess {
  const source = vpcOf(card);
  const { publicAccess, privateAccess, publicCidrs } = card.settings;
  const isPrivate = privateAccess.setting.value;
  if (isPrivate === true) return decided(source, 'allowed', [because(card, 'privateAccess', 'lets-in')]);
  const inside = because(card, 'privateAccess', isPrivate === undefined ? 'cannot-say' : 'leaves-vpc');
  if (publicAccess.setting.value === undefined) return unknown(source, [inside, because(card, 'publicAccess', 'cannot-say')]);
  if (!publicAccess.setting.value) {
    if (isPrivate === undefined) return unknown(source, [inside]);
    return decided(source, 'denied', [because(card, 'privateAccess', 'keeps-out'), because(card, 'publicAccess', 'keeps-out')]);
  }
  const cidrs = publicCidrs.setting.value;
  if (cidrs === undefined) return unknown(source, [inside, because(card, 'publicCidrs', 'cannot-say')]);
  if (areEverywhere(cidrs)) return decided(source, 'allowed', [inside, because(card, 'publicCidrs', 'lets-in')]);
  if (isPrivate === undefined) return unknown(source, [inside]);
  if (areAmong(nodes, cidrs)) return decided(source, 'allowed', [inside, because(card, 'publicCidrs', 'lets-in')]);
  return { ...unknown(source, [inside, because(card, 'publicCidrs', 'keeps-out')]), because: 'leaves-vpc' };
}

/** Whether there are such addresses, and all of them lie in one of the blocks. */
export function areAmong(addresses: readonly IpRange[], cidrs: readonly string[]): boolean {
  const blocks = cidrs.flatMap((cidr) => parseCidr(cidr)?.range ?? []);
  return (
    addresses.length > 0 &&
    addresses.every((each) => blocks.some((block) => block.family === each.family && block.low <= each.low && each.high <= block.high))
  );
}

function vpcOf({ id, family }: DescribedCard): EndpointSummary {
  const told = family.find(({ vpcId }) => vpcId !== undefined)?.vpcId;
  const cidrs = family.find(({ vpcCidrs }) => vpcCidrs?.value !== undefined)?.vpcCidrs?.value ?? [];
  const ranges = cidrs.flatMap((cidr) => parseCidr(cidr)?.range ?? []).map(formatRange);
  const known = told ?? cidrs[0];
  const name = cidrs.length > 0 ? cidrs.join(', ') : told;
  return outside(`vpc:${known ?? id}`, name === undefined ? 'VPC' : `VPC ${name}`, 'vpc', {
    ...(ranges.length > 0 && { ranges }),
    meaning: 'private',
  });
}

function outside(
  id: string,
  name: string,
  access: NonNullable<EndpointSummary['access']>,
  more: Partial<EndpointSummary>,
): EndpointSummary {
  return { id, kind: 'external', name, ...NOT_A_POD, ...more, access, sameAs: id };
}

function decided(source: EndpointSummary, verdict: 'allowed' | 'denied', reasons: readonly Reason[]): OutsideAccess {
  return { source, verdict, reasons, isToAll: false };
}

function unknown(source: EndpointSummary, reasons: readonly Reason[]): OutsideAccess {
  return { source, verdict: 'depends', because: 'unknown-setting', reasons, isToAll: false };
}

function because(card: DescribedCard, setting: EndpointSetting, effect: SettingReason['effect']): Reason {
  const { setting: said, source } = card.settings[setting];
  // A private cluster of eksctl has one switch for both endpoints.
  const isPrivateCluster = said.origin.path === PRIVATE_CLUSTER;
  return {
    kind: 'endpoint-setting',
    setting,
    field: isPrivateCluster ? PRIVATE_CLUSTER : settingField(setting, source),
    value: isPrivateCluster ? 'true' : settingText(said),
    isDefault: said.isDefault,
    effect,
    origin: said.origin,
    ports: API_SERVER_PORTS,
  };
}
