import type { WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import type { Protocol } from '#engine/model/cluster.ts';
import type { Policy, PortMatch } from '#engine/rules/policy.ts';
import { mayBeDns } from '#engine/lint/dns-servers.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { endpointName, nameOf, shortList } from '#engine/lint/names.ts';

const DNS_PORT = 53;

/**
 * What it finds: pods that are isolated for egress and may ask DNS over one of UDP and TCP only.
 *
 * Why is this bad: resolvers ask over UDP, and ask again over TCP where the answer is cut off because it is too long for
 * one packet. Without UDP hardly any name is found; without TCP long answers (many addresses, DNSSEC) fail now and then,
 * which is the harder one to find.
 *
 * Example:
 *     ports: [{ port: 53 }]                       # TCP: the protocol is TCP unless it says otherwise
 *
 * Use instead: `ports: [{ protocol: UDP, port: 53 }, { protocol: TCP, port: 53 }]`.
 */
export const dnsOverOneProtocol: LintRule<'dns-over-one-protocol'> = {
  code: 'dns-over-one-protocol',
  check: ({ policies, evaluation }) => {
    const opened = new Map<Policy, ReadonlyMap<Protocol, PortMatch>>();
    for (const policy of policies) {
      const protocols = dnsPortsOf(policy);
      if (protocols.size > 0) opened.set(policy, protocols);
    }
    if (opened.size === 0) return [];
    const found = new Map<string, { policy: Policy; port: PortMatch; protocol: Protocol; endpoints: WorkloadEndpoint[] }>();
    for (const endpoint of evaluation.endpoints) {
      if (endpoint.kind !== 'workload') continue;
      const isolating = evaluation.isolatedBy(endpoint.index, 'egress');
      const ports = isolating.flatMap((policy) => [...(opened.get(policy) ?? [])].map(([protocol, port]) => ({ policy, protocol, port })));
      const [first] = ports;
      if (!first || ports.some(({ protocol }) => protocol !== first.protocol) || isolating.some(opensAllPorts)) continue;
      const key = `${first.policy.id} ${first.protocol}`;
      const known = found.get(key);
      if (known) known.endpoints.push(endpoint);
      else found.set(key, { ...first, endpoints: [endpoint] });
    }
    return [...found.values()].map(({ policy, port, protocol, endpoints }) => ({
      code: 'dns-over-one-protocol' as const,
      severity: protocol === 'UDP' ? ('info' as const) : ('warning' as const),
      values: {
        policy: nameOf(policy),
        workloads: shortList(endpoints.map(endpointName)),
        count: endpoints.length,
        protocol,
        missing: protocol === 'UDP' ? 'TCP' : 'UDP',
      },
      origin: port.origin ?? policy.origin,
    }));
  },
};

/** The ports that are about DNS and nothing else, by protocol. */
function dnsPortsOf({ rules }: Policy): ReadonlyMap<Protocol, PortMatch> {
  const ports = new Map<Protocol, PortMatch>();
  for (const rule of rules) {
    if (rule.direction !== 'egress' || rule.action !== 'allow') continue;
    for (const port of rule.ports)
      if (port.kind === 'range' && port.low === DNS_PORT && port.high === DNS_PORT && port.protocol !== 'SCTP')
        ports.set(port.protocol, port);
  }
  return ports;
}

/** Where everything is open to somebody, DNS may be among them over the other protocol. */
function opensAllPorts({ rules }: Policy): boolean {
  return rules.some(
    ({ direction, peers, ports }) =>
      direction === 'egress' &&
      peers.some(({ predicate }) => mayBeDns(predicate)) &&
      ports.some(
        (port) => port.kind === 'all' || (port.kind === 'range' && port.low !== port.high && port.low <= DNS_PORT && DNS_PORT <= port.high),
      ),
  );
}
