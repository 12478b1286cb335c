import type { Protocol } from '#engine/model/cluster.ts';
import { groupBy } from '#engine/model/multi-map.ts';
import type { Direction, EndpointPredicate, Policy, PortMatch, Rule } from '#engine/rules/policy.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf, shortList } from '#engine/lint/names.ts';
import type { CatalogPod, PodCatalog } from '#engine/lint/pod-catalog.ts';

/**
 * What it finds: a rule that names a port which no pod it is about declares under that name and protocol: the selected
 * pods for ingress, the peers for egress (NP-14). Peers outside the cluster declare no names at all (NP-15).
 *
 * Why is this bad: the name means no port, so the rule opens nothing.
 *
 * Example:
 *     ports: [{ port: http }]                                    # in the policy
 *     ports: [{ name: web, containerPort: 8080 }]                # in the pod
 *
 * Use instead: the name that the container declares, or the number.
 */
export const namedPortOnNoPod: LintRule<'named-port-on-no-pod'> = {
  code: 'named-port-on-no-pod',
  check: ({ policies, pods }) =>
    policies.flatMap((policy) =>
      policy.rules.flatMap((rule) => {
        const named = rule.ports.filter((port): port is NamedPort => port.kind === 'named');
        if (named.length === 0) return [];
        const destinations = destinationsOf(policy, rule, pods);
        // A rule about nobody is told of by the selectors' own rules.
        if (destinations.length === 0 && !onlyAddresses(rule)) return [];
        const declared = destinations.flatMap(({ pod }) => pod.containerPorts);
        const isDeclared = ({ name, protocol }: NamedPort): boolean =>
          declared.some((port) => port.name === name && port.protocol === protocol);
        return distinctNames(policy, named, isDeclared).map(({ name, protocol, origin }) => ({
          code: 'named-port-on-no-pod' as const,
          severity: 'warning' as const,
          values: {
            policy: nameOf(policy),
            direction: rule.direction satisfies Direction,
            rule: rule.index + 1,
            name,
            protocol,
            known: shortList([...new Set(declared.flatMap((port) => (port.name === undefined ? [] : [port.name])))].sort(), 5),
          },
          origin: origin ?? rule.origin,
        }));
      }),
    ),
};

/** Those that nobody declares. A name in an admin policy is of no protocol, and stands here once for each: any will do. */
function distinctNames(
  { tier }: Policy,
  named: readonly NamedPort[],
  isDeclared: (port: NamedPort) => boolean,
): readonly (Omit<NamedPort, 'protocol'> & { readonly protocol: Protocol | '' })[] {
  if (tier === 'network-policy') return named.filter((port) => !isDeclared(port));
  return [...groupBy(named, ({ name }) => name).values()].flatMap((ports) =>
    ports.some(isDeclared) ? [] : [{ ...ports[0]!, protocol: '' as const }],
  );
}

type NamedPort = Extract<PortMatch, { kind: 'named' }>;

function destinationsOf(policy: Policy, rule: Rule, pods: PodCatalog): readonly CatalogPod[] {
  const predicates = rule.direction === 'ingress' ? [policy.subject] : rule.peers.map(({ predicate }) => predicate);
  return predicates.flatMap((predicate) => podsOf(predicate, pods));
}

/** Blocks of addresses may hold pods too, whose addresses the manifests mostly do not tell: all are taken for possible. */
function podsOf(predicate: EndpointPredicate, pods: PodCatalog): readonly CatalogPod[] {
  return predicate.kind === 'pods' ? pods.matching(predicate) : pods.all;
}

function onlyAddresses(rule: Rule): boolean {
  return rule.direction === 'egress' && rule.peers.every(({ predicate }) => predicate.kind === 'addresses');
}
