import { isWritten, object, type Fields, type Decoder, type ObjectOf, type Placed } from '#engine/manifest/decode.ts';
import type { Diagnosis } from '#engine/manifest/diagnosis.ts';
import { labelSelector, requirementsOf, type LabelSelectorFields } from '#engine/manifest/label-selector-fields.ts';
import type { Place } from '#engine/manifest/place.ts';
import type { Direction, Peer } from '#engine/rules/policy.ts';
import { addressesIn, domainNames, domainOf, networksOf } from './read-outside.ts';
import { namespacesOfV1alpha1, podsIn, podsOfV1alpha1, podsOfV1alpha2, type PodSelection } from './read-selectors.ts';

/** Peers of admin policies: exactly one of their fields is written. */

export interface AdminPeer extends PodSelection {
  readonly place: Place;
  readonly nodes?: LabelSelectorFields;
  readonly networks?: readonly Placed<string>[];
  readonly domainNames?: readonly Placed<string>[];
}

/** Which peers the rules of a direction may have. */
export interface PeerKind {
  readonly decode: Decoder<AdminPeer>;
  readonly fields: readonly string[];
}

export type PeersByDirection = Readonly<Record<Direction, PeerKind>>;

const V1ALPHA1 = { namespaces: namespacesOfV1alpha1, pods: podsOfV1alpha1 };
const V1ALPHA2 = { namespaces: labelSelector, pods: podsOfV1alpha2 };

export const PEERS_OF_ADMIN_NETWORK_POLICY: PeersByDirection = {
  ingress: peer(V1ALPHA1),
  egress: peer({ ...V1ALPHA1, nodes: labelSelector, networks: networksOf('v1alpha1'), domainNames }),
};

export const PEERS_OF_BASELINE: PeersByDirection = {
  ingress: peer(V1ALPHA1),
  egress: peer({ ...V1ALPHA1, nodes: labelSelector, networks: networksOf('v1alpha1') }),
};

export const PEERS_OF_CLUSTER_NETWORK_POLICY: PeersByDirection = {
  ingress: peer(V1ALPHA2),
  egress: peer({ ...V1ALPHA2, nodes: labelSelector, networks: networksOf('v1alpha2'), domainNames }),
};

/** Fields that are peers of egress rules only. */
const EGRESS_ONLY: ReadonlySet<string> = new Set(['nodes', 'networks', 'domainNames']);

function peer<Table extends Fields>(table: Table): PeerKind & { readonly decode: Decoder<ObjectOf<Table>> } {
  // What stands in it besides is told by the rule, which knows what it leads to.
  return { decode: object(table, undefined, { open: true, nullIsEmpty: true }), fields: Object.keys(table) };
}

/**
 * Tells what is wrong with a peer: several fields, none, or unknown ones. One that holds unknown fields only is not
 * understood, and its rule fails closed (D-2).
 */
export function isUnderstood({ place }: AdminPeer, { fields }: PeerKind, action: string, diagnosis: Diagnosis): boolean {
  const entries = place.node.kind === 'map' ? place.node.entries : [];
  const unknown = entries.filter(({ key }) => !fields.includes(key)).map((entry) => place.entry(entry));
  const written = fields.filter((field) => isWritten(place, field));
  if (written.length === 0 && unknown.length > 0) {
    for (const field of unknown) diagnosis.peerNotUnderstood(field, fields, action, EGRESS_ONLY.has(String(field.step)));
    return false;
  }
  for (const field of unknown) diagnosis.unknownField(field, fields);
  if (written.length !== 1) diagnosis.notExactlyOne(place, fields, written);
  return true;
}

/** One peer of the language for each network and each name. */
export function peersOf(peer: AdminPeer): readonly Peer[] {
  const { place, nodes, networks, domainNames: names } = peer;
  if (nodes) return [{ predicate: { kind: 'nodes', nodes: requirementsOf(nodes), origin: nodes.place.origin }, origin: place.origin }];
  if (networks) return networks.map((network) => ({ predicate: addressesIn(network), origin: network.place.origin }));
  if (names) return names.map((name) => ({ predicate: domainOf(name), origin: name.place.origin }));
  return [{ predicate: podsIn(peer), origin: place.origin }];
}
