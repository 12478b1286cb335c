import { cutAddressSpace } from '#engine/evaluate/address-space.ts';
import type { Endpoint, ExternalEndpoint } from '#engine/evaluate/evaluation.ts';
import { type IpRange, overlap } from '#engine/model/ip-range.ts';
import { parseCidr, parseIpAddress } from '#engine/model/parse-cidr.ts';
import type { EndSelector } from './expectation.ts';

/**
 * What lines can mean: workloads, and the parts that the blocks of the lines cut the outside into. No policy tells the parts
 * of one endpoint apart, but lines do: `*` is denied, and 10.0.0.0/8 may come in, is two lines about two parts.
 */
export interface LineEnds {
  /** Of a cut endpoint each part, under the name of the whole; `index` is its position here. */
  readonly ends: readonly Endpoint[];
  /** The position among the evaluation's endpoints, by that in `ends`. */
  readonly wholes: readonly number[];
}

export function lineEnds(endpoints: readonly Endpoint[], selectors: readonly EndSelector[]): LineEnds {
  const parts = cutAddressSpace(selectors.flatMap((each) => blockOf(each) ?? [])).parts.map(({ ranges }) => ranges);
  const ends: Endpoint[] = [];
  const wholes: number[] = [];
  for (const endpoint of endpoints) {
    for (const end of endpoint.kind === 'external' ? partsOf(endpoint, parts) : [endpoint]) {
      wholes.push(endpoint.index);
      ends.push({ ...end, index: ends.length });
    }
  }
  return { ends, wholes };
}

/** The addresses that a selector names. */
export function blockOf(selector: EndSelector): IpRange | undefined {
  if (selector.kind !== 'cidr') return undefined;
  const address = parseIpAddress(selector.cidr);
  if (address) return { family: address.family, low: address.value, high: address.value };
  return parseCidr(selector.cidr)?.range;
}

function partsOf(endpoint: ExternalEndpoint, parts: readonly (readonly IpRange[])[]): readonly ExternalEndpoint[] {
  const found = parts.map((part) => common(endpoint.ranges, part)).filter((ranges) => ranges.length > 0);
  return found.length < 2 ? [endpoint] : found.map((ranges) => ({ ...endpoint, ranges }));
}

function common(some: readonly IpRange[], others: readonly IpRange[]): readonly IpRange[] {
  return some.flatMap((a) =>
    others
      .filter((b) => overlap(a, b))
      .map((b) => ({ family: a.family, low: a.low > b.low ? a.low : b.low, high: a.high < b.high ? a.high : b.high })),
  );
}
