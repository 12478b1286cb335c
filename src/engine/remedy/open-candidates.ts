import type { Policy } from '#engine/rules/policy.ts';
import { candidate, type Candidate, nameInSentences, pathOf, peersKey, referenceOf, takenNames, type WishedHalf } from './candidate.ts';
import { fileOfPolicies } from './file-of-policies.ts';
import { labelCandidates } from './label-candidates.ts';
import { freeName, nameOf, narrowPeers, plainPolicy, plainPorts, plainRule } from './plain-policy.ts';
import type { PlainMap } from '#engine/edit/plain-value.ts';
import { selectCandidates } from './select-candidates.ts';
import { plainSelector, tellingSelector } from './telling-selector.ts';
import { widenCandidates } from './widen-candidates.ts';

/** So many of one kind are worth a try. */
const OF_EACH = 4;

/** Changes that perhaps let through what one half of a connection stops; the likeliest to be small first. */
export function openCandidates(wished: WishedHalf): readonly Candidate[] {
  const policies = narrowestFirst(wished);
  return [
    ...newPolicy(wished),
    ...labelCandidates(wished, policies).slice(0, OF_EACH),
    ...widenCandidates(wished, policies).slice(0, OF_EACH),
    ...selectCandidates(wished).slice(0, OF_EACH),
    ...addPeer(wished, policies).slice(0, OF_EACH),
    ...widenPorts(wished, policies).slice(0, OF_EACH),
    ...addRule(wished, policies).slice(0, OF_EACH),
  ];
}

/** A policy that selects few pods opens little else. */
function narrowestFirst({ half, present }: WishedHalf): readonly Policy[] {
  const { evaluation } = present.analysis;
  return [...half.isolatedBy].sort((a, b) => evaluation.selectedBy(a).length - evaluation.selectedBy(b).length);
}

function addRule(wished: WishedHalf, policies: readonly Policy[]): readonly Candidate[] {
  return policies
    .filter((policy) => isForRules(wished, policy))
    .flatMap((policy) => {
      const rule = ruleFor(wished, policy.namespace ?? '');
      return rule ? [candidate('add-rule', referenceOf(policy), [{ do: 'append', path: ['spec', wished.direction], value: rule }])] : [];
    });
}

/** A policy that selects all pods of its namespace and lets nobody in is a default deny: an exception does not belong there. */
function isForRules({ direction }: WishedHalf, { rules, subject }: Policy): boolean {
  const selectsAll = subject.kind === 'pods' && subject.pods.length === 0;
  return !selectsAll || rules.some((rule) => rule.direction === direction);
}

/** A rule with the right ports, and too few peers. */
function addPeer(wished: WishedHalf, policies: readonly Policy[]): readonly Candidate[] {
  const { direction, half, present, ports } = wished;
  const { evaluation } = present.analysis;
  return policies.flatMap((policy) => {
    const peers = peersFor(wished, policy.namespace ?? '');
    if (!peers || peers.length === 0) return [];
    return policy.rules
      .filter((rule) => rule.direction === direction && ports.isSubsetOf(evaluation.portsOf(rule, half)))
      .map((rule) =>
        candidate(
          'add-peer',
          referenceOf(policy),
          peers.map((value) => ({ do: 'append', path: [...pathOf(rule), peersKey(wished)], value })),
        ),
      );
  });
}

/** A rule with the right peer, and too few ports. */
function widenPorts(wished: WishedHalf, policies: readonly Policy[]): readonly Candidate[] {
  const { direction, half, present, ports } = wished;
  const { evaluation } = present.analysis;
  return policies.flatMap((policy) =>
    policy.rules
      .filter(
        (rule) =>
          rule.direction === direction && rule.peers.some(({ predicate }) => evaluation.classMatches(predicate, half.peer) === 'yes'),
      )
      .flatMap((rule) => {
        const lacking = ports.subtract(evaluation.portsOf(rule, half));
        const items = plainPorts(lacking);
        if (items.length === 0) return [];
        return [
          candidate(
            'widen-ports',
            referenceOf(policy),
            items.map((value) => ({ do: 'append', path: [...pathOf(rule), 'ports'], value })),
          ),
        ];
      }),
  );
}

/** In the namespace of the end that is isolated, and for that end alone. */
function newPolicy(wished: WishedHalf): readonly Candidate[] {
  const { direction, subject, present, half } = wished;
  if (subject.kind !== 'workload') return [];
  const { namespace } = subject.workload;
  const rule = ruleFor(wished, namespace);
  if (!rule) return [];
  const name = freeName(policyName(wished), namespace, takenNames(present));
  const selector = plainSelector(tellingSelector(subject, present.analysis.cluster).requirements);
  const policy = plainPolicy(name, namespace, selector, direction, [rule]);
  const file = fileOfPolicies(present, namespace, half.isolatedBy);
  return [{ how: 'new-policy', steps: [{ do: 'add', file, policy }], objects: [nameInSentences({ namespace, name })] }];
}

function policyName({ direction, subject, peer }: WishedHalf): string {
  const other = peer === 'anybody' ? 'internet' : nameOf(peer);
  return direction === 'ingress' ? `allow-${other}-to-${nameOf(subject)}` : `allow-${nameOf(subject)}-to-${other}-egress`;
}

function ruleFor(wished: WishedHalf, namespace: string): PlainMap | undefined {
  const peers = peersFor(wished, namespace);
  return peers && plainRule(wished.direction, peers, wished.ports);
}

/** Undefined: nothing that a rule could say matches the peer. */
function peersFor({ peer, present }: WishedHalf, namespace: string): readonly PlainMap[] | undefined {
  if (peer === 'anybody') return [];
  // A NetworkPolicy cannot name what is outside otherwise than by addresses, and those of a name nobody knows here.
  if (peer.kind === 'external' && peer.domain !== undefined) return undefined;
  const peers = narrowPeers(peer, namespace, present.analysis.cluster, present.analysis.evaluation);
  return peers.length > 0 ? peers : undefined;
}
