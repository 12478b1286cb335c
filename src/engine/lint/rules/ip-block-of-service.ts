import { containsAddress, type IpRange } from '#engine/model/ip-range.ts';
import type { Cluster, Service } from '#engine/model/cluster.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { shortList } from '#engine/lint/names.ts';
import { edgesOf } from '#engine/lint/pairs-of.ts';
import { rulePlace } from '#engine/lint/rule-place.ts';

/** Wider blocks mean a whole network, not Services. */
const WIDEST: Readonly<Record<4 | 6, bigint>> = { 4: 1n << 20n, 6: 1n << 20n };

/**
 * What it finds: an ipBlock that holds the cluster address of a Service with pods behind it, and the address of no pod or
 * node (S-1).
 *
 * Why is this bad: a Service's address is rewritten into a pod's before most network plugins look at the policies, so the
 * block is compared with an address that the traffic no longer has. The API leaves the order open: on some plugins it
 * works, until it does not.
 *
 * Example:
 *     to: [{ ipBlock: { cidr: 10.96.14.3/32 } }]       # clusterIP of Service shop/db
 *
 * Use instead: the labels of the pods behind the Service, and their port.
 */
export const ipBlockOfService: LintRule<'ip-block-of-service'> = {
  code: 'ip-block-of-service',
  check: ({ cluster, policies, evaluation, serviceIndex }) => {
    const services = cluster.services.filter(
      ({ id, clusterIPs = [] }) => clusterIPs.length > 0 && (serviceIndex.backends.get(id)?.workloads.length ?? 0) > 0,
    );
    if (services.length === 0) return [];
    return policies.flatMap((policy) =>
      policy.rules.flatMap((rule) =>
        rule.peers.flatMap(({ predicate, origin }) => {
          if (predicate.kind !== 'addresses' || rule.direction !== 'egress') return [];
          const { cidr } = predicate;
          if (cidr.high - cidr.low >= WIDEST[cidr.family] || holdsPodOrNode(cidr, cluster)) return [];
          const meant = services.filter((service) => hasAddressIn(service, cidr));
          if (meant.length === 0) return [];
          const behind = new Set(meant.flatMap(({ id }) => serviceIndex.backends.get(id)!.workloads.map(({ workload }) => workload.id)));
          const backends = evaluation.endpoints.filter((endpoint) => endpoint.kind === 'workload' && behind.has(endpoint.workload.id));
          const selected = evaluation.selectedBy(policy);
          return [
            {
              code: 'ip-block-of-service' as const,
              severity: 'warning' as const,
              values: {
                ...rulePlace(policy, rule),
                block: predicate.text,
                services: shortList(meant.map(({ id }) => id)),
                count: meant.length,
              },
              origin,
              edges: edgesOf(
                'egress',
                selected,
                backends.map(({ index }) => index),
                evaluation,
              ),
            },
          ];
        }),
      ),
    );
  },
};

function hasAddressIn({ clusterIPs = [] }: Service, block: IpRange): boolean {
  return clusterIPs.some((address) => containsAddress(block, address));
}

function holdsPodOrNode(block: IpRange, { workloads, nodes }: Cluster): boolean {
  return (
    nodes.some(({ addresses }) => addresses.some((address) => containsAddress(block, address))) ||
    workloads.some(({ pods }) => pods.some(({ addresses }) => addresses.some((address) => containsAddress(block, address))))
  );
}
