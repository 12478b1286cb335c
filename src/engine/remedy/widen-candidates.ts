import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { Labels } from '#engine/model/cluster.ts';
import { type LabelSelector, meetsRequirement, type Requirement } from '#engine/model/label-selector.ts';
import type { Peer, Policy, Rule } from '#engine/rules/policy.ts';
import { candidate, type Candidate, pathOf, peersKey, referenceOf, type WishedHalf } from './candidate.ts';
import type { FieldChange } from '#engine/edit/field-change.ts';
import { NAME_OF_NAMESPACE } from './plain-policy.ts';
import { type RequirementPlace, requirementPlace } from './requirement-place.ts';
import type { FieldPath } from '#engine/edit/yaml-tree.ts';

/** One requirement of a selector that a workload (or its namespace) does not meet, all others met. */
export interface NearMiss {
  readonly policy: Policy;
  readonly which: 'podSelector' | 'namespaceSelector';
  readonly requirement: Requirement;
  readonly labels: Labels;
  /** Of the selector. */
  readonly path: FieldPath;
}

/** Selectors of rules with the right ports that fail in one requirement, made to take the other end in: too, or instead. */
export function widenCandidates(wished: WishedHalf, policies: readonly Policy[]): readonly Candidate[] {
  return nearMisses(wished, policies).flatMap((miss) => selectorCandidates(miss, wished.present));
}

/** The selector that misses, with the value that is there in the place of the one it asks for, or beside it. */
export function selectorCandidates(miss: NearMiss, { set }: Analyzed): readonly Candidate[] {
  const { policy, requirement, labels, path } = miss;
  const place = requirementPlace(set.files, referenceOf(policy), path, requirement);
  if (!place) return [];
  const wider = widened(requirement, labels, place);
  const corrected = correction(requirement, labels, place) ?? byName(miss, place);
  return [
    ...(corrected ? [candidate('correct-selector', referenceOf(policy), corrected)] : []),
    ...(wider ? [candidate('widen-selector', referenceOf(policy), wider)] : []),
  ];
}

/** Rules that open the ports to somebody who differs from the other end in one label, its own or its namespace's. */
export function nearMisses(wished: WishedHalf, policies: readonly Policy[]): readonly NearMiss[] {
  const { direction, half, ports, present } = wished;
  const { evaluation } = present.analysis;
  return policies.flatMap((policy) =>
    policy.rules
      .filter((rule) => rule.direction === direction && ports.isSubsetOf(evaluation.portsOf(rule, half)))
      .flatMap((rule) => rule.peers.flatMap((peer, at) => missOf(wished, policy, rule, peer, at))),
  );
}

function missOf(wished: WishedHalf, policy: Policy, rule: Rule, { predicate }: Peer, at: number): readonly NearMiss[] {
  const { peer, present } = wished;
  if (predicate.kind !== 'pods' || peer === 'anybody' || peer.kind === 'external') return [];
  const { namespace } = peer.workload;
  const ofNamespace = present.analysis.cluster.namespaces.get(namespace)?.labels ?? {};
  const own = peer.pods[0]!.labels;
  if (predicate.namespace.kind === 'named' && predicate.namespace.name !== namespace) return [];
  const path = [...pathOf(rule), peersKey(wished), at];
  const failing = (which: NearMiss['which'], selector: LabelSelector, labels: Labels): readonly NearMiss[] =>
    unmet(selector, labels).map((requirement) => ({ policy, which, requirement, labels, path: [...path, which] }));
  const misses = [
    ...(predicate.namespace.kind === 'labels' ? failing('namespaceSelector', predicate.namespace.selector, ofNamespace) : []),
    ...failing('podSelector', predicate.pods, own),
  ];
  return misses.length === 1 ? misses : [];
}

export function unmet(selector: LabelSelector, labels: Labels): LabelSelector {
  return selector.filter((requirement) => !meetsRequirement(labels, requirement));
}

function widened(requirement: Requirement, labels: Labels, place: RequirementPlace): readonly FieldChange[] | undefined {
  const found = Object.hasOwn(labels, requirement.key) ? labels[requirement.key] : undefined;
  switch (requirement.operator) {
    case 'In': {
      if (found === undefined) return undefined;
      if (place.kind === 'expression') return [{ do: 'append', path: [...place.path, 'values'], value: found }];
      const value = { key: requirement.key, operator: 'In', values: [...requirement.values, found] };
      return [
        { do: 'append', path: [...place.selector, 'matchExpressions'], value },
        { do: 'remove', path: place.isAlone ? place.path.slice(0, -1) : place.path },
      ];
    }
    case 'NotIn': {
      const at = requirement.values.indexOf(found ?? '');
      if (place.kind !== 'expression' || at === -1) return undefined;
      return [{ do: 'remove', path: requirement.values.length === 1 ? place.path : [...place.path, 'values', at] }];
    }
    case 'Exists':
    case 'DoesNotExist':
      return undefined;
  }
}

/** The value that is found in the place of the one that is asked for: right where that one was a slip, and nobody has it. */
function correction(requirement: Requirement, labels: Labels, place: RequirementPlace): readonly FieldChange[] | undefined {
  const found = Object.hasOwn(labels, requirement.key) ? labels[requirement.key] : undefined;
  if (found === undefined || requirement.operator !== 'In' || requirement.values.length > 1) return undefined;
  if (place.kind === 'label') return [{ do: 'put', path: place.path, value: found }];
  return [{ do: 'put', path: [...place.path, 'values'], value: [found] }];
}

/** `name: monitoring` is a label that a namespace has only where somebody gave it; its name every namespace carries (NP-9). */
function byName({ which, requirement, labels }: NearMiss, place: RequirementPlace): readonly FieldChange[] | undefined {
  const name = labels[NAME_OF_NAMESPACE];
  const isMeant = requirement.operator === 'In' && requirement.values.length === 1 && requirement.values[0] === name;
  if (which !== 'namespaceSelector' || !isMeant || place.kind !== 'label' || name === undefined) return undefined;
  return [
    { do: 'put', path: [...place.selector, 'matchLabels', NAME_OF_NAMESPACE], value: name },
    { do: 'remove', path: place.path },
  ];
}
