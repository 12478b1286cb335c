import { containsCidr, parseCidr as parseWithCidrTools } from 'cidr-tools';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomBlock, rangeOf } from '#engine/testing/random-blocks.ts';
import { containsRange, formatCidr } from './ip-range.ts';

describe('address ranges agree with cidr-tools', () => {
  test('a block is the same pair of ends', () => {
    fc.assert(
      fc.property(randomBlock, (cidr) => {
        const { start, end } = parseWithCidrTools(cidr);
        expect(rangeOf(cidr)).toMatchObject({ low: start, high: end });
      }),
    );
  });

  test('one block holds another alike', () => {
    fc.assert(
      fc.property(randomBlock, randomBlock, (a, b) => {
        expect(containsRange(rangeOf(a), rangeOf(b))).toBe(containsCidr(a, b));
      }),
      { numRuns: 500 },
    );
  });

  test('a block is written as it was read', () => {
    fc.assert(
      fc.property(randomBlock, (cidr) => {
        expect(formatCidr(rangeOf(cidr))).toBe(cidr);
      }),
      { numRuns: 500 },
    );
  });
});

describe('address ranges', () => {
  test('the families never meet', () => {
    expect(containsRange(rangeOf('::/0'), rangeOf('10.0.0.0/8'))).toBe(false);
  });
});
