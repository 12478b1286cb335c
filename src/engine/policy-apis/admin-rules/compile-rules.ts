import type { Place } from '#engine/manifest/place.ts';
import type { Action, Direction, Peer, Policy, PortMatch, Rule, TierName } from '#engine/rules/policy.ts';
import type { ManifestObject } from '#engine/manifest/manifest-object.ts';
import { isWritten, placeOf } from '#engine/manifest/decode.ts';
import { peersOf } from './read-peers.ts';
import type { AdminRule } from './read-rules.ts';
import { podsIn, type PodSelection } from './read-selectors.ts';

/** An accepted admin policy, of any of the three kinds. */
export interface AdminPolicy {
  readonly tier: TierName;
  /** The one baseline policy of v1alpha1 has none. */
  readonly priority?: number;
  readonly subject: PodSelection;
  readonly ingress: readonly AdminRule[];
  readonly egress: readonly AdminRule[];
  readonly spec: Place;
}

/** Compiles a policy whose rules are read in their order, the first that matches deciding. It isolates nothing. */
export function compileAdminPolicy({ group, kind, name, place }: ManifestObject, policy: AdminPolicy): Policy {
  const { tier, priority, subject, ingress, egress, spec } = policy;
  const emptyLists = (['ingress', 'egress'] as const).flatMap((direction) =>
    isWritten(spec, direction) && policy[direction].length === 0 ? [{ direction, origin: placeOf(spec, direction).origin }] : [],
  );
  return {
    id: `${kind} ${name}`,
    api: `${group}/${kind}`,
    kind,
    name,
    tier,
    ...(priority !== undefined && { priority }),
    subject: podsIn(subject),
    isolates: [],
    rules: [...ingress.map((rule, at) => compileRule(rule, 'ingress', at)), ...egress.map((rule, at) => compileRule(rule, 'egress', at))],
    ...(emptyLists.length > 0 && { emptyLists }),
    origin: place.origin,
  };
}

const ACTIONS: Readonly<Record<string, Action>> = { Allow: 'allow', Accept: 'allow', Deny: 'deny', Pass: 'pass' };

function compileRule(rule: AdminRule, direction: Direction, index: number): Rule {
  const { origin } = rule.place;
  const action = ACTIONS[rule.action?.value ?? ''] ?? 'deny';
  const common = { direction, rank: index, index, ...(rule.name && { name: rule.name.value }), origin };
  if (!rule.isUnderstood) return { ...common, ...failedClosed(action, { predicate: { kind: 'any' }, origin }), failsClosed: true };
  const ports: readonly PortMatch[] = rule.ports.length === 0 ? [{ kind: 'all', origin }] : rule.ports.flatMap(({ matches }) => matches);
  return { ...common, action, peers: rule.peers.flatMap(peersOf), ports };
}

/** D-2: what would allow matches nothing; what would deny or pass denies everything. */
function failedClosed(action: Action, everything: Peer): Pick<Rule, 'action' | 'peers' | 'ports'> {
  const ports = [{ kind: 'all', origin: everything.origin }] as const;
  return action === 'allow' ? { action, peers: [], ports } : { action: 'deny', peers: [everything], ports };
}
