import { compileAdminObject } from '#engine/policy-apis/admin-rules/compile-object.ts';
import type { PolicyApi } from '#engine/policy-apis/policy-api.ts';
import { baselineAdminNetworkPolicy } from './read.ts';

/** policy.networking.k8s.io/v1alpha1 BaselineAdminNetworkPolicy: the baseline tier, one in a cluster. */
export const baselineAdminNetworkPolicyApi: PolicyApi = {
  kinds: ['policy.networking.k8s.io/BaselineAdminNetworkPolicy'],
  compile: (object) => compileAdminObject(object, baselineAdminNetworkPolicy, () => ({ tier: 'baseline' })),
};
