import { expect, test } from 'vitest';
import { editDistance, nearestWord } from './nearest-word.ts';

test.each([
  ['podSelectr', 'podSelector'],
  ['podselector', 'podSelector'],
  ['form', 'from'],
  ['port', 'ports'],
  ['serviceSelector', ''],
  ['x', ''],
])('%s was meant to be %j', (written, meant) => {
  expect(nearestWord(written, ['podSelector', 'namespaceSelector', 'ports', 'from'])).toBe(meant);
});

test.each([
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['kitten', 'sitting', 3],
])('from %j to %j it is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});
