import { describe, expect, it } from 'vitest';
import { describedBy } from '#engine/testing/described.ts';
import { helmValues } from './helm-values.ts';

describe('values of the chart aws-vpc-cni', () => {
  it('are read like the configuration of the add-on', () => {
    const values = { nodeAgent: { enabled: true }, enableNetworkPolicy: true, env: { NETWORK_POLICY_ENFORCING_MODE: 'strict' }, image: {} };
    expect(describedBy(helmValues, values)!.addOns).toMatchObject([
      {
        name: 'vpc-cni',
        configuration: '{"enableNetworkPolicy":"true","env":{"NETWORK_POLICY_ENFORCING_MODE":"strict"}}',
        origin: { path: 'enableNetworkPolicy' },
      },
    ]);
  });

  it('are known by variables of its environment too', () => {
    expect(describedBy(helmValues, { env: { ENABLE_POD_ENI: 'true' } })!.addOns).toMatchObject([
      { configuration: '{"env":{"ENABLE_POD_ENI":"true"}}', origin: { path: 'env' } },
    ]);
  });

  it.each([
    [{ env: { PORT: '80' } }],
    [{ enableNetworkPolicy: true }],
    [{ nodeAgent: {} }],
    [null],
    [{ kind: 'ConfigMap', nodeAgent: {}, enableNetworkPolicy: true }],
  ])('are not %j', (value) => {
    expect(describedBy(helmValues, value)).toBeUndefined();
  });
});
