import { list, object, text, type Decoder, type Placed } from '#engine/manifest/decode.ts';
import type { Diagnosis } from '#engine/manifest/diagnosis.ts';
import { checkOneOf } from '#engine/manifest/name-rules.ts';
import type { Place } from '#engine/manifest/place.ts';
import type { Direction, PortMatch } from '#engine/rules/policy.ts';
import { checkCount, checkLength, checkWritten } from './limits.ts';
import { isUnderstood, type AdminPeer, type PeersByDirection } from './read-peers.ts';

const LONGEST_NAME = 100;

/** One item of `ports` or `protocols`, read: what it matches, and whether it goes by a name. */
export interface AdminPort {
  readonly matches: readonly PortMatch[];
  readonly isNamed: boolean;
}

/** What differs between the rules of the three kinds. */
export interface RuleDialect {
  /** The action that lets traffic in, first, and the others. */
  readonly actions: readonly [allow: string, ...others: string[]];
  readonly peers: PeersByDirection;
  readonly port: Decoder<AdminPort>;
  /** The name of the list of ports. */
  readonly portField: 'ports' | 'protocols';
  /** How many peers, and how many ports, a rule may have. */
  readonly most: number;
}

export interface AdminRule {
  readonly place: Place;
  readonly name?: Placed<string>;
  readonly action?: Placed<string>;
  readonly peers: readonly AdminPeer[];
  readonly ports: readonly AdminPort[];
  /** All peers are understood; otherwise the rule fails closed (D-2). */
  readonly isUnderstood: boolean;
}

/** Rules of one direction, with what the API server asks of them. */
export function ruleOf(dialect: RuleDialect, direction: Direction): Decoder<AdminRule> {
  const { actions, portField, most } = dialect;
  const peerField = direction === 'ingress' ? 'from' : 'to';
  const kind = dialect.peers[direction];
  const decode = object({ name: text, action: text, [peerField]: list(kind.decode), [portField]: list(dialect.port) }, undefined, {
    nullIsEmpty: true,
  });
  return (place, diagnosis) => {
    const fields = decode(place, diagnosis) as RuleFields | undefined;
    if (!fields) return undefined;
    const { name, action } = fields;
    const peers = fields[peerField] ?? [];
    const ports = fields[portField] ?? [];
    checkLength(name, LONGEST_NAME, diagnosis);
    checkWritten(place, 'action', diagnosis);
    checkOneOf(action, actions, diagnosis);
    checkWritten(place, peerField, diagnosis);
    checkCount(place, peerField, fields[peerField], { least: 1, most }, diagnosis);
    checkCount(place, portField, fields[portField], { least: 1, most }, diagnosis);
    const rule: AdminRule = {
      place,
      peers,
      ports,
      ...(name && { name }),
      ...(action && { action }),
      isUnderstood: understandAll(peers, kind, action?.value ?? actions[0], diagnosis),
    };
    checkCombinations(rule, actions[0], diagnosis);
    return rule;
  };
}

interface RuleFields {
  readonly name?: Placed<string>;
  readonly action?: Placed<string>;
  readonly from?: readonly AdminPeer[];
  readonly to?: readonly AdminPeer[];
  readonly ports?: readonly AdminPort[];
  readonly protocols?: readonly AdminPort[];
}

/** Every peer is looked at, so that each one that is not understood is told. */
function understandAll(peers: readonly AdminPeer[], kind: PeersByDirection[Direction], action: string, diagnosis: Diagnosis): boolean {
  return peers.map((peer) => isUnderstood(peer, kind, action, diagnosis)).every(Boolean);
}

/** What is outside has no named ports, and names of domains can only be allowed. */
function checkCombinations({ place, action, peers, ports }: AdminRule, allow: string, diagnosis: Diagnosis): void {
  const isOutside = peers.some((peer) => peer.nodes ?? peer.networks ?? peer.domainNames);
  if (isOutside && ports.some(({ isNamed }) => isNamed)) diagnosis.invalid(place, 'named-port-beside-addresses');
  const named = peers.find((peer) => peer.domainNames);
  if (named && action && action.value !== allow) diagnosis.invalid(place, 'domain-names-need-allow');
}
