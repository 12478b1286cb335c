import type { Reason } from '#engine/explain/explanation.ts';
import { formatRange, type IpFamily, type IpRange, WHOLE_FAMILY } from '#engine/model/ip-range.ts';
import { parseCidr } from '#engine/model/parse-cidr.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import { NOT_A_POD } from '#engine/overview/not-a-pod.ts';
import type { EndpointSummary } from '#engine/overview/picture.ts';
import { areAmong, areEverywhere, endpointFamilies } from './allowed-blocks.ts';
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
  return [...fromInternet(card), ...fromBlocks(card), fromVpc(card, nodes)];
}

/** The internet: of a public endpoint with addresses of both families, which may be open to one of them alone, each by itself then. */
function fromInternet(card: DescribedCard): readonly OutsideAccess[] {
  const [first, ...others] = endpointFamilies(card.family).map((family) => fromInternetOf(card, [family]));
  if (!first || others.every(({ verdict }) => verdict === first.verdict)) return [fromInternetOf(card, endpointFamilies(card.family))];
  // Who is let in stands first.
  return [first, ...others].toSorted((a, b) => Number(b.isToAll) - Number(a.isToAll));
}

function fromInternetOf(card: DescribedCard, families: readonly IpFamily[]): OutsideAccess {
  const [only] = families.length < endpointFamilies(card.family).length ? families : [];
  const ranges = families.map((family) => formatRange(WHOLE_FAMILY[family]));
  const id = only === undefined ? 'internet:api-server' : `internet:api-server:ipv${only}`;
  const name = only === undefined ? 'Internet' : `Internet IPv${only}`;
  const source = outside(id, name, 'internet', { ranges, meaning: 'rest-of-world' });
  const { publicAccess, publicCidrs } = card.settings;
  if (publicAccess.setting.value === false) return decided(source, 'denied', [because(card, 'publicAccess', 'keeps-out')]);
  if (publicAccess.setting.value === undefined) return unknown(source, [because(card, 'publicAccess', 'cannot-say')]);
  const cidrs = publicCidrs.setting.value;
  if (cidrs === undefined) return unknown(source, [because(card, 'publicCidrs', 'cannot-say')]);
  const isOpen = families.some((family) => areEverywhere(cidrs, family));
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
  const isToAll = endpointFamilies(card.family).some((family) => areEverywhere(cidrs, family) && isOfNodes(card, family));
  if (isToAll) return decided(source, 'allowed', [inside, because(card, 'publicCidrs', 'lets-in')]);
  if (isPrivate === undefined) return unknown(source, [inside]);
  if (areAmong(nodes, cidrs)) return decided(source, 'allowed', [inside, because(card, 'publicCidrs', 'lets-in')]);
  return { ...unknown(source, [inside, because(card, 'publicCidrs', 'keeps-out')]), because: 'leaves-vpc' };
}

/** Nodes come from outside with addresses of IPv4, and of IPv6 where the cluster has that. */
function isOfNodes({ family }: DescribedCard, addresses: IpFamily): boolean {
  return addresses === 4 || family.some(({ ipFamily }) => ipFamily === 6);
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
