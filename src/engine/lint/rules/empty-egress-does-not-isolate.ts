import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf } from '#engine/lint/names.ts';

/**
 * What it finds: `egress: []` in a policy without policyTypes, on pods that no other policy isolates for egress (NP-1, T2).
 *
 * Why is this bad: without policyTypes a policy isolates for egress only if it has egress rules, and an empty list has
 * none. Whoever wrote it meant that nothing may leave; everything may.
 *
 * Example:
 *     spec: { podSelector: {}, egress: [] }
 *
 * Use instead: `policyTypes: [Egress]`, with or without the list.
 */
export const emptyEgressDoesNotIsolate: LintRule<'empty-egress-does-not-isolate'> = {
  code: 'empty-egress-does-not-isolate',
  check: ({ policies, evaluation }) =>
    policies.flatMap((policy) => {
      const list = (policy.emptyLists ?? []).find(({ direction }) => direction === 'egress');
      if (!list || policy.typesOmitted !== true || policy.isolates.includes('egress')) return [];
      const selected = evaluation.selectedBy(policy);
      if (selected.length > 0 && selected.every((at) => evaluation.isolatedBy(at, 'egress').length > 0)) return [];
      return [
        {
          code: 'empty-egress-does-not-isolate',
          severity: 'warning',
          values: { policy: nameOf(policy) },
          origin: list.origin,
        },
      ];
    }),
};
