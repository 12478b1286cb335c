import { expect, test } from 'vitest';
import type { ExposedWorkload } from '#engine/risk/risk.ts';
import { NO_FINDINGS } from '#engine/security/severity.ts';
import { connectionOf } from '#views/endpoints/picture-fixture.ts';
import { firstOf, riskGroups } from './risk-groups.ts';

const workload = (endpoint: string, parts: Partial<ExposedWorkload> = {}): ExposedWorkload => ({
  endpoint,
  counts: NO_FINDINGS,
  worst: [],
  path: [connectionOf('internet', endpoint, 'allowed')],
  ...parts,
});

const ANSWER = {
  question: { severity: 'critical', fixable: true },
  exposed: [workload('web'), workload('api', { uncertain: true }), workload('shop')],
  notReached: [workload('db', { path: [] })],
  notRated: [],
} as const;

test('what is open for certain stands apart from what perhaps is, and empty groups are left out', () => {
  const groups = riskGroups(ANSWER, () => true);
  expect(groups.map(({ kind, workloads }) => [kind, ...workloads.map(({ endpoint }) => endpoint)])).toEqual([
    ['reachedFromInternet', 'web', 'shop'],
    ['perhapsReached', 'api'],
    ['notReached', 'db'],
  ]);
  expect(riskGroups(ANSWER, ({ endpoint }) => endpoint === 'db')).toHaveLength(1);
});

test('only so many are listed, with how many a group has in all', () => {
  const shown = firstOf(
    riskGroups(ANSWER, () => true),
    1,
  );
  expect(shown.map(({ kind, workloads, all }) => [kind, workloads.length, all])).toEqual([['reachedFromInternet', 1, 2]]);
});
