import { anything, integer, list, object, text } from '#engine/manifest/decode.ts';
import { metadata } from '#engine/manifest/metadata-fields.ts';
import { checkOneOf } from '#engine/manifest/name-rules.ts';
import { checkBetween, checkCount, checkWritten } from '#engine/policy-apis/admin-rules/limits.ts';
import { PEERS_OF_CLUSTER_NETWORK_POLICY } from '#engine/policy-apis/admin-rules/read-peers.ts';
import { ruleOf, type RuleDialect } from '#engine/policy-apis/admin-rules/read-rules.ts';
import { subjectOfV1alpha2 } from '#engine/policy-apis/admin-rules/read-selectors.ts';
import { protocolOfV1alpha2 } from './read-protocols.ts';

/** The fields of policy.networking.k8s.io/v1alpha2 ClusterNetworkPolicy and what the API server asks of them. */

const MOST = 25;
const dialect: RuleDialect = {
  actions: ['Accept', 'Deny', 'Pass'],
  peers: PEERS_OF_CLUSTER_NETWORK_POLICY,
  port: protocolOfV1alpha2,
  portField: 'protocols',
  most: MOST,
};

const spec = object(
  {
    tier: text,
    priority: integer,
    subject: subjectOfV1alpha2,
    ingress: list(ruleOf(dialect, 'ingress')),
    egress: list(ruleOf(dialect, 'egress')),
  },
  ({ place, tier, priority, ingress, egress }, diagnosis) => {
    checkWritten(place, 'tier', diagnosis);
    checkOneOf(tier, ['Admin', 'Baseline'], diagnosis);
    checkWritten(place, 'priority', diagnosis);
    checkBetween(priority, 0, 1000, diagnosis);
    checkWritten(place, 'subject', diagnosis);
    checkCount(place, 'ingress', ingress, { least: 0, most: MOST }, diagnosis);
    checkCount(place, 'egress', egress, { least: 0, most: MOST }, diagnosis);
  },
);

export const clusterNetworkPolicy = object({ apiVersion: text, kind: text, metadata, spec, status: anything }, ({ place }, diagnosis) =>
  checkWritten(place, 'spec', diagnosis),
);
