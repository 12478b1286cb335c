import type { Cluster, Pod } from '#engine/model/cluster.ts';
import { BitSet } from '#engine/model/bit-set.ts';
import type { IpFamily } from '#engine/model/ip-range.ts';
import type { PortSet } from '#engine/model/port-set.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';
import type { EndpointPredicate, Policy } from '#engine/rules/policy.ts';
import type { AddressPart, AddressSpace } from './address-space.ts';
import { mentionedDomains } from './domain-names.ts';
import { facesOfPods, type Face, type PodExemption } from './pod-faces.ts';
import { PredicateAnswers, type FaceAnswer } from './predicate-answers.ts';
import { distinctPredicates, predicateKey } from './predicate-key.ts';

/**
 * Endpoints that no predicate of any policy tells apart. All work after this step is on classes, never on pods.
 * A dual-stack pod has two faces, one a family, each in a class of its own (a connection uses one family, D-8).
 */
export interface EndpointClass {
  readonly index: number;
  readonly kind: 'pod' | 'external';
  /** Absent: its address is unknown (of a pod, of a name outside); it may speak either. */
  readonly family: IpFamily | undefined;
  /** Policies select it: a pod that is neither exempt nor finished. */
  readonly policed: boolean;
  /** Why policies do not select a pod. */
  readonly exempt?: PodExemption | undefined;
  /** A pod whose labels nobody knows. */
  readonly labelsUnknown?: true;
  /** A finished pod, which has no connections (D-9). */
  readonly finished: boolean;
  /** Policies select it, and are not enforced: its own security groups alone bind it. */
  readonly unenforced?: true;
  /** Container ports by `protocol name`, for the names that some rule mentions. */
  readonly namedPorts: ReadonlyMap<string, PortSet>;
}

export interface Classification {
  readonly classes: readonly EndpointClass[];
  /** The classes of a pod's faces: one, or two for a dual-stack pod. */
  facesOf(pod: Pod): readonly number[];
  /** The class of the unknown pod at the edge, where anything leads through it. */
  readonly ingressController?: number;
  /** The class of a part of the address space. */
  classOfPart(part: AddressPart): number;
  /** The names that rules mention, sorted; each has a class like a part of the address space. */
  readonly domains: readonly string[];
  classOfDomain(at: number): number;
  /** Which classes a predicate matches: for certain, or perhaps (D-7). */
  resolve(predicate: EndpointPredicate): Resolved;
}

export interface Resolved {
  readonly yes: BitSet;
  /** Empty for most; disjoint from `yes`. */
  readonly maybe: BitSet;
}

/** Sorts all endpoints into classes by what the policies' predicates say of them. */
export function classify(cluster: Cluster, policies: readonly Policy[], space: AddressSpace, profile: EnforcementProfile): Classification {
  const { faces, facesOfPod, ingressController } = facesOfPods(cluster, policies, space, profile);
  const domains = mentionedDomains(policies, cluster.services);
  const answers = new PredicateAnswers(cluster, faces, space, domains, profile);
  const known = new Map([...distinctPredicates(policies)].map(([key, predicate]) => [key, answers.of(predicate)] as const));
  const size = faces.length + space.parts.length + domains.length;
  const { classes, classOf } = formClasses(faces, space, domains.length, signatures(known.values(), size));

  const resolved = new Map<string, Resolved>();
  const resolve = (predicate: EndpointPredicate): Resolved => {
    const key = predicateKey(predicate);
    let found = resolved.get(key);
    if (!found) resolved.set(key, (found = toBits(known.get(key) ?? answers.of(predicate), classOf, classes.length)));
    return found;
  };
  return {
    classes,
    facesOf: (pod) => (facesOfPod.get(pod) ?? []).map((face) => classOf[face]!),
    ...(ingressController === undefined ? {} : { ingressController: classOf[ingressController]! }),
    classOfPart: (part) => classOf[faces.length + part.index]!,
    domains,
    classOfDomain: (at) => classOf[faces.length + space.parts.length + at]!,
    resolve,
  };
}

/**
 * A number for each face and each part: equal numbers mean equal answers to every predicate. It stands for a chain of
 * (number so far, answer) pairs, so that nobody writes the answers side by side.
 */
function signatures(answers: Iterable<FaceAnswer>, size: number): Int32Array {
  const signature = new Int32Array(size);
  let nextSignature = 1;
  for (const answer of answers) {
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
  return signature;
}

/** One class for each signature, of the faces first, then of the parts of the address space, and then of names. */
function formClasses(faces: readonly Face[], space: AddressSpace, domains: number, signature: Int32Array) {
  const classes: EndpointClass[] = [];
  const byKey = new Map<string, number>();
  const classOf = new Int32Array(signature.length);
  const place = (at: number, key: string, make: (index: number) => EndpointClass): void => {
    let index = byKey.get(key);
    if (index === undefined) {
      byKey.set(key, (index = classes.length));
      classes.push(make(index));
    }
    classOf[at] = index;
  };
  faces.forEach((face, at) => {
    const { family, policed, exempt, unenforced = false, finished, namedPorts, namedKey } = face;
    const labelsUnknown = face.pod.labelsUnknown ?? false;
    place(at, `pod ${signature[at]} ${family} ${policed} ${exempt} ${unenforced} ${finished} ${labelsUnknown} ${namedKey}`, (index) => ({
      index,
      kind: 'pod',
      family,
      policed,
      exempt,
      ...(labelsUnknown && { labelsUnknown }),
      ...(unenforced && { unenforced }),
      finished,
      namedPorts,
    }));
  });
  const placeExternal = (at: number, family: IpFamily | undefined): void =>
    place(at, `external ${signature[at]} ${family}`, (index) => ({
      index,
      kind: 'external',
      family,
      policed: false,
      finished: false,
      namedPorts: NO_PORTS,
    }));
  space.parts.forEach(({ block }, offset) => placeExternal(faces.length + offset, block.family));
  // A name may stand for addresses of either family.
  for (let offset = 0; offset < domains; offset++) placeExternal(faces.length + space.parts.length + offset, undefined);
  return { classes, classOf };
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
