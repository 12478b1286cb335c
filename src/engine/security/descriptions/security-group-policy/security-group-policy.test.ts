import { describe, expect, it } from 'vitest';
import { describedBy } from '#engine/testing/described.ts';
import { securityGroupPolicy } from './security-group-policy.ts';

function policyOf(spec: object, metadata: object = { name: 'own', namespace: 'shop' }) {
  return describedBy(securityGroupPolicy, { apiVersion: 'vpcresources.k8s.aws/v1beta1', kind: 'SecurityGroupPolicy', metadata, spec })!
    .policies[0]!;
}

describe('a SecurityGroupPolicy', () => {
  it('selects by labels of pods, and of service accounts and their names', () => {
    const podSelector = {
      matchLabels: { role: 'db' },
      matchExpressions: [
        { key: 'stage', operator: 'In', values: ['live'] },
        { key: 'old', operator: 'DoesNotExist' },
      ],
    };
    expect(policyOf({ podSelector, securityGroups: { groupIds: ['sg-7'] } })).toMatchObject({
      namespace: 'shop',
      name: 'own',
      groups: ['sg-7'],
      podSelector: [
        { key: 'role', operator: 'In', values: ['db'] },
        { key: 'stage', operator: 'In', values: ['live'] },
        { key: 'old', operator: 'DoesNotExist' },
      ],
    });
    expect(policyOf({ serviceAccountSelector: { matchNames: ['db'] } })).toMatchObject({
      serviceAccountSelector: [{ operator: 'In', values: ['db'] }],
    });
  });

  it('tells a selector of everything from none', () => {
    expect(policyOf({ podSelector: {} }).podSelector).toEqual([]);
    expect(policyOf({})).not.toHaveProperty('podSelector');
    expect(policyOf({}, { name: 'own' }).namespace).toBe('default');
  });
});
