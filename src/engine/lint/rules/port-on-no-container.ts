import { PROTOCOLS, type Protocol } from '#engine/model/cluster.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import type { Policy, PortMatch, Rule } from '#engine/rules/policy.ts';
import type { LintContext, LintRule } from '#engine/lint/lint-rule.ts';
import { portName, shortList } from '#engine/lint/names.ts';
import { A_FEW, edgesOf } from '#engine/lint/pairs-of.ts';
import { rulePlace } from '#engine/lint/rule-place.ts';

type Range = Extract<PortMatch, { kind: 'range' }>;

/**
 * What it finds: a port in a rule that none of the pods at the receiving end declares, though all of them declare ports
 * and no other port of the rule is one of those; nor does a Service send to it, nor a probe or a scrape.
 *
 * Why is this bad: a declared port is only information, and a container may listen on others. But where pods say what they
 * listen on and a rule opens something else, one of the two is mostly out of date: the rule opens nothing of use.
 *
 * Example:
 *     ports: [{ port: 8081 }]                        # in the policy
 *     ports: [{ containerPort: 8080 }]               # in every pod that it is about
 *
 * Use instead: the port that the container listens on; and declare it there.
 */
export const portOnNoContainer: LintRule<'port-on-no-container'> = {
  code: 'port-on-no-container',
  check: (context) => {
    const meant = meantPorts(context);
    return context.policies.flatMap((policy) =>
      policy.rules.flatMap((rule) => {
        const { ports } = rule;
        if (rule.action !== 'allow' || ports.length === 0 || !ports.every(isSinglePort)) return [];
        const destinations = destinationsOf(policy, rule, context);
        if (destinations.length === 0 || destinations.some(({ declared }) => declared.isEmpty)) return [];
        const isOfUse = destinations.some(({ declared, workload }) =>
          ports.some(({ protocol, low }) => declared.has(protocol, low) || meant.get(workload.id)?.has(`${protocol} ${low}`)),
        );
        if (isOfUse) return [];
        return [
          {
            code: 'port-on-no-container' as const,
            severity: 'warning' as const,
            values: {
              ...rulePlace(policy, rule),
              ports: shortList(ports.map(({ protocol, low }) => portName(protocol, low))),
              declared: shortList(portsOf(PortSet.union(destinations.map(({ declared }) => declared))), 5),
            },
            origin: ports[0]!.origin ?? rule.origin,
            edges: pairsOf(policy, rule, context),
          },
        ];
      }),
    );
  },
};

function isSinglePort(port: PortMatch): port is Range {
  return port.kind === 'range' && port.low === port.high;
}

/** The pods that the traffic arrives at; none where they may be anybody. */
function destinationsOf(policy: Policy, rule: Rule, { evaluation }: LintContext): readonly WorkloadEndpoint[] {
  const isAbout =
    rule.direction === 'ingress' || rule.peers.every(({ predicate }) => predicate.kind === 'pods' && predicate.pods.length > 0);
  if (!isAbout) return [];
  const indices = rule.direction === 'ingress' ? evaluation.selectedBy(policy) : evaluation.peersOf(rule.peers).endpoints();
  return indices.map((at) => evaluation.endpoints[at]!).filter((endpoint) => endpoint.kind === 'workload');
}

/** Pairs of workloads that the rule is about; of the outside there may be many parts. */
function pairsOf(policy: Policy, rule: Rule, { evaluation }: LintContext) {
  const peers = evaluation.peersOf(rule.peers).endpoints();
  const workloads = peers.filter((at) => evaluation.endpoints[at]!.kind === 'workload');
  return edgesOf(rule.direction, evaluation.selectedBy(policy), workloads, evaluation, A_FEW);
}

/** Ports of a workload that something asks for, declared or not: the ends of needs, Services' ports before their rewriting, probes. */
function meantPorts({ needs, cluster, serviceIndex }: LintContext): ReadonlyMap<string, ReadonlySet<string>> {
  const meant = new Map<string, Set<string>>();
  const add = (workload: string, protocol: Protocol, port: number): void => {
    const known = meant.get(workload);
    if (known) known.add(`${protocol} ${port}`);
    else meant.set(workload, new Set([`${protocol} ${port}`]));
  };
  for (const { destination, protocol, port } of needs) add(destination, protocol, port);
  for (const { id, probes } of cluster.workloads) for (const { port } of probes ?? []) add(id, 'TCP', port);
  // The Service's own port is another rule's matter.
  for (const { workloads } of serviceIndex.backends.values())
    for (const { workload, pods } of workloads)
      for (const { servicePort } of pods[0]?.ports ?? []) add(workload.id, servicePort.protocol, servicePort.port);
  return meant;
}

function portsOf(ports: PortSet): readonly string[] {
  return PROTOCOLS.flatMap((protocol) =>
    ports.toRanges()[protocol].map(([low, high]) => `${portName(protocol, low)}${low === high ? '' : `–${high}`}`),
  );
}
