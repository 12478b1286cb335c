import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedRange } from './changed-range.ts';

describe('the range that changed', () => {
  it.each([
    ['', 'abc', { from: 0, to: 0, insert: 'abc' }],
    ['abc', '', { from: 0, to: 3, insert: '' }],
    ['tier: web\nport: 1', 'tier: db\nport: 1', { from: 6, to: 8, insert: 'd' }],
    ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
  ])('of “%s” to “%s”', (before, after, range) => expect(changedRange(before, after)).toEqual(range));

  it('makes the other text, whatever the two are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { from, to, insert } = changedRange(before, after);
        expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
      }),
    );
  });
});
