import { compileAdminObject } from '#engine/policy-apis/admin-rules/compile-object.ts';
import type { PolicyApi } from '#engine/policy-apis/policy-api.ts';
import { clusterNetworkPolicy } from './read.ts';

/** policy.networking.k8s.io/v1alpha2 ClusterNetworkPolicy: the admin or the baseline tier, by priority in either. */
export const clusterNetworkPolicyApi: PolicyApi = {
  kinds: ['policy.networking.k8s.io/ClusterNetworkPolicy'],
  compile: (object) =>
    compileAdminObject(
      object,
      clusterNetworkPolicy,
      ({ tier, priority }) => priority && { tier: tier?.value === 'Baseline' ? 'baseline' : 'admin', priority: priority.value },
    ),
};
