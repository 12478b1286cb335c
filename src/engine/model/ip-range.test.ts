import { containsCidr, excludeCidr, normalizeCidr, overlapCidr, parseCidr as parseWithCidrTools } from 'cidr-tools';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containsRange, formatCidr, intersectRanges, subtractRange, subtractRanges, type IpRange } from './ip-range.ts';
import { parseCidr } from './parse-cidr.ts';

/** Canonical blocks of a small part of each family, so that they often overlap, hold one another or touch. */
const ipv4Block = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 22, max: 32 }))
  .map(([last, prefix]) => canonical(`10.0.0.${last}/${prefix}`));
const ipv6Block = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 118, max: 128 }))
  .map(([last, prefix]) => canonical(`2001:db8::${last.toString(16)}/${prefix}`));
const whole = fc.constantFrom('0.0.0.0/0', '::/0');
const block = fc.oneof({ weight: 5, arbitrary: ipv4Block }, { weight: 5, arbitrary: ipv6Block }, { weight: 1, arbitrary: whole });

function canonical(cidr: string): string {
  return normalizeCidr(cidr);
}

function rangeOf(cidr: string): IpRange {
  return parseCidr(cidr)!.range;
}

/** What cidr-tools calls a list of blocks, as sorted ranges that do not touch. */
function rangesOf(cidrs: readonly string[]): readonly IpRange[] {
  const sorted = cidrs.map(rangeOf).sort((a, b) => (a.low < b.low ? -1 : 1));
  const merged: { family: 4 | 6; low: bigint; high: bigint }[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && last.high + 1n === range.low) last.high = range.high;
    else merged.push({ ...range });
  }
  return merged;
}

describe('address ranges agree with cidr-tools', () => {
  test('a block is the same pair of ends', () => {
    fc.assert(
      fc.property(block, (cidr) => {
        const { start, end } = parseWithCidrTools(cidr);
        expect(rangeOf(cidr)).toMatchObject({ low: start, high: end });
      }),
    );
  });

  test('two blocks overlap, and one holds the other, alike', () => {
    fc.assert(
      fc.property(block, block, (a, b) => {
        expect(intersectRanges(rangeOf(a), rangeOf(b)) !== undefined).toBe(overlapCidr(a, b));
        expect(containsRange(rangeOf(a), rangeOf(b))).toBe(containsCidr(a, b));
      }),
      { numRuns: 500 },
    );
  });

  test('a block less others leaves the same addresses', () => {
    fc.assert(
      fc.property(block, fc.array(block, { maxLength: 5 }), (cidr, removed) => {
        const left = subtractRanges(rangeOf(cidr), removed.map(rangeOf));
        expect(left).toEqual(rangesOf(excludeCidr([cidr], removed)));
      }),
      { numRuns: 500 },
    );
  });

  test('a block is written as it was read', () => {
    fc.assert(
      fc.property(block, (cidr) => {
        expect(formatCidr(rangeOf(cidr))).toBe(cidr);
      }),
      { numRuns: 500 },
    );
  });
});

describe('address ranges', () => {
  test('what two ranges share and what is left of the first make up the first', () => {
    fc.assert(
      fc.property(block, block, (a, b) => {
        const range = rangeOf(a);
        const size = ({ low, high }: IpRange): bigint => high - low + 1n;
        const common = intersectRanges(range, rangeOf(b));
        const left = subtractRange(range, rangeOf(b));
        expect(left.reduce((sum, part) => sum + size(part), common ? size(common) : 0n)).toBe(size(range));
      }),
      { numRuns: 500 },
    );
  });

  test('the families never meet', () => {
    expect(intersectRanges(rangeOf('0.0.0.0/0'), rangeOf('::/0'))).toBeUndefined();
    expect(containsRange(rangeOf('::/0'), rangeOf('10.0.0.0/8'))).toBe(false);
  });
});
