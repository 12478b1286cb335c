import * as fc from 'fast-check';
import { ENFORCEMENT_OPTIONS, type EnforcementOptions } from '#engine/rules/enforcement.ts';
import type { PlainCluster, PlainNetworkPolicy, PlainPeer, PlainPod, PlainPolicySpec, PlainPort, PlainRule } from './plain-objects.ts';

import { randomAdminPolicies } from './random-admin-policies.ts';
import {
  compact,
  ipBlock,
  ipv4,
  ipv6,
  labels,
  NAMESPACES,
  namespaceSelector,
  NODES,
  often,
  podSelector,
  PORT_NAMES,
  PORTS,
  protocol,
} from './random-words.ts';

const peer: fc.Arbitrary<PlainPeer> = fc.oneof(
  { weight: 2, arbitrary: podSelector.map((each) => ({ podSelector: each })) },
  { weight: 2, arbitrary: namespaceSelector.map((each) => ({ namespaceSelector: each })) },
  { weight: 2, arbitrary: fc.record({ podSelector, namespaceSelector }) },
  { weight: 3, arbitrary: ipBlock.map((each) => ({ ipBlock: each })) },
);

const port: fc.Arbitrary<PlainPort> = compact(
  fc.oneof(
    fc.record({ protocol: often(protocol, 2), port: fc.constantFrom(...PORTS) }),
    fc.record({ protocol: often(protocol, 2), port: fc.constantFrom(...PORT_NAMES) }),
    fc.record({ protocol: often(protocol, 2), port: fc.constantFrom(...PORTS), endPort: fc.constantFrom(8080, 9000) }),
    fc.record({ protocol }),
    fc.constant({}),
  ),
);

const emptyOrNull = <Item>(items: fc.Arbitrary<readonly Item[]>): fc.Arbitrary<readonly Item[] | null | undefined> =>
  fc.oneof({ weight: 6, arbitrary: items }, { weight: 1, arbitrary: fc.constantFrom(null, undefined) });

export const ingressRule: fc.Arbitrary<PlainRule> = compact(
  fc.record({ from: emptyOrNull(fc.array(peer, { maxLength: 2 })), ports: emptyOrNull(fc.array(port, { maxLength: 2 })) }),
);
export const egressRule: fc.Arbitrary<PlainRule> = ingressRule.map(({ from, ...rest }) =>
  from === undefined ? rest : { ...rest, to: from },
);

const policySpec: fc.Arbitrary<PlainPolicySpec> = compact(
  fc.record({
    podSelector: often(podSelector, 9),
    policyTypes: often(fc.constantFrom<readonly string[]>(['Ingress'], ['Egress'], ['Ingress', 'Egress'], []), 3),
    ingress: emptyOrNull(fc.array(ingressRule, { maxLength: 2 })),
    egress: emptyOrNull(fc.array(egressRule, { maxLength: 2 })),
  }),
);

const addresses = fc.oneof(
  { weight: 3, arbitrary: fc.constant<readonly string[]>([]) },
  { weight: 3, arbitrary: ipv4.map((each) => [each]) },
  { weight: 1, arbitrary: ipv6.map((each) => [each]) },
  { weight: 2, arbitrary: fc.tuple(ipv4, ipv6) },
);

const containerPorts = fc.uniqueArray(
  compact(
    fc.record({ name: often(fc.constantFrom(...PORT_NAMES), 3), protocol: often(protocol, 1), containerPort: fc.constantFrom(...PORTS) }),
  ),
  { maxLength: 3, selector: ({ name, containerPort }) => name ?? `unnamed ${containerPort}` },
);

const pod: fc.Arbitrary<Omit<PlainPod, 'name'>> = fc
  .record({
    namespace: fc.constantFrom(...NAMESPACES),
    labels,
    host: fc.integer({ min: 0, max: 5 }).map((dice) => dice === 0),
    owner: fc.option(fc.constantFrom('one', 'two'), { nil: undefined }),
    node: fc.option(fc.constantFrom(...NODES), { nil: undefined }),
    phase: fc.option(fc.constantFrom('Running' as const, 'Running' as const, 'Succeeded' as const, 'Failed' as const), { nil: undefined }),
    podIPs: addresses,
    ports: containerPorts,
  })
  // A pod on the host network has its node's addresses.
  .map(({ host, owner, node, phase, podIPs, ...rest }) => ({
    ...rest,
    ...(owner === undefined ? {} : { owner }),
    hostNetwork: host,
    podIPs: host && node && podIPs.length > 0 ? node.addresses.slice(0, podIPs.length) : podIPs,
    ...(node === undefined ? {} : { nodeName: node.name }),
    ...(phase === undefined ? {} : { phase }),
  }));

const networkPolicy = fc.record({ namespace: fc.constantFrom(...NAMESPACES), spec: policySpec });

/** The options that the oracle knows, every value of each. */
export const randomOptions: fc.Arbitrary<Partial<EnforcementOptions>> = fc.record({
  ipBlockMatchesPods: fc.constantFrom(...ENFORCEMENT_OPTIONS.ipBlockMatchesPods),
  hostNetworkPods: fc.constantFrom(...ENFORCEMENT_OPTIONS.hostNetworkPods),
  finishedPods: fc.constantFrom(...ENFORCEMENT_OPTIONS.finishedPods),
  equalPriorities: fc.constantFrom('depends', ...ENFORCEMENT_OPTIONS.equalPriorities),
  adminPriorities: fc.constantFrom('up-to-1000', ...ENFORCEMENT_OPTIONS.adminPriorities),
});

/** Up to six pods, four NetworkPolicies, five policies of the admin tiers, three namespaces and two nodes. */
export const randomCluster: fc.Arbitrary<PlainCluster> = fc
  .record({
    namespaces: fc
      .subarray([...NAMESPACES])
      .chain((names) => fc.tuple(...names.map((name) => labels.map((own) => ({ name, labels: own }))))),
    nodes: fc.subarray([...NODES]),
    pods: fc.array(pod, { minLength: 2, maxLength: 6 }),
    policies: fc.array(networkPolicy, { minLength: 1, maxLength: 4 }),
    adminPolicies: randomAdminPolicies,
  })
  .map(({ namespaces, nodes, pods, policies, adminPolicies }) => ({
    adminPolicies,
    namespaces,
    nodes,
    pods: withDistinctAddresses(pods).map((each, at) => ({ ...each, name: `pod-${at}` })),
    policies: policies.map((each, at): PlainNetworkPolicy => ({ ...each, name: `policy-${at}` })),
  }));

/** No two pods share an address (but those on one host network), and none has a node's. */
function withDistinctAddresses(pods: readonly Omit<PlainPod, 'name'>[]): readonly Omit<PlainPod, 'name'>[] {
  const taken = new Set<string>(NODES.flatMap(({ addresses: own }) => own));
  return pods.map((each) => {
    if (each.hostNetwork) return each;
    const podIPs = each.podIPs.filter((address) => !taken.has(address));
    for (const address of podIPs) taken.add(address);
    return { ...each, podIPs };
  });
}
