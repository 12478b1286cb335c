import type { LabelSelector } from '#engine/model/label-selector.ts';
import type { Direction, EndpointPredicate, Policy, PortMatch, Rule } from '#engine/rules/policy.ts';
import { labelsOf } from './cluster-of.ts';
import { originAt } from './cluster-objects.ts';

/** Pods of a namespace by their labels: `podsOf('shop', 'app=web')`; '' selects all of them. */
export function podsOf(namespace: string, labels: string): EndpointPredicate {
  return { kind: 'pods', namespace: { kind: 'named', name: namespace }, pods: selectorOf(labels) };
}

/** `app=web,tier=front` as a selector. */
export function selectorOf(labels: string): LabelSelector {
  return Object.entries(labelsOf(labels)).map(([key, value]) => ({ key, operator: 'In', values: [value] }));
}

/** A NetworkPolicy that isolates pods for ingress and lets nothing in: `policyOf('shop/lock', 'app=db', { rules: [ruleOf(…)] })`. */
export function policyOf(name: string, subject: string, fields: Partial<Policy> = {}): Policy {
  const [namespace = 'default', own = name] = name.split('/');
  return {
    id: `NetworkPolicy ${namespace}/${own}`,
    api: 'networking.k8s.io/NetworkPolicy',
    kind: 'NetworkPolicy',
    namespace,
    name: own,
    tier: 'network-policy',
    subject: podsOf(namespace, subject),
    isolates: ['ingress'],
    rules: [],
    origin: originAt(1),
    ...fields,
  };
}

/** A rule that allows peers on ports; without ports, on all. */
export function ruleOf(
  direction: Direction,
  peers: readonly EndpointPredicate[],
  ports: readonly PortMatch[] = [{ kind: 'all' }],
  index = 0,
): Rule {
  return {
    action: 'allow',
    direction,
    rank: 0,
    peers: peers.map((predicate) => ({ predicate, origin: originAt(1) })),
    ports,
    index,
    origin: originAt(1),
  };
}
