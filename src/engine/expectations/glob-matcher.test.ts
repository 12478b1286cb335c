import { expect, test } from 'vitest';
import { globMatcher } from './glob-matcher.ts';

test.each([
  ['web', 'web', true],
  ['web', 'web-1', false],
  ['*', '', true],
  ['web-*', 'web-1', true],
  ['web-*', 'my-web-1', false],
  ['*-db', 'orders-db', true],
  ['*-db', 'orders-db-2', false],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['w*b*1', 'web-1', true],
  ['w*x*1', 'web-1', false],
  ['a.b', 'axb', false],
  [`${'*a'.repeat(200)}b`, 'a'.repeat(253), false],
])('%s means %s: %s', (glob, text, meant) => {
  expect(globMatcher(glob)(text)).toBe(meant);
});
