import { Diagnosis } from '#engine/manifest/diagnosis.ts';
import type { ManifestObject } from '#engine/manifest/manifest-object.ts';
import { checkIdentity } from '#engine/manifest/metadata-fields.ts';
import { compileAdminPolicy } from '#engine/policy-apis/admin-rules/compile-rules.ts';
import { compiledObject } from '#engine/policy-apis/admin-rules/compiled-object.ts';
import type { CompiledObject, PolicyApi } from '#engine/policy-apis/policy-api.ts';
import { baselineAdminNetworkPolicy } from './read.ts';

/** policy.networking.k8s.io/v1alpha1 BaselineAdminNetworkPolicy: the baseline tier, one in a cluster. */
export const baselineAdminNetworkPolicyApi: PolicyApi = {
  kinds: ['policy.networking.k8s.io/BaselineAdminNetworkPolicy'],
  compile: compileBaseline,
};

function compileBaseline(object: ManifestObject): CompiledObject {
  const diagnosis = new Diagnosis(object.kind, object.name);
  const fields = baselineAdminNetworkPolicy(object.place, diagnosis);
  checkIdentity(object.place, fields?.metadata, 'dns-subdomain', diagnosis);
  const spec = fields?.spec;
  if (diagnosis.refused || !spec?.subject) return compiledObject(diagnosis, undefined);
  const { place, subject, ingress = [], egress = [] } = spec;
  return compiledObject(diagnosis, compileAdminPolicy(object, { tier: 'baseline', subject, ingress, egress, spec: place }));
}
