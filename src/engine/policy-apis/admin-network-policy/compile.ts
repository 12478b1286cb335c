import { compileAdminObject } from '#engine/policy-apis/admin-rules/compile-object.ts';
import type { PolicyApi } from '#engine/policy-apis/policy-api.ts';
import { adminNetworkPolicy } from './read.ts';

/** policy.networking.k8s.io/v1alpha1 AdminNetworkPolicy: the admin tier, by priority. */
export const adminNetworkPolicyApi: PolicyApi = {
  kinds: ['policy.networking.k8s.io/AdminNetworkPolicy'],
  compile: (object) =>
    compileAdminObject(object, adminNetworkPolicy, ({ priority }) => priority && { tier: 'admin', priority: priority.value }),
};
