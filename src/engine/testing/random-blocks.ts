import { normalizeCidr } from 'cidr-tools';
import * as fc from 'fast-check';
import type { IpRange } from '#engine/model/ip-range.ts';
import { parseCidr } from '#engine/model/parse-cidr.ts';

const ipv4Block = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 22, max: 32 }))
  .map(([last, prefix]) => normalizeCidr(`10.0.0.${last}/${prefix}`));
const ipv6Block = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 118, max: 128 }))
  .map(([last, prefix]) => normalizeCidr(`2001:db8::${last.toString(16)}/${prefix}`));
const whole = fc.constantFrom('0.0.0.0/0', '::/0');

/** Canonical blocks of a small part of each family, so that they often overlap, hold one another or touch. */
export const randomBlock: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: ipv4Block },
  { weight: 5, arbitrary: ipv6Block },
  { weight: 1, arbitrary: whole },
);

/** A block that is known to be well written. */
export function rangeOf(cidr: string): IpRange {
  return parseCidr(cidr)!.range;
}
