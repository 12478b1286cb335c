import type { Protocol } from '#engine/model/cluster.ts';
import type { EnforcementOptions } from '#engine/rules/enforcement.ts';
import { parseAddress, type PlainAddress, prefixHolds } from './plain-address.ts';
import { AdminOracle } from './admin-oracle.ts';
import type { PlainCluster, PlainNetworkPolicy, PlainPeer, PlainPod, PlainPort, PlainRule } from './plain-objects.ts';
import { plainlySelects as selects } from './plainly-selects.ts';

/**
 * A second evaluator, for tests alone: one packet at a time, straight from the sentences of semantics.md, on the plain
 * objects that a manifest holds. It shares no code with the engine, knows no classes and no sets, and is slow.
 */
export class PacketOracle {
  readonly #cluster: PlainCluster;
  readonly #options: Partial<EnforcementOptions>;
  readonly #admin: AdminOracle;
  readonly #ends = new Map<PlainPod | string, readonly End[]>();

  constructor(cluster: PlainCluster, options: Partial<EnforcementOptions>) {
    this.#cluster = cluster;
    this.#options = options;
    this.#admin = new AdminOracle(cluster, options);
  }

  /** What becomes of one packet: `none` where the two ends have no connection at all. */
  judge(packet: Packet): 'allowed' | 'denied' | 'depends' | 'none' {
    const ends = this.#waysBetween(packet);
    if (ends.length === 0) return 'none';
    // D-8: a connection uses one family, which both directions must allow; any family will do.
    const best = Math.max(...ends.map(([source, destination]) => this.#one(source, destination, packet)));
    return best === YES ? 'allowed' : best === MAYBE ? 'depends' : 'denied';
  }

  #waysBetween({ source, destination }: Packet): readonly (readonly [End, End])[] {
    const ways: (readonly [End, End])[] = [];
    // Nothing comes from a name: what comes from outside is known by its address.
    if (typeof source === 'string' && source.startsWith(NAMED)) return ways;
    for (const from of this.#knownFaces(source)) {
      for (const to of this.#knownFaces(destination)) {
        if (familyOf(from) !== undefined && familyOf(to) !== undefined && familyOf(from) !== familyOf(to)) continue;
        ways.push([from, to]);
      }
    }
    return ways;
  }

  #knownFaces(end: PlainPod | string): readonly End[] {
    let faces = this.#ends.get(end);
    if (!faces) this.#ends.set(end, (faces = this.#faces(end)));
    return faces;
  }

  /** One face for each address; a pod whose address is unknown has one that may be of either family (D-7); a finished pod has none (D-9). */
  #faces(end: PlainPod | string): readonly End[] {
    if (typeof end === 'string') return [end.startsWith(NAMED) ? { domain: end.slice(NAMED.length) } : { address: parseAddress(end) }];
    if (this.#isFinished(end)) return [];
    // D-6: a pod on the host network has its node's addresses.
    const node = end.hostNetwork ? this.#cluster.nodes.find(({ name }) => name === end.nodeName) : undefined;
    const only = this.#onlyFamily();
    const known = (end.podIPs.length > 0 ? end.podIPs : (node?.addresses ?? [])).map(parseAddress);
    const addresses = known.filter(({ family }) => only === undefined || family === only);
    const unknown = only === undefined ? { pod: end } : { pod: end, family: only };
    return addresses.length === 0 ? [unknown] : addresses.map((address) => ({ pod: end, address }));
  }

  /** EKS-3: that of the first addresses of most pods, IPv4 where none is known. */
  #onlyFamily(): PlainAddress['family'] | undefined {
    if (this.#options.addressFamilies !== 'one') return undefined;
    const firsts = this.#cluster.pods.filter(({ hostNetwork }) => !hostNetwork).flatMap(({ podIPs }) => podIPs.slice(0, 1));
    const families = firsts.map((text) => parseAddress(text).family);
    return families.filter((family) => family === 6).length > families.filter((family) => family === 4).length ? 6 : 4;
  }

  /** EKS-2 */
  #isExempt({ owner }: PlainPod): boolean {
    return owner === undefined && this.#options.barePods === 'exempt';
  }

  #isNodeAddress(address: PlainAddress | undefined): boolean {
    return this.#cluster.nodes.some((node) => node.addresses.some((text) => same(parseAddress(text), address)));
  }

  /** NP-22: a pod on the host network speaks and is spoken to as its node, unless the option makes it a pod like any other. */
  #isNode(pod: PlainPod): boolean {
    return pod.hostNetwork && this.#options.hostNetworkPods === 'exempt';
  }

  #isFinished({ phase }: PlainPod): boolean {
    return this.#options.finishedPods === 'ignored' && (phase === 'Succeeded' || phase === 'Failed');
  }

  #one(source: End, destination: End, packet: Packet): Certainty {
    const toOwnNode = this.#options.toOwnNode === 'allowed' && this.#isOwnNode(destination, source);
    const egress = toOwnNode ? YES : this.#direction('Egress', source, destination, destination, packet);
    const ingress = this.#isOwnNode(source, destination) ? YES : this.#direction('Ingress', destination, source, destination, packet);
    return egress < ingress ? egress : ingress;
  }

  /** NP-21, D-5: from the address of the pod's node, or from a pod on the host network of that node. */
  #isOwnNode(source: End, destination: End): boolean {
    const node = destination.pod?.nodeName;
    if (node === undefined) return false;
    if (source.pod) return this.#isNode(source.pod) && source.pod.nodeName === node;
    const own = this.#cluster.nodes.find(({ name }) => name === node);
    return own?.addresses.some((text) => same(parseAddress(text), source.address)) ?? false;
  }

  /** The tiers one after the other; what may happen in one decides what may happen in the next. */
  #direction(direction: 'Ingress' | 'Egress', subject: End, peer: End, destination: End, packet: Packet): Certainty {
    const { pod } = subject;
    if (!pod || this.#isNode(pod) || this.#isExempt(pod)) return YES;
    if (this.#options.unselectedPods === 'closed' && !this.#isSelected(pod)) return NO;
    const { protocol, port } = packet;
    const peerIsNode = peer.pod !== undefined && this.#isNode(peer.pod);
    const view = { peer, pod, destination: destination.pod, peerIsNode, protocol, port };
    const admin = this.#admin.outcomes('Admin', direction, view);
    const ends = new Set<'allow' | 'deny'>();
    const settle = (outcome: string): boolean => {
      if (outcome === 'allow' || outcome === 'deny') ends.add(outcome);
      return outcome !== 'allow' && outcome !== 'deny';
    };
    if (admin.filter(settle).length > 0) {
      const own = this.#networkPolicies(direction, pod, peer, destination, packet);
      if (own !== undefined) {
        if (own !== NO) ends.add('allow');
        if (own !== YES) ends.add('deny');
      } else if (this.#admin.outcomes('Baseline', direction, view).filter(settle).length > 0) ends.add('allow');
    }
    return ends.size === 2 ? MAYBE : ends.has('allow') ? YES : NO;
  }

  /** EKS-7: whatever the directions. */
  #isSelected(pod: PlainPod): boolean {
    return this.#cluster.policies.some(({ namespace, spec }) => namespace === pod.namespace && selects(spec.podSelector, pod.labels));
  }

  /** Undefined: none isolates the pod in this direction. */
  #networkPolicies(direction: 'Ingress' | 'Egress', pod: PlainPod, peer: End, destination: End, packet: Packet): Certainty | undefined {
    let isolated = false;
    let best: Certainty = NO;
    for (const policy of this.#cluster.policies) {
      if (policy.namespace !== pod.namespace || !selects(policy.spec.podSelector, pod.labels)) continue;
      if (!typesOf(policy).includes(direction)) continue;
      isolated = true;
      for (const rule of (direction === 'Ingress' ? policy.spec.ingress : policy.spec.egress) ?? []) {
        if (!opensPort(rule, destination.pod, packet)) continue;
        const certainty = this.#holdsPeer(direction === 'Ingress' ? rule.from : rule.to, policy, peer);
        if (certainty > best) best = certainty;
      }
    }
    return isolated ? best : undefined;
  }

  /** NP-5, NP-7: no list or an empty one is everybody; otherwise any item will do. */
  #holdsPeer(peers: readonly PlainPeer[] | null | undefined, policy: PlainNetworkPolicy, end: End): Certainty {
    if (!peers || peers.length === 0) return YES;
    let best: Certainty = NO;
    for (const peer of peers) {
      const certainty = peer.ipBlock ? this.#inBlock(peer.ipBlock, end) : this.#isPod(peer, policy, end);
      if (certainty > best) best = certainty;
    }
    return best;
  }

  #isPod({ podSelector, namespaceSelector }: PlainPeer, policy: PlainNetworkPolicy, { pod }: End): Certainty {
    // NP-7: never addresses outside. NP-22: on the host network it is its node.
    if (!pod || this.#isNode(pod)) return NO;
    if (namespaceSelector) {
      const own = this.#cluster.namespaces.find(({ name }) => name === pod.namespace);
      // NP-9
      const labels = { ...own?.labels, 'kubernetes.io/metadata.name': pod.namespace };
      if (!selects(namespaceSelector, labels)) return NO;
    } else if (pod.namespace !== policy.namespace) return NO;
    return !podSelector || selects(podSelector, pod.labels) ? YES : NO;
  }

  #inBlock({ cidr, except = [] }: NonNullable<PlainPeer['ipBlock']>, { pod, address, family }: End): Certainty {
    // D-6: one option is about pods, the other about nodes.
    const isNode = pod ? this.#isNode(pod) : this.#isNodeAddress(address);
    if (isNode && this.#options.ipBlockMatchesNodes === 'never') return NO;
    if (pod && !isNode && this.#options.ipBlockMatchesPods === 'never') return NO;
    // D-7
    if (!address) {
      if (family !== undefined && cidr.includes(':') !== (family === 6)) return NO;
      return cidr === (family === 6 ? '::/0' : '0.0.0.0/0') && except.length === 0 ? YES : MAYBE;
    }
    return prefixHolds(cidr, address) && !except.some((each) => prefixHolds(each, address)) ? YES : NO;
  }
}

export interface Packet {
  /** A pod of the cluster, an address outside, or a name outside with `NAMED` before it. */
  readonly source: PlainPod | string;
  readonly destination: PlainPod | string;
  readonly protocol: Protocol;
  readonly port: number;
}

/** Before a name, where an address could stand as well. */
export const NAMED = 'name ';

/** One end of a connection with the address that it uses; none: unknown. */
export interface End {
  readonly pod?: PlainPod;
  readonly address?: PlainAddress;
  readonly domain?: string;
  /** Of an unknown address, where the cluster has one family alone. */
  readonly family?: PlainAddress['family'];
}

type Certainty = 0 | 1 | 2;
const NO = 0;
const MAYBE = 1;
const YES = 2;

/** NP-1 */
function typesOf({ spec }: PlainNetworkPolicy): readonly string[] {
  if (spec.policyTypes && spec.policyTypes.length > 0) return spec.policyTypes;
  return spec.egress && spec.egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
}

/** NP-5, NP-12 to NP-15 */
function opensPort({ ports }: PlainRule, destination: PlainPod | undefined, { protocol, port }: Packet): boolean {
  if (!ports || ports.length === 0) return true;
  return ports.some((each) => (each.protocol ?? 'TCP') === protocol && holdsPort(each, destination, port));
}

function holdsPort(item: PlainPort, destination: PlainPod | undefined, port: number): boolean {
  const { port: wanted, endPort, protocol = 'TCP' } = item;
  if (wanted === undefined) return true;
  if (typeof wanted === 'number') return endPort === undefined ? port === wanted : wanted <= port && port <= endPort;
  return (
    destination?.ports.some((each) => each.name === wanted && (each.protocol ?? 'TCP') === protocol && each.containerPort === port) ?? false
  );
}

function familyOf({ address, family }: End): PlainAddress['family'] | undefined {
  return address?.family ?? family;
}

function same(a: PlainAddress, b: PlainAddress | undefined): boolean {
  return b !== undefined && a.family === b.family && a.bits === b.bits;
}
