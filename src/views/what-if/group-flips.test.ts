import { expect, test } from 'vitest';
import type { Flip, FlipKind } from '#engine/compare/comparison.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import { connectionOf } from '#views/endpoints/picture-fixture.ts';
import { becomeCounts, groupFlips } from './group-flips.ts';

function flip(
  source: string,
  destination: string,
  kind: FlipKind = 'added',
  verdicts: readonly [Verdict, Verdict] = ['denied', 'allowed'],
): Flip {
  const [before, after] = verdicts.map((verdict) => connectionOf(source, destination, verdict));
  return { source, destination, kind, before: before!, after: after!, needed: false, fromOutside: false, causes: [] };
}

test('flips with an end in common become one sentence, the largest first', () => {
  const groups = groupFlips([flip('a', 'x'), flip('b', 'x'), flip('c', 'x'), flip('x', 'a'), flip('x', 'b'), flip('p', 'q')]);
  expect(groups.map(({ shared, flips }) => [shared?.end, shared?.id, flips.length])).toEqual([
    ['destination', 'x', 3],
    ['source', 'x', 2],
    [undefined, undefined, 1],
  ]);
});

test('flips of two kinds are never in one sentence', () => {
  expect(groupFlips([flip('a', 'x'), flip('b', 'x', 'removed')]).map(({ kind, flips }) => [kind, flips.length])).toEqual([
    ['added', 1],
    ['removed', 1],
  ]);
});

test('a flip that keeps its verdict has other ports', () => {
  const flips = [flip('a', 'b'), flip('a', 'c', 'changed', ['partial', 'partial']), flip('a', 'd', 'removed', ['allowed', 'denied'])];
  expect(becomeCounts(flips)).toEqual({ allowed: 1, partial: 0, depends: 0, denied: 1, gone: 0, otherPorts: 1 });
});
