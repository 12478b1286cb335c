import type { Cluster, Pod } from '#engine/model/cluster.ts';
import { BitSet } from '#engine/model/bit-set.ts';
import { isWholeFamily, type IpFamily } from '#engine/model/ip-range.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';
import type { EndpointPredicate, Policy } from '#engine/rules/policy.ts';
import { partIsInside, type AddressPart, type AddressSpace } from './address-space.ts';
import { matchesLabels, type LabelSelector } from '#engine/model/label-selector.ts';

/**
 * Endpoints that no predicate of any policy tells apart. All work after this step is on classes, never on pods.
 * A dual-stack pod has two faces, one a family, each in a class of its own (a connection uses one family, D-8).
 */
export interface EndpointClass {
  readonly index: number;
  readonly kind: 'pod' | 'external';
  /** Absent: the pod's address is unknown; it may speak either. */
  readonly family: IpFamily | undefined;
  /** Policies select it: a pod that is neither exempt by its host network nor finished. */
  readonly policed: boolean;
  /** A finished pod, which has no connections (D-9). */
  readonly finished: boolean;
  /** Container ports by `protocol name`, for the names that some rule mentions. */
  readonly namedPorts: ReadonlyMap<string, PortSet>;
}

export interface Classification {
  readonly classes: readonly EndpointClass[];
  /** The classes of a pod's faces: one, or two for a dual-stack pod. */
  facesOf(pod: Pod): readonly number[];
  /** The class of a part of the address space. */
  classOfPart(part: AddressPart): number;
  /** Which classes a predicate matches: for certain, or perhaps (D-7). */
  resolve(predicate: EndpointPredicate): Resolved;
}

export interface Resolved {
  readonly yes: BitSet;
  /** Empty for most; disjoint from `yes`. */
  readonly maybe: BitSet;
}

/** One pod as policies see it, before classes are formed. */
interface Face {
  readonly pod: Pod;
  readonly family: IpFamily | undefined;
  readonly part: AddressPart | undefined;
  readonly policed: boolean;
  readonly finished: boolean;
  readonly namedPorts: ReadonlyMap<string, PortSet>;
  readonly namedKey: string;
}

/** Sorts all endpoints into classes by what the policies' predicates say of them. */
export function classify(cluster: Cluster, policies: readonly Policy[], space: AddressSpace, profile: EnforcementProfile): Classification {
  const predicates = distinctPredicates(policies);
  const { faces, facesOfPod } = facesOfPods(cluster, policies, space, profile);
  const answers = new PredicateAnswers(cluster, faces, space, profile);
  const size = faces.length + space.parts.length;

  // A chain of (signature so far, answer) pairs, interned: equal chains mean equal answers to every predicate.
  const signature = new Int32Array(size);
  const resolvedFaces = new Map<string, FaceAnswer>();
  let nextSignature = 1;
  for (const [key, predicate] of predicates) {
    const answer = answers.of(predicate);
    resolvedFaces.set(key, answer);
    if (answer === 'everything') continue;
    for (const list of [answer.yes, answer.maybe]) {
      const next = new Map<number, number>();
      for (const face of list) {
        const before = signature[face]!;
        let after = next.get(before);
        if (after === undefined) next.set(before, (after = nextSignature++));
        signature[face] = after;
      }
    }
  }

  const classes: EndpointClass[] = [];
  const byKey = new Map<string, number>();
  const classOf = new Int32Array(size);
  const place = (at: number, key: string, make: (index: number) => EndpointClass): void => {
    let index = byKey.get(key);
    if (index === undefined) {
      byKey.set(key, (index = classes.length));
      classes.push(make(index));
    }
    classOf[at] = index;
  };
  faces.forEach((face, at) => {
    const { family, policed, finished, namedPorts, namedKey } = face;
    place(at, `pod ${signature[at]} ${family} ${policed} ${finished} ${namedKey}`, (index) => ({
      index,
      kind: 'pod',
      family,
      policed,
      finished,
      namedPorts,
    }));
  });
  space.parts.forEach((part, offset) => {
    const at = faces.length + offset;
    place(at, `external ${signature[at]} ${part.block.family}`, (index) => ({
      index,
      kind: 'external',
      family: part.block.family,
      policed: false,
      finished: false,
      namedPorts: NO_PORTS,
    }));
  });

  const resolved = new Map<string, Resolved>();
  const resolve = (predicate: EndpointPredicate): Resolved => {
    const key = predicateKey(predicate);
    let found = resolved.get(key);
    if (!found) resolved.set(key, (found = toBits(resolvedFaces.get(key) ?? answers.of(predicate), classOf, classes.length)));
    return found;
  };
  return {
    classes,
    facesOf: (pod) => (facesOfPod.get(pod) ?? []).map((face) => classOf[face]!),
    classOfPart: (part) => classOf[faces.length + part.index]!,
    resolve,
  };
}

const NO_PORTS: ReadonlyMap<string, PortSet> = new Map();

function toBits(answer: FaceAnswer, classOf: Int32Array, size: number): Resolved {
  const maybe = new BitSet(size);
  if (answer === 'everything') return { yes: BitSet.full(size), maybe };
  const yes = new BitSet(size);
  for (const face of answer.yes) yes.add(classOf[face]!);
  for (const face of answer.maybe) maybe.add(classOf[face]!);
  return { yes, maybe };
}

/** Faces (and, behind them, parts of the address space) by position; `everything` needs no list. */
type FaceAnswer = 'everything' | { readonly yes: readonly number[]; readonly maybe: readonly number[] };

class PredicateAnswers {
  readonly #cluster: Cluster;
  readonly #faces: readonly Face[];
  readonly #space: AddressSpace;
  readonly #ipBlocksMatchPods: boolean;
  readonly #byNamespace = new Map<string, number[]>();
  readonly #namespaces = new Map<string, readonly string[]>();

  constructor(cluster: Cluster, faces: readonly Face[], space: AddressSpace, profile: EnforcementProfile) {
    this.#cluster = cluster;
    this.#faces = faces;
    this.#space = space;
    this.#ipBlocksMatchPods = profile.options.ipBlockMatchesPods === 'always';
    faces.forEach((face, at) => {
      if (!face.policed) return;
      const list = this.#byNamespace.get(face.pod.namespace);
      if (list) list.push(at);
      else this.#byNamespace.set(face.pod.namespace, [at]);
    });
  }

  of(predicate: EndpointPredicate): FaceAnswer {
    switch (predicate.kind) {
      case 'any':
        return 'everything';
      case 'pods': {
        const { namespace, pods } = predicate;
        const names = namespace.kind === 'named' ? [namespace.name] : this.#namespacesWith(namespace.selector);
        const yes: number[] = [];
        for (const name of names) {
          for (const at of this.#byNamespace.get(name) ?? []) if (matchesLabels(this.#faces[at]!.pod.labels, pods)) yes.push(at);
        }
        return { yes, maybe: [] };
      }
      case 'addresses':
        return this.#inBlock(predicate);
    }
  }

  #namespacesWith(selector: LabelSelector): readonly string[] {
    const key = JSON.stringify(selector);
    let names = this.#namespaces.get(key);
    if (!names) {
      names = [...this.#cluster.namespaces.values()].filter(({ labels }) => matchesLabels(labels, selector)).map(({ name }) => name);
      this.#namespaces.set(key, names);
    }
    return names;
  }

  #inBlock({ cidr, except }: Extract<EndpointPredicate, { kind: 'addresses' }>): FaceAnswer {
    const inside = (part: AddressPart): boolean => partIsInside(part, cidr) && !except.some((block) => partIsInside(part, block));
    // D-7: an address that is not known is in the whole IPv4 space for certain, in anything less only perhaps.
    const holdsUnknown = cidr.family === 4 && isWholeFamily(cidr) && except.length === 0;
    const yes: number[] = [];
    const maybe: number[] = [];
    this.#faces.forEach((face, at) => {
      // D-6: a pod on its node's network is reached through the node's address, whatever the option says of pods, unless
      // the other option makes it a pod like any other.
      if (!this.#ipBlocksMatchPods && face.policed) return;
      if (face.part === undefined) (holdsUnknown ? yes : maybe).push(at);
      else if (inside(face.part)) yes.push(at);
    });
    for (const part of this.#space.parts) if (inside(part)) yes.push(this.#faces.length + part.index);
    return { yes, maybe };
  }
}

function facesOfPods(cluster: Cluster, policies: readonly Policy[], space: AddressSpace, profile: EnforcementProfile) {
  const keys = labelKeysOf(policies);
  const names = portNamesOf(policies);
  const hostNetworkIsPoliced = profile.options.hostNetworkPods === 'policed';
  const finishedAreIgnored = profile.options.finishedPods === 'ignored';
  const faces: Face[] = [];
  const facesOfPod = new Map<Pod, readonly number[]>();
  const known = new Map<string, readonly number[]>();
  const context = `${[...keys].sort().join()} ${[...names].sort().join()}`;

  for (const workload of cluster.workloads) {
    for (const pod of workload.pods) {
      const parts = pod.addresses.map((address) => space.locate(address));
      const finished = pod.finished && finishedAreIgnored;
      const policed = !finished && (!pod.hostNetwork || hostNetworkIsPoliced);
      const key = `${podKey(pod, keys, names, context)}|${parts.map(({ index }) => index).join()}|${policed}|${finished}`;
      let own = known.get(key);
      if (!own) {
        const shape = { pod, policed, finished, namedKey: namedPortsKey(pod, names), namedPorts: namedPortsOf(pod, names) };
        const families = parts.length === 0 ? [undefined] : distinctFamilies(parts);
        own = families.map((part) => faces.push({ ...shape, family: part?.block.family, part }) - 1);
        known.set(key, own);
      }
      facesOfPod.set(pod, own);
    }
  }
  return { faces, facesOfPod };
}

/** What policies can see of a pod itself, kept with the pod for the next analysis: `context` says what they looked at. */
function podKey(pod: Pod, keys: ReadonlySet<string>, names: ReadonlySet<string>, context: string): string {
  const known = podKeys.get(pod);
  if (known?.context === context) return known.key;
  const key = `${pod.namespace}|${labelsKey(pod, keys)}|${names.size === 0 ? '' : namedPortsKey(pod, names)}|${pod.hostNetwork}`;
  podKeys.set(pod, { context, key });
  return key;
}

const podKeys = new WeakMap<Pod, { readonly context: string; readonly key: string }>();

/** The first address of each family. */
function distinctFamilies(parts: readonly AddressPart[]): readonly AddressPart[] {
  return parts.filter((part, at) => parts.findIndex((other) => other.block.family === part.block.family) === at);
}

function labelsKey(pod: Pod, keys: ReadonlySet<string>): string {
  const relevant: string[] = [];
  for (const key in pod.labels) if (keys.has(key)) relevant.push(`${key}=${pod.labels[key]}`);
  return relevant.sort().join(',');
}

function namedPortsKey(pod: Pod, names: ReadonlySet<string>): string {
  return pod.containerPorts
    .filter(({ name }) => name !== undefined && names.has(name))
    .map(({ name, protocol, port }) => `${protocol} ${name} ${port}`)
    .sort()
    .join(',');
}

function namedPortsOf(pod: Pod, names: ReadonlySet<string>): ReadonlyMap<string, PortSet> {
  const ports = new Map<string, PortSet>();
  for (const { name, protocol, port } of pod.containerPorts) {
    if (name === undefined || !names.has(name)) continue;
    const key = `${protocol} ${name}`;
    ports.set(key, (ports.get(key) ?? PortSet.NONE).union(PortSet.single(protocol, port)));
  }
  return ports;
}

function distinctPredicates(policies: readonly Policy[]): ReadonlyMap<string, EndpointPredicate> {
  const distinct = new Map<string, EndpointPredicate>();
  for (const policy of policies) {
    distinct.set(predicateKey(policy.subject), policy.subject);
    for (const rule of policy.rules) for (const { predicate } of rule.peers) distinct.set(predicateKey(predicate), predicate);
  }
  return distinct;
}

const keyOfPredicate = new WeakMap<EndpointPredicate, string>();

/** Equal for predicates that ask for the same, wherever they are written. */
function predicateKey(predicate: EndpointPredicate): string {
  let key = keyOfPredicate.get(predicate);
  if (key === undefined) keyOfPredicate.set(predicate, (key = writePredicateKey(predicate)));
  return key;
}

function writePredicateKey(predicate: EndpointPredicate): string {
  switch (predicate.kind) {
    case 'any':
      return 'any';
    case 'pods': {
      const { namespace, pods } = predicate;
      return `pods ${namespace.kind === 'named' ? namespace.name : JSON.stringify(namespace.selector)} ${JSON.stringify(pods)}`;
    }
    case 'addresses': {
      const { cidr, except } = predicate;
      return `addresses ${[cidr, ...except].map(({ family, low, high }) => `${family}:${low}-${high}`).join()}`;
    }
  }
}

function labelKeysOf(policies: readonly Policy[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const predicate of distinctPredicates(policies).values()) {
    if (predicate.kind === 'pods') for (const { key } of predicate.pods) keys.add(key);
  }
  return keys;
}

function portNamesOf(policies: readonly Policy[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { rules } of policies)
    for (const { ports } of rules) for (const match of ports) if (match.kind === 'named') names.add(match.name);
  return names;
}
