import { type Cluster, type Protocol, PROTOCOLS } from '#engine/model/cluster.ts';
import { containsRange, overlap } from '#engine/model/ip-range.ts';
import { matchesLabels, type LabelSelector, type Requirement } from '#engine/model/label-selector.ts';
import { MAX_PORT, PortSet } from '#engine/model/port-set.ts';
import type { EndpointPredicate, NamespaceMatch, PortMatch, Rule } from '#engine/rules/policy.ts';

type Namespaces = Cluster['namespaces'];
type AddressPredicate = Extract<EndpointPredicate, { kind: 'addresses' }>;

/** Whether a rule lets through all that another one does, whatever pods there will be. */
export function coversRule(outer: Rule, inner: Rule, namespaces: Namespaces): boolean {
  return (
    outer.direction === inner.direction &&
    inner.peers.every((peer) => outer.peers.some(({ predicate }) => coversPredicate(predicate, peer.predicate, namespaces))) &&
    coversPorts(outer.ports, inner.ports)
  );
}

/** Whether whoever one predicate means is meant by another. */
export function coversPredicate(outer: EndpointPredicate, inner: EndpointPredicate, namespaces: Namespaces): boolean {
  if (outer === inner || outer.kind === 'any') return true;
  if (outer.kind === 'pods' && inner.kind === 'pods')
    return coversNamespaces(outer.namespace, inner.namespace, namespaces) && coversSelector(outer.pods, inner.pods);
  if (outer.kind === 'addresses' && inner.kind === 'addresses') return coversAddresses(outer, inner);
  if (outer.kind === 'nodes' && inner.kind === 'nodes') return coversSelector(outer.nodes, inner.nodes);
  return outer.kind === 'domain' && inner.kind === 'domain' && outer.name === inner.name;
}

/** Whether all ports of some matches are among those of others. A name is covered by itself, or by all ports of its protocol. */
export function coversPorts(outer: readonly PortMatch[], inner: readonly PortMatch[]): boolean {
  if (outer.some(({ kind }) => kind === 'all')) return true;
  return inner.every((match) => {
    if (match.kind === 'range') return coversRangeOfPorts(outer, match);
    if (match.kind === 'all') return PROTOCOLS.every((protocol) => coversEveryPort(outer, protocol));
    const isNamed = outer.some((each) => each.kind === 'named' && each.name === match.name && each.protocol === match.protocol);
    return isNamed || coversEveryPort(outer, match.protocol);
  });
}

function coversEveryPort(outer: readonly PortMatch[], protocol: Protocol): boolean {
  return coversRangeOfPorts(outer, { kind: 'range', protocol, low: 1, high: MAX_PORT });
}

/** Thousands of rules are held against each other: sets are made only where several ranges may cover one together. */
function coversRangeOfPorts(outer: readonly PortMatch[], { protocol, low, high }: Extract<PortMatch, { kind: 'range' }>): boolean {
  const touching = outer.filter((each) => each.kind === 'range' && each.protocol === protocol && each.low <= high && each.high >= low);
  if (touching.length === 0) return false;
  if (touching.some((each) => each.kind === 'range' && each.low <= low && each.high >= high)) return true;
  return touching.length > 1 && PortSet.of(protocol, low, high).subtract(numbersOf(touching)).isEmpty;
}

/** Whether a rule lets everybody through on every port. */
export function opensEverything({ peers, ports }: Rule): boolean {
  return peers.some(({ predicate }) => predicate.kind === 'any') && ports.some(({ kind }) => kind === 'all');
}

/** What the numbers among port matches mean; names mean nothing here. */
export function numbersOf(matches: readonly PortMatch[]): PortSet {
  return PortSet.union(
    matches.map((match) =>
      match.kind === 'all' ? PortSet.ALL : match.kind === 'range' ? PortSet.of(match.protocol, match.low, match.high) : PortSet.NONE,
    ),
  );
}

function coversNamespaces(outer: NamespaceMatch, inner: NamespaceMatch, namespaces: Namespaces): boolean {
  if (outer.kind === 'named') return inner.kind === 'named' && inner.name === outer.name;
  if (inner.kind === 'labels') return coversSelector(outer.selector, inner.selector);
  return outer.selector.length === 0 || matchesLabels(namespaces.get(inner.name)?.labels ?? {}, outer.selector);
}

function coversSelector(outer: LabelSelector, inner: LabelSelector): boolean {
  return outer.every((wanted) => inner.some((given) => implies(given, wanted)));
}

function implies(given: Requirement, wanted: Requirement): boolean {
  if (given.key !== wanted.key) return false;
  switch (wanted.operator) {
    case 'In':
      return given.operator === 'In' && given.values.every((value) => wanted.values.includes(value));
    case 'NotIn':
      if (given.operator === 'In') return given.values.every((value) => !wanted.values.includes(value));
      if (given.operator === 'NotIn') return wanted.values.every((value) => given.values.includes(value));
      return given.operator === 'DoesNotExist';
    case 'Exists':
      return given.operator === 'In' || given.operator === 'Exists';
    case 'DoesNotExist':
      return given.operator === 'DoesNotExist';
  }
}

function coversAddresses(outer: AddressPredicate, inner: AddressPredicate): boolean {
  return (
    containsRange(outer.cidr, inner.cidr) &&
    outer.except.every((hole) => !overlap(hole, inner.cidr) || inner.except.some((own) => containsRange(own, hole)))
  );
}
