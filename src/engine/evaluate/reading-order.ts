import type { EnforcementOptions } from '#engine/rules/enforcement.ts';
import type { Policy } from '#engine/rules/policy.ts';
import { TIER_ORDER } from './decide.ts';

/** All policies in the order in which a network plugin reads them, and which of them it applies. */
export interface ReadingOrder {
  readonly policies: readonly Policy[];
  /** Without those that the plugin does not know, or whose priority it does not take. */
  readonly applied: readonly Policy[];
  /** Per policy: when its rules are read, the lower first. Policies of one turn: nobody knows, or they unite. */
  readonly turns: ReadonlyMap<Policy, number>;
}

/** The highest priority of an admin policy that every plugin takes. */
const HIGHEST_OF_SOME_PLUGINS = 99;

/** Sorts policies by tier and priority; those without a priority are read last in their tier, together. */
export function inReadingOrder(policies: readonly Policy[], options: EnforcementOptions): ReadingOrder {
  const byName = options.equalPriorities === 'by-name';
  const keys = new Map(policies.map((policy) => [policy, byName && policy.priority !== undefined ? nameKey(policy) : '']));
  const compare = (a: Policy, b: Policy): number =>
    TIER_ORDER.indexOf(a.tier) - TIER_ORDER.indexOf(b.tier) ||
    priorityOf(a) - priorityOf(b) ||
    Number(keys.get(a)! > keys.get(b)!) - Number(keys.get(a)! < keys.get(b)!);
  const sorted = policies.every(unites) ? policies : [...policies].sort(compare);
  const turns = new Map<Policy, number>();
  let turn = 0;
  sorted.forEach((policy, at) => {
    if (at > 0 && compare(sorted[at - 1]!, policy) !== 0) turn++;
    turns.set(policy, turn);
  });
  const applied = sorted.filter((policy) => isApplied(policy, options));
  return { policies: sorted, applied, turns };
}

/** Whether a plugin with these options applies a policy at all. */
export function isApplied({ tier, priority }: Policy, { adminPolicies, adminPriorities }: EnforcementOptions): boolean {
  if (tier === 'network-policy') return true;
  return adminPolicies === 'enforced' && (adminPriorities === 'up-to-1000' || (priority ?? 0) <= HIGHEST_OF_SOME_PLUGINS);
}

function unites({ tier, priority }: Policy): boolean {
  return tier === 'network-policy' && priority === undefined;
}

/** Above every priority that can be written. */
const WITHOUT_PRIORITY = 1e9;

function priorityOf({ priority }: Policy): number {
  return priority ?? WITHOUT_PRIORITY;
}

/** CA-7: what Calico compares byte by byte; the names of cluster-scoped policies stand before an empty namespace. */
function nameKey({ name, namespace = '', kind }: Policy): string {
  return `${name}/${namespace}/Kubernetes${kind}`;
}

/** Policies of equal priority in one tier, which at most their names put in order (D-3, CA-7). */
export function equalPriorities(policies: readonly Policy[]): readonly (readonly Policy[])[] {
  const groups = new Map<string, Policy[]>();
  for (const policy of policies) {
    if (policy.priority === undefined) continue;
    const key = `${policy.tier} ${policy.priority}`;
    groups.set(key, [...(groups.get(key) ?? []), policy]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
