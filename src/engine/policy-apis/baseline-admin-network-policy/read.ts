import { anything, list, object, text } from '#engine/manifest/decode.ts';
import { metadata } from '#engine/manifest/metadata-fields.ts';
import { checkCount, checkWritten } from '#engine/policy-apis/admin-rules/limits.ts';
import { PEERS_OF_BASELINE } from '#engine/policy-apis/admin-rules/read-peers.ts';
import { portOfV1alpha1 } from '#engine/policy-apis/admin-rules/read-port-numbers.ts';
import { ruleOf, type RuleDialect } from '#engine/policy-apis/admin-rules/read-rules.ts';
import { subjectOfV1alpha1 } from '#engine/policy-apis/admin-rules/read-selectors.ts';

/** The fields of policy.networking.k8s.io/v1alpha1 BaselineAdminNetworkPolicy and what the API server asks of them. */

const MOST = 100;
const dialect: RuleDialect = {
  actions: ['Allow', 'Deny'],
  peers: PEERS_OF_BASELINE,
  port: portOfV1alpha1,
  portField: 'ports',
  most: MOST,
};

const spec = object(
  { subject: subjectOfV1alpha1, ingress: list(ruleOf(dialect, 'ingress')), egress: list(ruleOf(dialect, 'egress')) },
  ({ place, ingress, egress }, diagnosis) => {
    checkWritten(place, 'subject', diagnosis);
    checkCount(place, 'ingress', ingress, { least: 0, most: MOST }, diagnosis);
    checkCount(place, 'egress', egress, { least: 0, most: MOST }, diagnosis);
  },
);

/** The one name that the API server takes. */
const ONLY_NAME = 'default';

export const baselineAdminNetworkPolicy = object(
  { apiVersion: text, kind: text, metadata, spec, status: anything },
  (fields, diagnosis) => {
    checkWritten(fields.place, 'spec', diagnosis);
    const name = fields.metadata?.name;
    if (name && name.value !== '' && name.value !== ONLY_NAME) diagnosis.invalid(name.place, 'only-default', ONLY_NAME);
  },
);
