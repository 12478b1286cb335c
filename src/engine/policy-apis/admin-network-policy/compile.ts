import { Diagnosis } from '#engine/manifest/diagnosis.ts';
import type { ManifestObject } from '#engine/manifest/manifest-object.ts';
import { checkIdentity } from '#engine/manifest/metadata-fields.ts';
import { compileAdminPolicy } from '#engine/policy-apis/admin-rules/compile-rules.ts';
import { compiledObject } from '#engine/policy-apis/admin-rules/compiled-object.ts';
import type { CompiledObject, PolicyApi } from '#engine/policy-apis/policy-api.ts';
import { adminNetworkPolicy } from './read.ts';

/** policy.networking.k8s.io/v1alpha1 AdminNetworkPolicy: the admin tier, by priority. */
export const adminNetworkPolicyApi: PolicyApi = {
  kinds: ['policy.networking.k8s.io/AdminNetworkPolicy'],
  compile: compileAdminNetworkPolicy,
};

function compileAdminNetworkPolicy(object: ManifestObject): CompiledObject {
  const diagnosis = new Diagnosis(object.kind, object.name);
  const fields = adminNetworkPolicy(object.place, diagnosis);
  checkIdentity(object.place, fields?.metadata, 'dns-subdomain', diagnosis);
  const spec = fields?.spec;
  if (diagnosis.refused || !spec?.subject || !spec.priority) return compiledObject(diagnosis, undefined);
  const { place, priority, subject, ingress = [], egress = [] } = spec;
  const policy = compileAdminPolicy(object, { tier: 'admin', priority: priority.value, subject, ingress, egress, spec: place });
  return compiledObject(diagnosis, policy);
}
