import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { DiagnosticOf } from '#engine/model/diagnostic.ts';
import type { Policy } from '#engine/rules/policy.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { endpointName, nameOf, portName } from '#engine/lint/names.ts';

/**
 * What it finds: a policy with egress rules only and no policyTypes, which alone isolates pods for ingress (NP-1, T1). A
 * warning where it costs them a connection that somebody needs to make to them, otherwise a note.
 *
 * Why is this bad: without policyTypes a policy always isolates for ingress. A policy that was written to limit what a
 * pod may call also closes the pod to everybody.
 *
 * Example:
 *     spec: { podSelector: { matchLabels: { app: web } }, egress: [{ to: [{ podSelector: {} }] }] }
 *
 * Use instead: `policyTypes: [Egress]` beside the rules.
 */
export const policyTypesOmittedIsolatesIngress: LintRule<'policy-types-omitted-isolates-ingress'> = {
  code: 'policy-types-omitted-isolates-ingress',
  check: ({ policies, judgedNeeds, evaluation }) => {
    const suspects = policies.filter(
      ({ typesOmitted, rules }) => typesOmitted && rules.length > 0 && rules.every(({ direction }) => direction === 'egress'),
    );
    if (suspects.length === 0) return [];
    const lost = judgedNeeds.filter(({ pair, need: { protocol, port } }) => {
      const halves = evaluation.halves(...pair);
      return typeof halves !== 'string' && !halves.ingress.decision.possible.has(protocol, port);
    });
    return suspects.flatMap((policy) => {
      const edges = lost.filter(({ pair: [, to] }) => {
        const isolating = evaluation.isolatedBy(to, 'ingress');
        return isolating.includes(policy) && isolating.every((each) => suspects.includes(each));
      });
      const [first] = edges;
      if (!first) return noteOf(policy, suspects, evaluation);
      const ends = (at: number) => evaluation.endpoints[at]!;
      return [
        {
          code: 'policy-types-omitted-isolates-ingress',
          severity: 'warning' as const,
          values: {
            policy: nameOf(policy),
            source: endpointName(ends(first.pair[0])),
            destination: endpointName(ends(first.pair[1])),
            port: portName(first.need.protocol, first.need.port),
          },
          origin: policy.origin,
          edges: edges.map(({ pair: [from, to] }) => [ends(from).id, ends(to).id] as const),
        },
      ];
    });
  },
};

/** Nothing is lost that somebody is known to need; still the pods are closed, and by nothing else. */
function noteOf(
  policy: Policy,
  suspects: readonly Policy[],
  evaluation: Evaluation,
): readonly DiagnosticOf<'policy-types-omitted-isolates-ingress'>[] {
  const closed = evaluation.selectedBy(policy).find((at) => evaluation.isolatedBy(at, 'ingress').every((each) => suspects.includes(each)));
  if (closed === undefined) return [];
  const values = { policy: nameOf(policy), source: '', destination: endpointName(evaluation.endpoints[closed]!), port: '' };
  return [{ code: 'policy-types-omitted-isolates-ingress', severity: 'info', values, origin: policy.origin }];
}
