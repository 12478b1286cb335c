import { expect, test } from 'vitest';
import type { FoundEndpoint } from '#engine/paths/path-question.ts';
import { byPolicies } from './by-policies.ts';
import { foundGroups } from './found-groups.ts';
import { questionsAbout } from './questions-about.ts';

const found = (endpoint: string, hops: number, uncertain = false): FoundEndpoint => ({
  endpoint,
  hops,
  path: [],
  ...(uncertain ? { uncertain: true } : {}),
});

test('workloads are listed by distance, the outside apart, and what is doubtful apart from both', () => {
  const groups = foundGroups([found('a', 1), found('external:x', 1), found('b', 2), found('c', 2), found('d', 1, true)], (id) =>
    id.startsWith('external') ? 'external' : 'workload',
  );
  expect(groups.byHops.map(({ hops, found: near }) => [hops, ...near.map(({ endpoint }) => endpoint)])).toEqual([
    [1, 'a'],
    [2, 'b', 'c'],
  ]);
  expect(groups.outside.map(({ endpoint }) => endpoint)).toEqual(['external:x']);
  expect(groups.perhaps.map(({ endpoint }) => endpoint)).toEqual(['d']);
});

test('who is held back stands under the policies that do it, those that hold most first', () => {
  const pair = (source: string, ...policies: string[]) => ({ source, destination: 'db', policies });
  expect(
    byPolicies([pair('a', 'p'), pair('b', 'r', 'q'), pair('c', 'q', 'r')]).map(({ policies, pairs }) => [policies, pairs.length]),
  ).toEqual([
    [['q', 'r'], 2],
    [['p'], 1],
  ]);
});

test('of a way in only what it reaches can be asked, and of no address what happens when it is taken', () => {
  expect(questionsAbout({ kind: 'way-in' })).toEqual(['reaches']);
  expect(questionsAbout({ kind: 'external' })).not.toContain('taken');
  expect(questionsAbout({ kind: 'workload' })).toHaveLength(4);
  expect(questionsAbout({ kind: 'external', access: 'vpc' })).toEqual([]);
});
