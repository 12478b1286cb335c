import { expect, test } from 'vitest';
import type { SecurityPicture } from '#engine/overview/security-picture.ts';
import { NO_FINDINGS } from '#engine/security/severity.ts';
import { foldGroups } from './fold-groups.ts';
import { graphElements } from './elements.ts';
import { pictureOf, workload } from './graph-fixtures.ts';

test('a workload with findings of its own stands beside the stack of those that nothing else tells it apart from', () => {
  const workers = ['a', 'b', 'c', 'd', 'e'].map((name) => workload('shop', name, { sameAs: 'all alike' }));
  const known = { counts: { ...NO_FINDINGS, critical: 1 }, alerts: [], priorities: {} };
  const security = { endpoints: { [workers[2]!.id]: known } } as unknown as SecurityPicture;
  const membersOf = (picture: Parameters<typeof graphElements>[0]) =>
    foldGroups(graphElements(picture), new Set()).cards.map(({ members, scan }) => [members.length, scan?.counts?.[0]]);
  expect(membersOf(pictureOf(workers, []))).toEqual([[5, undefined]]);
  expect(membersOf({ ...pictureOf(workers, []), security })).toEqual([
    [4, undefined],
    [1, 1],
  ]);
});
