import type { LintRule } from '#engine/lint/lint-rule.ts';
import { shortList } from '#engine/lint/names.ts';

/** What the cluster brings along; nobody writes policies for it in passing. */
const SYSTEM = /^(kube-|openshift-)|^openshift$/;

/**
 * What it finds: namespaces with pods that no policy selects, where pods of other namespaces are selected. Namespaces of
 * the system (`kube-…`, `openshift-…`) are left out.
 *
 * Why is this bad: whoever isolates some namespaces mostly means to isolate all; a new one is easily forgotten, and its
 * pods reach everything and are reached by everybody.
 *
 * Example:
 *     namespaces shop and data have policies, reports has none
 *
 * Use instead: a default-deny policy in each namespace, and rules for what is needed.
 */
export const namespaceWithoutPolicy: LintRule<'namespace-without-policy'> = {
  code: 'namespace-without-policy',
  check: ({ cluster, policies, evaluation }) => {
    if (policies.length === 0) return [];
    const named = new Set(policies.map(({ namespace }) => namespace));
    const selected = new Set(policies.flatMap((policy) => (policy.tier === 'network-policy' ? [] : evaluation.selectedBy(policy))));
    const bare = new Map<string, boolean>();
    for (const endpoint of evaluation.endpoints) {
      if (endpoint.kind !== 'workload') continue;
      const { namespace } = endpoint.workload;
      // Pods on the host's network are beyond policies anyway.
      if (endpoint.pods.every(({ hostNetwork, finished }) => hostNetwork || finished)) continue;
      bare.set(namespace, (bare.get(namespace) ?? true) && !named.has(namespace) && !selected.has(endpoint.index));
    }
    const without = [...bare].filter(([name, isBare]) => isBare && !SYSTEM.test(name)).map(([name]) => name);
    const [first] = without;
    if (first === undefined || without.length === bare.size) return [];
    const origin = cluster.namespaces.get(first)?.origin ?? cluster.workloads.find(({ namespace }) => namespace === first)?.origin;
    if (!origin) return [];
    return [
      {
        code: 'namespace-without-policy',
        severity: 'info',
        values: { namespaces: shortList(without.sort(), 5), count: without.length, of: bare.size },
        origin,
      },
    ];
  },
};
