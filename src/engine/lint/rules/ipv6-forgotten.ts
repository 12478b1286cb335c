import type { Cluster } from '#engine/model/cluster.ts';
import { isWholeFamily } from '#engine/model/ip-range.ts';
import type { Direction, Policy, Rule } from '#engine/rules/policy.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { rulePlace } from '#engine/lint/rule-place.ts';

/**
 * What it finds: `0.0.0.0/0` without `::/0` beside it, where the manifests know of IPv6: a pod, a node or a Service has
 * such an address, or another policy has an IPv6 block (NP-19).
 *
 * Why is this bad: each family has blocks of its own. What is "everywhere" in IPv4 leaves all IPv6 addresses closed, and
 * clients that prefer IPv6 fail or wait.
 *
 * Example:
 *     to: [{ ipBlock: { cidr: 0.0.0.0/0 } }]          # the pods have IPv6 addresses too
 *
 * Use instead: `- ipBlock: { cidr: ::/0 }` as another item; its excepts are IPv6 blocks as well.
 */
export const ipv6Forgotten: LintRule<'ipv6-forgotten'> = {
  code: 'ipv6-forgotten',
  check: ({ cluster, policies, evaluation }) => {
    if (evaluation.profile.options.addressFamilies === 'one') return [];
    const evidence = evidenceOfIpv6(cluster, policies);
    if (!evidence) return [];
    return policies.flatMap((policy) =>
      policy.rules.flatMap((rule) => {
        const whole = rule.peers.find(({ predicate }) => isBlockOf(predicate, 4) && isWholeFamily(predicate.cidr));
        if (!whole || rule.action !== 'allow' || speaksOfIpv6(policy, rule.direction)) return [];
        return [
          {
            code: 'ipv6-forgotten' as const,
            severity: evidence === 'policy' ? ('info' as const) : ('warning' as const),
            values: { ...rulePlace(policy, rule), evidence },
            origin: whole.origin,
          },
        ];
      }),
    );
  },
};

type Evidence = 'pod' | 'node' | 'service' | 'policy';

function evidenceOfIpv6({ workloads, nodes, services }: Cluster, policies: readonly Policy[]): Evidence | undefined {
  const isIpv6 = ({ family }: { readonly family: number }): boolean => family === 6;
  if (workloads.some(({ pods }) => pods.some(({ addresses }) => addresses.some(isIpv6)))) return 'pod';
  if (nodes.some(({ addresses }) => addresses.some(isIpv6))) return 'node';
  if (services.some(({ clusterIPs = [] }) => clusterIPs.some(isIpv6))) return 'service';
  return policies.some(({ rules }) => rules.some(hasIpv6)) ? 'policy' : undefined;
}

/** A rule of the policy for the same direction may hold the other half. */
function speaksOfIpv6({ rules }: Policy, direction: Direction): boolean {
  return rules.some(
    (rule) => rule.direction === direction && (hasIpv6(rule) || rule.peers.some(({ predicate }) => predicate.kind === 'any')),
  );
}

function hasIpv6({ peers }: Rule): boolean {
  return peers.some(({ predicate }) => isBlockOf(predicate, 6));
}

function isBlockOf(
  predicate: Rule['peers'][number]['predicate'],
  family: 4 | 6,
): predicate is Extract<typeof predicate, { kind: 'addresses' }> {
  return predicate.kind === 'addresses' && predicate.cidr.family === family;
}
