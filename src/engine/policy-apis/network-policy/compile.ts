import type { ManifestObject } from '#engine/manifest/manifest-object.ts';
import { isWritten, placeOf } from '#engine/manifest/decode.ts';
import { Diagnosis } from '#engine/manifest/diagnosis.ts';
import { requirementsOf } from '#engine/manifest/label-selector-fields.ts';
import { checkIdentity } from '#engine/manifest/metadata-fields.ts';
import type { Place } from '#engine/manifest/place.ts';
import type { Protocol } from '#engine/model/cluster.ts';
import type { IpRange } from '#engine/model/ip-range.ts';
import { parseCidr } from '#engine/model/parse-cidr.ts';
import { MAX_PORT, MIN_PORT } from '#engine/model/port-set.ts';
import type { CompiledObject, PolicyApi } from '#engine/policy-apis/policy-api.ts';
import type { Direction, EndpointPredicate, Peer, Policy, PortMatch, Rule } from '#engine/rules/policy.ts';
import { networkPolicy, type NetworkPolicyFields, type NetworkPolicyPeer, type NetworkPolicyPort } from './read.ts';

/** networking.k8s.io/v1 NetworkPolicy: one tier, all ranks equal, allows only. */
export const networkPolicyApi: PolicyApi = { kinds: ['networking.k8s.io/NetworkPolicy'], compile: compileNetworkPolicy };

/** Reads and compiles one NetworkPolicy. A refused one gives no policy: the pods that it selects stay open. */
export function compileNetworkPolicy(object: ManifestObject): CompiledObject {
  const diagnosis = new Diagnosis(object.kind, object.name);
  const fields = networkPolicy(object.place, diagnosis);
  checkIdentity(object.place, fields?.metadata, 'dns-subdomain', diagnosis);
  const { diagnostics, dropped } = diagnosis;
  if (!fields || diagnosis.refused) return { diagnostics, dropped };
  return { policy: policyOf(object, fields), diagnostics, dropped };
}

function policyOf({ namespace, name, kind, place }: ManifestObject, { spec }: NetworkPolicyFields): Policy {
  const isolates = policyTypes(spec);
  const rules = [
    ...(spec?.ingress ?? []).map((rule, index) => ruleOf('ingress', index, rule.place, rule.from, rule.ports, namespace)),
    ...(spec?.egress ?? []).map((rule, index) => ruleOf('egress', index, rule.place, rule.to, rule.ports, namespace)),
  ];
  // NP-2
  const ignoredRules = rules.filter(({ direction }) => !isolates.includes(direction));
  const emptyLists = spec ? emptyListsOf(spec) : [];
  return {
    id: `${kind} ${namespace}/${name}`,
    api: 'networking.k8s.io/NetworkPolicy',
    kind,
    namespace,
    name,
    tier: 'network-policy',
    // NP-6
    subject: podsOf(namespace, { place, ...(spec?.podSelector && { podSelector: spec.podSelector }) }),
    isolates,
    ...((spec?.policyTypes ?? []).length === 0 && { typesOmitted: true }),
    rules: rules.filter(({ direction }) => isolates.includes(direction)),
    ...(emptyLists.length > 0 && { emptyLists }),
    ...(ignoredRules.length > 0 && { ignoredRules }),
    origin: place.origin,
  };
}

function emptyListsOf(spec: NonNullable<NetworkPolicyFields['spec']>): NonNullable<Policy['emptyLists']> {
  return (['ingress', 'egress'] as const).flatMap((direction) =>
    isWritten(spec.place, direction) && (spec[direction] ?? []).length === 0
      ? [{ direction, origin: placeOf(spec.place, direction).origin }]
      : [],
  );
}

/** NP-1: without policyTypes a policy isolates ingress, and egress only if it has egress rules. */
function policyTypes(spec: NetworkPolicyFields['spec']): readonly Direction[] {
  const written = (spec?.policyTypes ?? []).map(({ value }) => value);
  if (written.length === 0) return (spec?.egress ?? []).length > 0 ? ['ingress', 'egress'] : ['ingress'];
  return (['ingress', 'egress'] as const).filter((direction) => written.includes(direction === 'ingress' ? 'Ingress' : 'Egress'));
}

function ruleOf(
  direction: Direction,
  index: number,
  { origin }: Place,
  peers: readonly NetworkPolicyPeer[] = [],
  ports: readonly NetworkPolicyPort[] = [],
  namespace: string,
): Rule {
  return {
    action: 'allow',
    direction,
    rank: 0,
    // NP-5: no list, or an empty one, leaves nothing out.
    peers: peers.length === 0 ? [{ predicate: { kind: 'any' }, origin }] : peers.map((peer) => peerOf(peer, namespace)),
    ports: ports.length === 0 ? [{ kind: 'all', origin }] : ports.map(portOf),
    index,
    origin,
  };
}

function peerOf(peer: NetworkPolicyPeer, namespace: string): Peer {
  const { ipBlock } = peer;
  const predicate = ipBlock ? addressesOf(ipBlock) : podsOf(namespace, peer);
  return { predicate, origin: peer.place.origin };
}

/** NP-7: both selectors of one peer must match; without a namespaceSelector the pods are of the policy's own namespace. */
function podsOf(namespace: string, { podSelector, namespaceSelector }: NetworkPolicyPeer): EndpointPredicate {
  return {
    kind: 'pods',
    namespace: namespaceSelector
      ? { kind: 'labels', selector: requirementsOf(namespaceSelector), origin: namespaceSelector.place.origin }
      : { kind: 'named', name: namespace },
    pods: podSelector ? requirementsOf(podSelector) : [],
    ...(podSelector && { podsOrigin: podSelector.place.origin }),
  };
}

/** NP-17 */
function addressesOf({ cidr, except = [] }: NonNullable<NetworkPolicyPeer['ipBlock']>): EndpointPredicate {
  const text = cidr?.value ?? '';
  return { kind: 'addresses', cidr: rangeOf(text), except: except.map(({ value }) => rangeOf(value)), text };
}

/** Of a CIDR that was accepted. */
function rangeOf(text: string): IpRange {
  const cidr = parseCidr(text);
  if (!cidr) throw new Error(`an accepted policy has the unreadable block ${text}`);
  return cidr.range;
}

/** NP-12 to NP-14 */
function portOf({ place, protocol, port, endPort }: NetworkPolicyPort): PortMatch {
  const { origin } = place;
  const overProtocol = (protocol?.value ?? 'TCP') as Protocol;
  if (port === undefined) return { kind: 'range', protocol: overProtocol, low: MIN_PORT, high: MAX_PORT, origin };
  if (typeof port.value === 'string') return { kind: 'named', protocol: overProtocol, name: port.value, origin };
  return { kind: 'range', protocol: overProtocol, low: port.value, high: endPort?.value ?? port.value, origin };
}
