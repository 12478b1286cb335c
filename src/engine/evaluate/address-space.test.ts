import { excludeCidr } from 'cidr-tools';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containsRange, formatCidr, formatRange, type IpRange } from '#engine/model/ip-range.ts';
import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import { randomBlock, rangeOf } from '#engine/testing/random-blocks.ts';
import { cutAddressSpace, partIsInside } from './address-space.ts';

const cut = (...texts: string[]) => cutAddressSpace(texts.map(rangeOf));
const drawn = (...texts: string[]) =>
  cut(...texts)
    .parts.filter(({ block: { family } }) => family === 4)
    .map((part) => `${formatCidr(part.block)}: ${part.ranges.map(formatRange).join(', ')}`);

describe('the address space', () => {
  test('is one part a family where no block is mentioned', () => {
    expect(cut().parts.map((part) => formatCidr(part.block))).toEqual(['0.0.0.0/0', '::/0']);
  });

  test('is cut into each block less the blocks inside it', () => {
    expect(drawn('10.0.0.0/8', '10.1.0.0/16', '10.3.0.0/16')).toEqual([
      '0.0.0.0/0: 0.0.0.0-9.255.255.255, 11.0.0.0-255.255.255.255',
      '10.0.0.0/8: 10.0.0.0-10.0.255.255, 10.2.0.0-10.2.255.255, 10.4.0.0-10.255.255.255',
      '10.1.0.0/16: 10.1.0.0-10.1.255.255',
      '10.3.0.0/16: 10.3.0.0-10.3.255.255',
    ]);
  });

  test('leaves of each block what cidr-tools leaves of it without the blocks inside', () => {
    fc.assert(
      fc.property(fc.array(randomBlock, { maxLength: 6 }), (blocks) => {
        for (const { block, ranges } of cut(...blocks).parts) {
          const own = formatCidr(block);
          const inside = [...new Set(blocks)].filter((other) => other !== own && containsRange(block, rangeOf(other)));
          expect(ranges).toEqual(joined(excludeCidr([own], inside)));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('leaves nothing of a block that its two halves cover', () => {
    expect(drawn('0.0.0.0/1', '128.0.0.0/1')[0]).toBe('0.0.0.0/0: ');
  });

  test('cuts at the first and the last address', () => {
    expect(drawn('0.0.0.0/32', '255.255.255.255/32')[0]).toBe('0.0.0.0/0: 0.0.0.1-255.255.255.254');
  });

  test.each([
    ['9.255.255.255', '0.0.0.0/0'],
    ['10.0.0.0', '10.0.0.0/8'],
    ['10.1.2.3', '10.1.0.0/16'],
    ['10.255.255.255', '10.0.0.0/8'],
    ['2001:db8::1', '2001:db8::/32'],
    ['2001:db9::', '::/0'],
  ])('%s lies in the part of %s', (address, expected) => {
    expect(formatCidr(cut('10.0.0.0/8', '10.1.0.0/16', '2001:db8::/32').locate(parseIpAddress(address)!).block)).toBe(expected);
  });

  test('knows which parts lie inside a block', () => {
    const { parts } = cut('10.0.0.0/8', '10.1.0.0/16', '::/0');
    expect(parts.filter((part) => partIsInside(part, rangeOf('10.0.0.0/8'))).map((part) => formatCidr(part.block))).toEqual([
      '10.0.0.0/8',
      '10.1.0.0/16',
    ]);
  });
});

/** A list of blocks as sorted ranges that do not touch. */
function joined(cidrs: readonly string[]): readonly IpRange[] {
  const merged: { family: 4 | 6; low: bigint; high: bigint }[] = [];
  for (const range of cidrs.map(rangeOf).sort((a, b) => (a.low < b.low ? -1 : 1))) {
    const last = merged.at(-1);
    if (last && last.high + 1n === range.low) last.high = range.high;
    else merged.push({ ...range });
  }
  return merged;
}
