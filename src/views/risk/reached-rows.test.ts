import { expect, test } from 'vitest';
import type { BlastAnswer } from '#engine/risk/risk.ts';
import { connectionOf } from '#views/endpoints/picture-fixture.ts';
import { reachedRows } from './reached-rows.ts';
import { nearestOf } from './use-exposure-path.ts';

const toApi = connectionOf('web', 'api', 'allowed');
const toDb = connectionOf('api', 'db', 'allowed');
const toServer = { ...connectionOf('web', 'x', 'allowed'), destination: 'api-server' };

const ANSWER: BlastAnswer = {
  question: { kind: 'taken', of: toApi.source },
  found: [
    { endpoint: toApi.destination, hops: 1, path: [toApi] },
    { endpoint: 'api-server', hops: 1, path: [toServer] },
    { endpoint: toDb.destination, hops: 2, path: [toApi, toDb] },
  ],
  connections: [],
  direct: 2,
  indirect: 1,
  outOfReach: 0,
  heldBack: [],
  alerts: [],
  observed: [],
  landmarks: [{ what: 'api-server', endpoint: 'api-server', verdict: 'allowed', hops: 1, path: [toServer] }],
};

test('what an intruder asks first comes first, and is not named twice', () => {
  expect(reachedRows(ANSWER, 'all').map(({ key }) => key)).toEqual(['api-server api-server', toApi.destination, toDb.destination]);
});

test('one step leaves out what takes more', () => {
  expect(reachedRows(ANSWER, 'one').map(({ last }) => last.destination)).toEqual(['api-server', toApi.destination]);
});

test('a way that is open for certain is nearer than a shorter one of which it cannot be said', () => {
  const doubtful = { endpoint: 'a', hops: 1, path: [toApi], uncertain: true } as const;
  const certain = { endpoint: 'b', hops: 2, path: [toApi, toDb] };
  expect(nearestOf([doubtful, certain])).toBe(certain);
  expect(nearestOf([])).toBeNull();
});
