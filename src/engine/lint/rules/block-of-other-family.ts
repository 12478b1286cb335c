import type { WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import type { IpFamily } from '#engine/model/ip-range.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { rulePlace } from '#engine/lint/rule-place.ts';

/**
 * What it finds: a rule that names blocks of one address family only, on pods whose addresses are known and are all of the
 * other family (D-8).
 *
 * Why is this bad: a connection uses one family. Pods with IPv4 addresses speak to nobody over IPv6, so the rule lets
 * nothing through.
 *
 * Example:
 *     ingress: [{ from: [{ ipBlock: { cidr: 2001:db8::/32 } }] }]      # status.podIPs: [{ ip: 10.0.0.7 }]
 *
 * Use instead: a block of the family that the pods have.
 */
export const blockOfOtherFamily: LintRule<'block-of-other-family'> = {
  code: 'block-of-other-family',
  check: ({ policies, evaluation }) => {
    const familiesOf = new Map<number, ReadonlySet<IpFamily>>();
    for (const endpoint of evaluation.endpoints) {
      if (endpoint.kind === 'workload') familiesOf.set(endpoint.index, knownFamilies(endpoint));
    }
    return policies.flatMap((policy) =>
      policy.rules.flatMap((rule) => {
        const blocks = rule.peers.flatMap(({ predicate, origin }) => (predicate.kind === 'addresses' ? [{ ...predicate, origin }] : []));
        const [first] = blocks;
        if (!first || blocks.length < rule.peers.length || blocks.some(({ cidr }) => cidr.family !== first.cidr.family)) return [];
        const selected = evaluation.selectedBy(policy);
        const isOther = (at: number): boolean => {
          const families = familiesOf.get(at);
          return families !== undefined && families.size > 0 && !families.has(first.cidr.family);
        };
        // Both families stand in many policies on purpose; the half that means nobody is no finding.
        const hasTwin = policy.rules.some(
          (other) =>
            other !== rule &&
            other.direction === rule.direction &&
            other.peers.some(({ predicate }) => predicate.kind === 'addresses' && predicate.cidr.family !== first.cidr.family),
        );
        if (selected.length === 0 || hasTwin || !selected.every(isOther)) return [];
        return [
          {
            code: 'block-of-other-family' as const,
            severity: 'warning' as const,
            values: { ...rulePlace(policy, rule), block: first.text, family: first.cidr.family },
            origin: first.origin,
          },
        ];
      }),
    );
  },
};

/** Empty where the address of some pod is unknown. */
function knownFamilies({ pods }: WorkloadEndpoint): ReadonlySet<IpFamily> {
  if (pods.some(({ addresses }) => addresses.length === 0)) return new Set();
  return new Set(pods.flatMap(({ addresses }) => addresses.map(({ family }) => family)));
}
