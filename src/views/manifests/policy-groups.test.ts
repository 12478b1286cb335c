import { describe, expect, it } from 'vitest';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import type { PolicySummary } from '#engine/overview/picture.ts';
import { pictureWith, workloadOf } from '#views/endpoints/picture-fixture.ts';
import { policyGroups } from './policy-groups.ts';

const at = (line: number) => ({ file: 'a.yaml', line, column: 1, endLine: line, document: 0, path: '' });
const policy = (name: string, line: number, parts: Partial<PolicySummary>): PolicySummary => ({
  id: name,
  kind: 'NetworkPolicy',
  tier: 'network-policy',
  name,
  isolates: [],
  rules: 0,
  selects: 0,
  selected: [],
  origin: at(line),
  ...parts,
});
const off = (kind: string, name: string, namespace?: string): ObjectReference => ({
  apiVersion: 'v1',
  kind,
  name,
  ...(namespace === undefined ? {} : { namespace }),
  origin: at(99),
});

const picture = pictureWith({
  namespaces: ['data', 'shop'].map((name) => ({ name, workloads: 1, policies: 1 })),
  endpoints: [workloadOf('web', { namespace: 'shop' }), workloadOf('db', { namespace: 'data' })],
  policies: [
    policy('wall', 1, { kind: 'ClusterNetworkPolicy', tier: 'baseline', priority: 3 }),
    policy('shop-lock', 2, { namespace: 'shop' }),
    policy('late', 3, { kind: 'AdminNetworkPolicy', tier: 'admin', priority: 20 }),
    policy('data-lock', 4, { namespace: 'data' }),
    policy('early', 5, { kind: 'AdminNetworkPolicy', tier: 'admin', priority: 0 }),
  ],
  switchedOff: [
    off('AdminNetworkPolicy', 'idle'),
    off('BaselineAdminNetworkPolicy', 'default'),
    off('NetworkPolicy', 'off', 'shop'),
    off('Pod', 'client', 'shop'),
  ],
});

describe('the list of policies', () => {
  it('is in the order in which tiers decide, admin policies by priority', () => {
    const { groups, removed } = policyGroups(picture, undefined, []);
    expect(groups.map(({ tier, namespace, policies }) => [tier, namespace, policies.map(({ name }) => name)])).toEqual([
      ['admin', undefined, ['early', 'late', 'idle']],
      ['network-policy', 'data', ['data-lock']],
      ['network-policy', 'shop', ['shop-lock', 'off']],
      ['baseline', undefined, ['wall', 'default']],
    ]);
    expect(removed.map(({ name }) => name)).toEqual(['client']);
  });

  it('counts the workloads that a policy could select: of its namespace, or all', () => {
    expect(policyGroups(picture, undefined, []).groups.map(({ workloads }) => workloads)).toEqual([2, 1, 1, 2]);
  });
});
