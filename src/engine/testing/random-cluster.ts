import * as fc from 'fast-check';
import type { Protocol } from '#engine/model/cluster.ts';
import type {
  PlainCluster,
  PlainNetworkPolicy,
  PlainPeer,
  PlainPod,
  PlainPolicySpec,
  PlainPort,
  PlainRule,
  PlainSelector,
} from './plain-objects.ts';

/*
 * Random clusters from few names, labels, ports and addresses, so that selectors, blocks and ranges meet often.
 * Every object is one that the API server accepts.
 */
const NAMESPACES = ['shop', 'data', 'ops'] as const;
const NODES = [
  { name: 'node-a', addresses: ['10.0.0.1', 'fd00::1'] },
  { name: 'node-b', addresses: ['10.0.0.2', 'fd00::2'] },
] as const;
const KEYS = ['app', 'tier', 'env'] as const;
const VALUES = ['', 'web', 'db'] as const;
const PORT_NAMES = ['http', 'sql'] as const;
export const PORTS = [53, 80, 81, 82, 443, 8080] as const;

const protocol = fc.constantFrom<Protocol>('TCP', 'UDP', 'SCTP');
const key = fc.constantFrom(...KEYS);
const value = fc.constantFrom(...VALUES);
const labels = fc.dictionary(key, value, { maxKeys: 3, noNullPrototype: true });
const often = <Item>(arbitrary: fc.Arbitrary<Item>, weight: number): fc.Arbitrary<Item | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: weight });

const ipv4 = fc.integer({ min: 0, max: 31 }).map((last) => `10.0.0.${last}`);
const ipv6 = fc.integer({ min: 0, max: 31 }).map((last) => `fd00::${last.toString(16)}`);

/** Blocks that may stand inside one another; `except` is a strict part of the block. */
const ipBlock = fc
  .record({
    six: fc.boolean(),
    whole: fc.integer({ min: 0, max: 7 }).map((dice) => dice === 0),
    at: fc.integer({ min: 0, max: 31 }),
    free: fc.integer({ min: 0, max: 5 }),
    except: fc.array(fc.record({ at: fc.nat(), free: fc.nat() }), { maxLength: 2 }),
  })
  .map(({ six, whole, at, free, except }) => {
    const bits = six ? 128 : 32;
    const network = (start: number, size: number): string => {
      const first = start - (start % 2 ** size);
      return six ? `fd00::${first.toString(16)}/${bits - size}` : `10.0.0.${first}/${bits - size}`;
    };
    const start = whole ? 0 : at - (at % 2 ** free);
    const size = whole ? 5 : free;
    const cidr = whole ? (six ? '::/0' : '0.0.0.0/0') : network(at, free);
    const parts = size === 0 ? [] : except.map((part) => network(start + (part.at % 2 ** size), part.free % size));
    return parts.length === 0 ? { cidr } : { cidr, except: [...new Set(parts)] };
  });

const requirement = fc.oneof(
  fc.record({ key, operator: fc.constantFrom('In', 'NotIn'), values: fc.uniqueArray(value, { minLength: 1, maxLength: 2 }) }),
  fc.record({ key, operator: fc.constantFrom('Exists', 'DoesNotExist') }),
);
const selectorOf = (keys: fc.Arbitrary<PlainSelector>): fc.Arbitrary<PlainSelector> => keys;
const podSelector = selectorOf(
  compact(
    fc.record({
      matchLabels: often(fc.dictionary(key, value, { maxKeys: 2, noNullPrototype: true }), 1),
      matchExpressions: often(fc.array(requirement, { maxLength: 2 }), 1),
    }),
  ),
);
const namespaceSelector: fc.Arbitrary<PlainSelector> = fc.oneof(
  podSelector,
  fc.constantFrom(...NAMESPACES).map((name) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } })),
);

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

const policy = fc.record({ namespace: fc.constantFrom(...NAMESPACES), spec: policySpec });

/** Up to six pods, four policies, three namespaces and two nodes. */
export const randomCluster: fc.Arbitrary<PlainCluster> = fc
  .record({
    namespaces: fc
      .subarray([...NAMESPACES])
      .chain((names) => fc.tuple(...names.map((name) => labels.map((own) => ({ name, labels: own }))))),
    nodes: fc.subarray([...NODES]),
    pods: fc.array(pod, { minLength: 2, maxLength: 6 }),
    policies: fc.array(policy, { minLength: 1, maxLength: 4 }),
  })
  .map(({ namespaces, nodes, pods, policies }) => ({
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

/** Drops the fields that are undefined, as a manifest does. */
function compact<Item extends object>(arbitrary: fc.Arbitrary<Item>): fc.Arbitrary<{ [Key in keyof Item]: Exclude<Item[Key], undefined> }> {
  return arbitrary.map(
    (item) =>
      Object.fromEntries(Object.entries(item).filter(([, each]) => each !== undefined)) as {
        [Key in keyof Item]: Exclude<Item[Key], undefined>;
      },
  );
}
