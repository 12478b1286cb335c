import * as fc from 'fast-check';
import type { PlainAdminPeer, PlainAdminPolicy, PlainAdminPort, PlainAdminRule, PlainDestinationPort } from './plain-objects.ts';
import { compact, ipBlock, namespaceSelector, often, podSelector, PORT_NAMES, PORTS, protocol } from './random-words.ts';

/* Random policies of the admin and the baseline tier, each one that the API server accepts; priorities are often equal. */

/** What the dialects of v1alpha1 and v1alpha2 write differently. */
type Version = 'v1alpha1' | 'v1alpha2';
type Direction = 'ingress' | 'egress';

const pods: fc.Arbitrary<PlainAdminPeer> = fc.oneof(
  namespaceSelector.map((namespaces) => ({ namespaces })),
  fc.record({ namespaceSelector, podSelector }).map((each) => ({ pods: each })),
);
const DOMAINS = ['example.com', '*.example.com', 'api.example.com', '*.api.example.com'] as const;
const outside: fc.Arbitrary<PlainAdminPeer> = fc.oneof(
  { weight: 2, arbitrary: podSelector.map((nodes) => ({ nodes })) },
  {
    weight: 3,
    arbitrary: fc
      .uniqueArray(ipBlock, { minLength: 1, maxLength: 2, selector: ({ cidr }) => cidr })
      .map((blocks) => ({ networks: blocks.map(({ cidr }) => cidr) })),
  },
);
const domains: fc.Arbitrary<PlainAdminPeer> = fc
  .uniqueArray(fc.constantFrom(...DOMAINS), { minLength: 1, maxLength: 2 })
  .map((domainNames) => ({ domainNames }));

function peersOf(direction: Direction, named: boolean): fc.Arbitrary<readonly PlainAdminPeer[]> {
  if (direction === 'ingress') return fc.array(pods, { minLength: 1, maxLength: 2 });
  const peer = named
    ? fc.oneof({ weight: 3, arbitrary: pods }, { weight: 3, arbitrary: outside }, { weight: 1, arbitrary: domains })
    : fc.oneof(pods, outside);
  return fc.array(peer, { minLength: 1, maxLength: 2 });
}

const number = fc.constantFrom(...PORTS);
const range = fc.constantFrom({ start: 80, end: 82 }, { start: 1, end: 443 }, { start: 81, end: 9000 });
const destinationPort: fc.Arbitrary<PlainDestinationPort> = fc
  .oneof(
    number.map((each) => ({ number: each })),
    range.map((each) => ({ range: each })),
  )
  .map((each) => ({ destinationPort: each }));

const PORT: Readonly<Record<Version, fc.Arbitrary<PlainAdminPort>>> = {
  v1alpha1: fc.oneof(
    compact(fc.record({ protocol: often(protocol, 2), port: number })).map((portNumber) => ({ portNumber })),
    fc.tuple(often(protocol, 2), range).map(([own, each]) => ({ portRange: { ...(own && { protocol: own }), ...each } })),
  ),
  v1alpha2: fc.oneof(
    destinationPort.map((tcp) => ({ tcp })),
    destinationPort.map((udp) => ({ udp })),
    destinationPort.map((sctp) => ({ sctp })),
  ),
};
const PORT_NAME = fc.constantFrom(...PORT_NAMES);
const NAMED: Readonly<Record<Version, fc.Arbitrary<PlainAdminPort>>> = {
  v1alpha1: PORT_NAME.map((namedPort) => ({ namedPort })),
  v1alpha2: PORT_NAME.map((destinationNamedPort) => ({ destinationNamedPort })),
};

function ruleOf(
  version: Version,
  direction: Direction,
  actions: readonly PlainAdminRule['action'][],
  named: boolean,
): fc.Arbitrary<PlainAdminRule> {
  return fc
    .record({
      action: fc.constantFrom(...actions),
      peers: peersOf(direction, named),
      ports: often(
        fc.array(fc.oneof({ weight: 2, arbitrary: PORT[version] }, { weight: 1, arbitrary: NAMED[version] }), {
          minLength: 1,
          maxLength: 2,
        }),
        1,
      ),
    })
    .map(({ action, peers, ports }): PlainAdminRule => {
      // Names of domains can only be allowed, and names of ports mean nothing beside addresses.
      const allowed = peers.some(({ domainNames }) => domainNames) ? actions[0]! : action;
      const isOutside = peers.some((peer) => peer.nodes ?? peer.networks ?? peer.domainNames);
      const numbered = isOutside ? ports?.filter((each) => !each.namedPort && !each.destinationNamedPort) : ports;
      const field = version === 'v1alpha1' ? 'ports' : 'protocols';
      return {
        action: allowed,
        [direction === 'ingress' ? 'from' : 'to']: peers,
        ...(numbered && numbered.length > 0 && { [field]: numbered }),
      };
    });
}

function rulesOf(version: Version, actions: readonly PlainAdminRule['action'][], named = true) {
  return {
    ingress: fc.array(ruleOf(version, 'ingress', actions, named), { maxLength: 2 }),
    egress: fc.array(ruleOf(version, 'egress', actions, named), { maxLength: 3 }),
  };
}

const priority = fc.constantFrom(0, 10, 10, 10, 120);
const byKind = fc.oneof(
  fc
    .record({ priority, subject: pods, ...rulesOf('v1alpha1', ['Allow', 'Deny', 'Pass']) })
    .map((spec) => ({ kind: 'AdminNetworkPolicy' as const, spec })),
  fc
    .record({
      tier: fc.constantFrom('Admin' as const, 'Admin' as const, 'Baseline' as const),
      priority,
      subject: pods,
      ...rulesOf('v1alpha2', ['Accept', 'Deny', 'Pass']),
    })
    .map((spec) => ({ kind: 'ClusterNetworkPolicy' as const, spec })),
);
const baseline = fc.record({ subject: pods, ...rulesOf('v1alpha1', ['Allow', 'Deny'], false) });

/** Up to four with a priority, and the one baseline policy of v1alpha1. */
export const randomAdminPolicies: fc.Arbitrary<readonly PlainAdminPolicy[]> = fc
  .record({ ordered: fc.array(byKind, { maxLength: 4 }), one: often(baseline, 1) })
  .map(({ ordered, one }) => [
    // Names sort otherwise than they were made: a tie is not decided by the order of the documents.
    ...ordered.map((each, at): PlainAdminPolicy => ({ ...each, name: `${'dbca'[at]}-policy` })),
    ...(one ? [{ kind: 'BaselineAdminNetworkPolicy' as const, name: 'default', spec: one }] : []),
  ]);
