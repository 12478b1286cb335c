import type { EndpointPredicate, Policy } from '#engine/rules/policy.ts';

/** Every predicate of the policies, for subjects and for peers, once, under its key. */
export function distinctPredicates(policies: readonly Policy[]): ReadonlyMap<string, EndpointPredicate> {
  const distinct = new Map<string, EndpointPredicate>();
  for (const policy of policies) {
    distinct.set(predicateKey(policy.subject), policy.subject);
    for (const rule of policy.rules) for (const { predicate } of rule.peers) distinct.set(predicateKey(predicate), predicate);
  }
  return distinct;
}

const keyOfPredicate = new WeakMap<EndpointPredicate, string>();

/** Equal for predicates that ask for the same, wherever they are written. */
export function predicateKey(predicate: EndpointPredicate): string {
  let key = keyOfPredicate.get(predicate);
  if (key === undefined) keyOfPredicate.set(predicate, (key = writePredicateKey(predicate)));
  return key;
}

function writePredicateKey(predicate: EndpointPredicate): string {
  switch (predicate.kind) {
    case 'any':
      return 'any';
    case 'pods': {
      const { namespace, pods } = predicate;
      return `pods ${namespace.kind === 'named' ? namespace.name : JSON.stringify(namespace.selector)} ${JSON.stringify(pods)}`;
    }
    case 'addresses': {
      const { cidr, except } = predicate;
      return `addresses ${[cidr, ...except].map(({ family, low, high }) => `${family}:${low}-${high}`).join()}`;
    }
    case 'nodes':
      return `nodes ${JSON.stringify(predicate.nodes)}`;
    case 'domain':
      return `domain ${predicate.name}`;
  }
}
