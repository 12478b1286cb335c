import { expect, test } from 'vitest';
import type { AccessFinding, ClusterAccess } from '#engine/overview/security-picture.ts';
import { cardAccess } from './card-access.ts';

const origin = { file: 'cluster.yaml', document: 0, path: '', line: 1, column: 1, endLine: 1 };

function accessOf(
  settings: readonly [boolean | undefined, boolean | undefined, readonly string[] | undefined],
  codes: readonly AccessFinding['code'][] = [],
): ClusterAccess {
  const setting = <Value>(value: Value | undefined) => ({ isDefault: false, origin, ...(value === undefined ? {} : { value }) });
  const [isPublic, isPrivate, cidrs] = settings;
  return {
    cluster: {
      id: 'cluster.yaml#0',
      origin,
      source: 'eksctl',
      name: 'lab',
      publicAccess: setting(isPublic),
      privateAccess: setting(isPrivate),
      publicCidrs: setting(cidrs),
      serviceCidrs: [],
      securityGroups: [],
    },
    endpoint: 'api-server',
    disagrees: [],
    findings: codes.map((code) => ({ code, values: {}, origin })),
    pods: { all: 0, allowed: 0, denied: 0, depends: 0, addressesKnown: false },
  };
}

test.each([
  ['to all', [true, false, ['0.0.0.0/0']], ['public-to-all'], 'all', true],
  ['to two blocks', [true, true, ['203.0.113.0/24', '198.51.100.0/24']], [], 'blocks', false],
  ['to the VPC alone', [false, true, ['0.0.0.0/0']], [], 'private', false],
  ['to nobody', [false, false, ['0.0.0.0/0']], ['no-endpoint'], 'nobody', true],
  ['to blocks that are worked out elsewhere', [true, true, undefined], ['cannot-say'], 'unknown', false],
  ['to whom a parameter says', [undefined, true, ['0.0.0.0/0']], ['cannot-say'], 'unknown', false],
] as const)('a card says that it is open %s', (_, settings, codes, to, finding) => {
  expect(cardAccess([accessOf(settings, codes)], 'api-server')).toMatchObject({ to, finding });
});

test('other cards say nothing of it', () => {
  expect(cardAccess([accessOf([true, true, []])], 'shop/web[Deployment]')).toBeUndefined();
  expect(cardAccess(undefined, 'api-server')).toBeUndefined();
});
