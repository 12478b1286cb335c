/** Inclusive range of addresses of one family. Addresses are unsigned integers of 32 or 128 bits. */
export interface IpRange {
  readonly family: IpFamily;
  readonly low: bigint;
  readonly high: bigint;
}

export type IpFamily = 4 | 6;

/** Every address of a family. */
export const WHOLE_FAMILY: Readonly<Record<IpFamily, IpRange>> = {
  4: { family: 4, low: 0n, high: (1n << 32n) - 1n },
  6: { family: 6, low: 0n, high: (1n << 128n) - 1n },
};

/** Whether a range is every address of its family. */
export function isWholeFamily(range: IpRange): boolean {
  return containsRange(range, WHOLE_FAMILY[range.family]);
}

/** Whether an address lies in a range of its family. */
export function containsAddress(range: IpRange, address: { readonly family: IpFamily; readonly value: bigint }): boolean {
  return range.family === address.family && range.low <= address.value && address.value <= range.high;
}

/** Whether all of `inner` lies in `outer`. */
export function containsRange(outer: IpRange, inner: IpRange): boolean {
  return outer.family === inner.family && outer.low <= inner.low && inner.high <= outer.high;
}

/** Whether two ranges have an address in common. */
export function overlap(a: IpRange, b: IpRange): boolean {
  return a.family === b.family && a.low <= b.high && b.low <= a.high;
}

/** The same addresses in as few ranges as there can be, IPv4 first, in their order. */
export function uniteRanges(ranges: readonly IpRange[]): readonly IpRange[] {
  const united: IpRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.family - b.family || (a.low < b.low ? -1 : Number(a.low > b.low)))) {
    const last = united.at(-1);
    if (last?.family === range.family && range.low <= last.high + 1n)
      united.splice(-1, 1, { ...last, high: last.high > range.high ? last.high : range.high });
    else united.push(range);
  }
  return united;
}

/** `10.0.0.0-10.255.255.255`, `::-ffff:…`. */
export function formatRange(range: IpRange): string {
  return `${formatIpAddress(range.family, range.low)}-${formatIpAddress(range.family, range.high)}`;
}

/** `10.0.0.0/8` where the range is exactly one block; otherwise as `formatRange` writes it. */
export function formatCidr(range: IpRange): string {
  const size = range.high - range.low + 1n;
  const isBlock = (size & (size - 1n)) === 0n && range.low % size === 0n;
  if (!isBlock) return formatRange(range);
  const bits = range.family === 4 ? 32 : 128;
  return `${formatIpAddress(range.family, range.low)}/${bits - (size.toString(2).length - 1)}`;
}

/** An address as people write it; IPv6 in the canonical short form (RFC 5952). */
export function formatIpAddress(family: IpFamily, value: bigint): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
  const groups = Array.from({ length: 8 }, (_, at) => ((value >> BigInt(112 - 16 * at)) & 0xffffn).toString(16));
  const zeros = longestZeroRun(groups);
  if (zeros.length < 2) return groups.join(':');
  return `${groups.slice(0, zeros.start).join(':')}::${groups.slice(zeros.start + zeros.length).join(':')}`;
}

function longestZeroRun(groups: readonly string[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (let at = 0; at <= groups.length; at++) {
    if (groups[at] === '0') continue;
    if (at - start > best.length) best = { start, length: at - start };
    start = at + 1;
  }
  return best;
}
