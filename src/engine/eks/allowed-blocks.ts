import { containsRange, type IpFamily, type IpRange, isWholeFamily, uniteRanges } from '#engine/model/ip-range.ts';
import { parseCidr } from '#engine/model/parse-cidr.ts';
import type { EksCluster } from '#engine/security/descriptions/eks-cluster.ts';

/** Whether the blocks together hold every address of a family (of either, where none is named): also as two halves. */
export function areEverywhere(cidrs: readonly string[], family?: IpFamily): boolean {
  return unitedBlocks(cidrs).some((range) => (family === undefined || range.family === family) && isWholeFamily(range));
}

/** Those of the blocks that make them hold every address of a family. */
export function blocksOfEverywhere(cidrs: readonly string[]): readonly string[] {
  const whole = cidrs.filter((cidr) => areEverywhere([cidr]));
  if (whole.length > 0) return whole;
  return cidrs.filter((cidr) => {
    const range = parseCidr(cidr)?.range;
    return range !== undefined && areEverywhere(cidrs, range.family);
  });
}

/** Whether there are such addresses, and all of them lie in the blocks. */
export function areAmong(addresses: readonly IpRange[], cidrs: readonly string[]): boolean {
  const blocks = unitedBlocks(cidrs);
  return addresses.length > 0 && addresses.every((each) => blocks.some((block) => containsRange(block, each)));
}

/**
 * The families of addresses that a public endpoint has: IPv6 too where blocks of it are allowed, and in IPv6 clusters, but
 * for those that were made before October 2024.
 */
export function endpointFamilies(descriptions: readonly EksCluster[]): readonly IpFamily[] {
  const isDual = descriptions.some(
    ({ ipFamily, publicCidrs }) => ipFamily === 6 || publicCidrs.value?.some((cidr) => parseCidr(cidr)?.range.family === 6),
  );
  const isOld = descriptions.some(({ createdAt }) => createdAt !== undefined && timeOf(createdAt) < DUAL_SINCE);
  return isDual && !isOld ? [4, 6] : [4];
}

const DUAL_SINCE = Date.UTC(2024, 9, 1);

/** A date, or seconds since 1970 as older command lines print them. */
function timeOf(text: string): number {
  const seconds = Number(text);
  return Number.isNaN(seconds) ? Date.parse(text) : seconds * 1000;
}

function unitedBlocks(cidrs: readonly string[]): readonly IpRange[] {
  return uniteRanges(cidrs.flatMap((cidr) => parseCidr(cidr)?.range ?? []));
}
