import { PortSet } from '#engine/model/port-set.ts';
import type { Peer, Policy } from '#engine/rules/policy.ts';
import { pathOf, peersKey, type WishedHalf } from './candidate.ts';
import type { FieldChange } from '#engine/edit/field-change.ts';
import type { OpenRule } from './open-rule.ts';
import { mayMatch } from './may-match.ts';
import { narrowPeers, plainPorts } from './plain-policy.ts';
import type { PlainMap, PlainValue } from '#engine/edit/plain-value.ts';
import type { Remedy } from './remedy.ts';
import { isMatched, unlikeExpression } from './all-but.ts';
import { peersBut } from './peers-but.ts';
import type { FieldPath } from '#engine/edit/yaml-tree.ts';

/** How one rule is made to let the other end through no more. */
export interface RuleChange {
  readonly policy: Policy;
  readonly how: Remedy['how'];
  readonly changes: readonly FieldChange[];
}

/** The other end is taken out of the selectors (`NotIn`) or blocks (`except`) that match it; everybody else stays in. */
export function excludePeer(wished: WishedHalf, { policy, rule }: OpenRule): RuleChange | undefined {
  const isForAnybody = rule.peers.some(({ predicate }) => predicate.kind === 'any');
  if (isForAnybody) return nameOthers(wished, { policy, rule }, 0);
  const changes = matchingPeers(wished, rule.peers).map(({ peer, at }) => exclusion(wished, peer, [...pathOf(rule), peersKey(wished), at]));
  if (changes.some((change) => change === undefined)) return undefined;
  return { policy, how: 'narrow-selector', changes: changes.flatMap((change) => change ?? []) };
}

/** Of a rule for anybody all pods but the other end are left: blocks could let it in by an address that nobody knows. */
export function keepPods(wished: WishedHalf, open: OpenRule): RuleChange | undefined {
  return nameOthers(wished, open, 1);
}

/** A rule for anybody is made one for everybody but the other end. `nth`: which list of those that may do, the widest first. */
function nameOthers(wished: WishedHalf, { policy, rule }: OpenRule, nth: number): RuleChange | undefined {
  if (rule.peers.some(({ predicate }) => predicate.kind !== 'any')) return undefined;
  const value = peersBut(wished)[nth];
  if (!value || value.length === 0) return undefined;
  return { policy, how: 'narrow-selector', changes: [{ do: 'put', path: [...pathOf(rule), peersKey(wished)], value }] };
}

/** Takes the items that match the other end out of the list; one must be left, since an empty list matches everybody. */
export function removePeers(wished: WishedHalf, { policy, rule }: OpenRule): RuleChange | undefined {
  const matching = matchingPeers(wished, rule.peers);
  if (matching.length === rule.peers.length) return undefined;
  const changes = matching.toReversed().map(({ at }): FieldChange => ({ do: 'remove', path: [...pathOf(rule), peersKey(wished), at] }));
  return { policy, how: 'narrow-selector', changes };
}

/** Takes the ports out of the rule; some must be left, since an empty list means all. */
export function narrowPorts({ half, ports, present }: WishedHalf, { policy, rule }: OpenRule): RuleChange | undefined {
  const { evaluation } = present.analysis;
  const path: FieldPath = [...pathOf(rule), 'ports'];
  const items = rule.ports.map((match) => evaluation.portsOf({ ...rule, ports: [match] }, half));
  if (items.every((item) => item.isSubsetOf(ports))) return undefined;
  if (rule.ports.some(({ kind }) => kind === 'all')) {
    const rest = plainPorts(PortSet.ALL.subtract(ports));
    return { policy, how: 'narrow-ports', changes: [{ do: 'put', path, value: rest }] };
  }
  const changes = items
    .map((item, at): readonly FieldChange[] => {
      if (item.intersect(ports).isEmpty) return [];
      const rest = plainPorts(item.subtract(ports)).map((value): FieldChange => ({ do: 'append', path, value }));
      return [...rest, { do: 'remove', path: [...path, at] }];
    })
    .toReversed();
  return { policy, how: 'narrow-ports', changes: changes.flat() };
}

function matchingPeers(wished: WishedHalf, peers: readonly Peer[]): readonly { readonly peer: Peer; readonly at: number }[] {
  return peers.map((peer, at) => ({ peer, at })).filter(({ peer }) => mayMatch(peer.predicate, wished));
}

function exclusion(wished: WishedHalf, { predicate }: Peer, path: FieldPath): readonly FieldChange[] | undefined {
  const { peer, present } = wished;
  if (peer === 'anybody') return undefined;
  const { cluster, evaluation } = present.analysis;
  switch (predicate.kind) {
    case 'pods': {
      if (peer.kind === 'external') return undefined;
      const matched = cluster.workloads.flatMap(({ pods }) => pods).filter((pod) => isMatched(pod, predicate, cluster));
      const unlike = unlikeExpression(peer.pods, matched);
      return unlike && [{ do: 'append', path: [...path, 'podSelector', 'matchExpressions'], value: unlike }];
    }
    case 'addresses': {
      const blocks = peer.kind === 'external' ? narrowPeers(peer, '', cluster, evaluation) : [];
      const cidrs = blocks.map(cidrOf).filter((cidr) => cidr !== predicate.text);
      return cidrs.length > 0 ? cidrs.map((cidr) => ({ do: 'append', path: [...path, 'ipBlock', 'except'], value: cidr })) : undefined;
    }
    // Nodes and names stand in admin policies alone, which no remedy changes.
    case 'any':
    case 'nodes':
    case 'domain':
      return undefined;
  }
}

function cidrOf({ ipBlock }: PlainMap): PlainValue {
  return (ipBlock as PlainMap)['cidr']!;
}
