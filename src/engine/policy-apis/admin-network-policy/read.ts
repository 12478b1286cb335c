import { anything, integer, list, object, text } from '#engine/manifest/decode.ts';
import { metadata } from '#engine/manifest/metadata-fields.ts';
import { checkBetween, checkCount, checkWritten } from '#engine/policy-apis/admin-rules/limits.ts';
import { PEERS_OF_ADMIN_NETWORK_POLICY } from '#engine/policy-apis/admin-rules/read-peers.ts';
import { portOfV1alpha1 } from '#engine/policy-apis/admin-rules/read-port-numbers.ts';
import { ruleOf, type RuleDialect } from '#engine/policy-apis/admin-rules/read-rules.ts';
import { subjectOfV1alpha1 } from '#engine/policy-apis/admin-rules/read-selectors.ts';

/** The fields of policy.networking.k8s.io/v1alpha1 AdminNetworkPolicy and what the API server asks of them. */

const MOST = 100;
const dialect: RuleDialect = {
  actions: ['Allow', 'Deny', 'Pass'],
  peers: PEERS_OF_ADMIN_NETWORK_POLICY,
  port: portOfV1alpha1,
  portField: 'ports',
  most: MOST,
};

const spec = object(
  { priority: integer, subject: subjectOfV1alpha1, ingress: list(ruleOf(dialect, 'ingress')), egress: list(ruleOf(dialect, 'egress')) },
  ({ place, priority, ingress, egress }, diagnosis) => {
    checkWritten(place, 'priority', diagnosis);
    checkBetween(priority, 0, 1000, diagnosis);
    checkWritten(place, 'subject', diagnosis);
    checkCount(place, 'ingress', ingress, { least: 0, most: MOST }, diagnosis);
    checkCount(place, 'egress', egress, { least: 0, most: MOST }, diagnosis);
  },
);

export const adminNetworkPolicy = object({ apiVersion: text, kind: text, metadata, spec, status: anything }, ({ place }, diagnosis) =>
  checkWritten(place, 'spec', diagnosis),
);
