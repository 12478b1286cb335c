import { addTo } from '#engine/model/multi-map.ts';
import type { Evaluation, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import type { Need } from '#engine/needs/need.ts';
import type { Policy, PortMatch, Rule } from '#engine/rules/policy.ts';
import { mayBeDns } from '#engine/lint/dns-servers.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { endpointName, nameOf, shortList } from '#engine/lint/names.ts';

/** 53; the pods behind OpenShift's DNS listen on 5353. */
const DNS_PORTS: readonly number[] = [53, 5353];

/**
 * What it finds: a workload that is isolated for egress, needs Services by name, and has no rule that lets it ask DNS
 * (port 53, UDP or TCP).
 *
 * Why is this bad: the name never becomes an address, so the rules that open the connection itself are of no use. The
 * application says "no such host", which names no policy.
 *
 * Example:
 *     policyTypes: [Egress]
 *     egress: [{ to: [{ podSelector: { matchLabels: { app: db } } }], ports: [{ port: 5432 }] }]
 *
 * Use instead: one more rule, `- ports: [{ protocol: UDP, port: 53 }, { protocol: TCP, port: 53 }]`, to kube-system.
 */
export const egressWithoutDns: LintRule<'egress-without-dns'> = {
  code: 'egress-without-dns',
  check: ({ needs, evaluation }) => {
    const bySource = new Map<string, Need[]>();
    for (const need of needs) {
      if (need.service === undefined || need.by.startsWith('annotation ')) continue;
      // To name the DNS server itself is no example of a name to look up.
      if (!DNS_PORTS.includes(need.port)) addTo(bySource, need.source, need);
    }
    const byPolicy = new Map<Policy, { endpoint: WorkloadEndpoint; need: Need }[]>();
    for (const endpoint of evaluation.endpoints) {
      if (endpoint.kind !== 'workload') continue;
      const [need] = bySource.get(endpoint.workload.id) ?? [];
      const isolating = need ? evaluation.isolatedBy(endpoint.index, 'egress') : [];
      const [policy] = isolating;
      if (!need || !policy || isolating.some(opensDns)) continue;
      addTo(byPolicy, policy, { endpoint, need });
    }
    return [...byPolicy].map(([policy, cut]) => ({
      code: 'egress-without-dns' as const,
      severity: 'warning' as const,
      values: {
        policy: nameOf(policy),
        workloads: shortList(cut.map(({ endpoint }) => endpointName(endpoint))),
        count: cut.length,
        service: cut[0]!.need.service ?? '',
      },
      origin: policy.origin,
      edges: cut.flatMap(({ endpoint }) => edgesOf(endpoint, bySource.get(endpoint.workload.id) ?? [], evaluation)),
    }));
  },
};

function edgesOf(endpoint: WorkloadEndpoint, needs: readonly Need[], evaluation: Evaluation): readonly (readonly [string, string])[] {
  const destinations = [...new Set(needs.map(({ destination }) => destination))];
  return destinations.filter((id) => evaluation.endpoint(id)).map((id) => [endpoint.id, id] as const);
}

function opensDns({ rules }: Policy): boolean {
  return rules.some((rule) => rule.direction === 'egress' && rule.ports.some((port) => isDnsPort(port, rule)));
}

/** A rule that names port 53 is about DNS, whoever its peers are; one for every port is where DNS may be among its peers. */
function isDnsPort(port: PortMatch, rule: Rule): boolean {
  if (rule.peers.length === 0) return false;
  switch (port.kind) {
    case 'all':
      return rule.peers.some(({ predicate }) => mayBeDns(predicate));
    case 'range': {
      const holdsDns = port.protocol !== 'SCTP' && DNS_PORTS.some((dns) => port.low <= dns && dns <= port.high);
      return holdsDns && (port.low === port.high || rule.peers.some(({ predicate }) => mayBeDns(predicate)));
    }
    case 'named':
      return port.name.includes('dns');
  }
}
