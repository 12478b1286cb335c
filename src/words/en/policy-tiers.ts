import type { SubjectSummary } from '#engine/overview/picture.ts';
import type { Action, TierName } from '#engine/rules/policy.ts';

const BY_NAME = /^kubernetes\.io\/metadata\.name(?:=([^,]+)| in \(([^)]+)\))$/;

/** The names in a selector that asks for nothing but names: `shop`, `data, shop`. */
export function namespaceNames(selector: string): string | undefined {
  const [, one, several] = BY_NAME.exec(selector) ?? [];
  return one ?? several;
}

/** The tiers of policies, and what is said of policies that belong to the whole cluster. */
export const policyTiers = {
  tier: { admin: 'Admin tier', 'network-policy': 'NetworkPolicies', baseline: 'Baseline tier' } satisfies Record<TierName, string>,
  tierText: {
    admin: 'Read first, the lowest priority number before the others.',
    'network-policy': 'What the admin tier passes, or says nothing of.',
    baseline: 'For what no NetworkPolicy isolates.',
  } satisfies Record<TierName, string>,
  priority: (priority: number): string => `priority ${priority}`,
  subject: ({ namespaces, pods }: SubjectSummary): string => {
    if (namespaces === '') return pods === '' ? 'every pod of the cluster' : `pods with ${pods}, in every namespace`;
    const named = namespaceNames(namespaces);
    const where =
      named === undefined ? `namespaces with ${namespaces}` : named.includes(',') ? `namespaces ${named}` : `namespace ${named}`;
    return pods === '' ? `every pod in ${where}` : `pods with ${pods} in ${where}`;
  },
  /** How many rules do what: `1 allow, 2 deny`. */
  actions: (actions: Readonly<Record<Action, number>>): string =>
    counted(actions, (count, action) => `${count.toLocaleString('en')} ${action}`) || 'no rules',
  /** Of an endpoint that admin policies have rules about. */
  notIsolatedFor: (direction: string): string => `Not isolated for ${direction} by a NetworkPolicy`,
  /** Over the policies of the whole cluster that are about a namespace. */
  above: 'Policies of the whole cluster',
  aboutSome: (some: number, all: number): string =>
    some === all ? 'all its workloads' : `${some.toLocaleString('en')} of its ${all.toLocaleString('en')} workloads`,
  /** In a list of changes: what an admin policy does. */
  decides: (workloads: number): string => `decides for ${workloads === 1 ? '1 workload' : `${workloads.toLocaleString('en')} workloads`}`,
  /** Nothing isolates, and admin policies have a say. */
  notIsolatedButRuled: 'No NetworkPolicy isolates a pod; policies of the whole cluster decide about some of the traffic.',
};

function counted(actions: Readonly<Record<Action, number>>, say: (count: number, action: Action) => string): string {
  return (['allow', 'deny', 'pass'] as const)
    .filter((action) => actions[action] > 0)
    .map((action) => say(actions[action], action))
    .join(', ');
}

export type PolicyTiersWords = typeof policyTiers;
