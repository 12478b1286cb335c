import { PortSet } from '#engine/model/port-set.ts';
import { nameInSentences, takenNames, type Candidate, type WishedHalf } from './candidate.ts';
import { fileOfPolicies } from './file-of-policies.ts';
import { peersBut } from './peers-but.ts';
import { freeName, nameOf, plainPolicy, plainRule } from './plain-policy.ts';
import type { PlainMap } from '#engine/edit/plain-value.ts';
import { plainSelector, tellingSelector } from './telling-selector.ts';

/**
 * Where nothing isolates an end: a policy that does, and lets everybody but the other end through. Addresses outside
 * are let through by blocks where this does not let the other end in again.
 */
export function isolateCandidates(wished: WishedHalf): readonly Candidate[] {
  const { direction, subject, peer, ports, half } = wished;
  if (subject.kind !== 'workload' || half.isolatedBy.length > 0) return [];
  const others = peersBut(wished);
  const rest = PortSet.ALL.subtract(ports);
  const stillOpen = rest.isEmpty ? [] : [plainRule(direction, [], rest)];
  const ruleSets = others.flatMap((peers) => {
    const rules = peers.length > 0 ? [plainRule(direction, peers, PortSet.ALL)] : [];
    return stillOpen.length > 0 ? [rules, [...rules, ...stillOpen]] : [rules];
  });
  const other = peer === 'anybody' ? 'internet' : nameOf(peer);
  const wish = direction === 'ingress' ? `keep-${other}-from-${nameOf(subject)}` : `keep-${nameOf(subject)}-from-${other}`;
  return ruleSets.filter((rules) => rules.length > 0 || peer === 'anybody').map((rules) => newPolicy(wished, wish, rules));
}

function newPolicy(wished: WishedHalf, wish: string, rules: readonly PlainMap[]): Candidate {
  const { direction, subject, present } = wished;
  if (subject.kind !== 'workload') throw new Error('only pods can be isolated');
  const { namespace } = subject.workload;
  const name = freeName(wish, namespace, takenNames(present));
  const selector = plainSelector(tellingSelector(subject, present.analysis.cluster).requirements);
  const policy = plainPolicy(name, namespace, selector, direction, rules);
  return {
    how: 'new-policy',
    steps: [{ do: 'add', file: fileOfPolicies(present, namespace, []), policy }],
    objects: [nameInSentences({ namespace, name })],
  };
}
