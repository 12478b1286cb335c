import type { Cluster, Pod } from '#engine/model/cluster.ts';
import type { IpFamily } from '#engine/model/ip-range.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';
import type { Policy } from '#engine/rules/policy.ts';
import type { AddressPart, AddressSpace } from './address-space.ts';
import type { Half } from './evaluation.ts';
import { onlyFamily } from './only-family.ts';
import { distinctPredicates } from './predicate-key.ts';

/**
 * A kind of pod as policies see it, in one IP family: the pods that agree in all that any policy looks at share it.
 * `pod` is the first of them.
 */
export interface Face {
  readonly pod: Pod;
  readonly family: IpFamily | undefined;
  readonly part: AddressPart | undefined;
  /** Policies select it. */
  readonly policed: boolean;
  /** Why they do not. */
  readonly exempt?: PodExemption | undefined;
  /** They do, and the network plugin does not enforce them: its own security groups alone bind it. */
  readonly unenforced?: boolean;
  /** Selectors of pods match it as a peer: not where it speaks as its node, has finished, or is unknown. */
  readonly isPod: boolean;
  /** It speaks as its node (NP-22). */
  readonly isNode: boolean;
  readonly finished: boolean;
  readonly namedPorts: ReadonlyMap<string, PortSet>;
  readonly namedKey: string;
}

/** Why policies do not select a pod. */
export type PodExemption = Extract<Half['exempt'], 'host-network' | 'bare-pod' | 'fargate-or-windows' | 'unknown-pod'>;

export interface PodFaces {
  readonly faces: readonly Face[];
  /** The positions of a pod's faces: one, or two for a dual-stack pod. */
  readonly facesOfPod: ReadonlyMap<Pod, readonly number[]>;
  /** The face of the unknown pod at the edge, where Ingresses or routes lead through it. */
  readonly ingressController?: number;
}

/**
 * The faces of all pods of a cluster. They are kept with the cluster: most edits of a policy leave the labels, port names
 * and blocks that policies look at as they were.
 */
export function facesOfPods(cluster: Cluster, policies: readonly Policy[], space: AddressSpace, profile: EnforcementProfile): PodFaces {
  const keys = labelKeysOf(policies);
  const names = portNamesOf(policies);
  const blocks = space.parts.map(({ block: { family, low, high } }) => `${family}:${low}-${high}`);
  const { hostNetworkPods, finishedPods, barePods, fargateAndWindowsPods, ownSecurityGroups, addressFamilies } = profile.options;
  const options = [hostNetworkPods, finishedPods, barePods, fargateAndWindowsPods, ownSecurityGroups, addressFamilies];
  const context = [[...keys].sort(), [...names].sort(), blocks, options].join('|');
  const known = facesBefore.get(cluster) ?? new Map<string, PodFaces>();
  let faces = known.get(context);
  if (faces) known.delete(context);
  else faces = findFaces(cluster, keys, names, space, profile);
  known.set(context, faces);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KEPT) break;
    known.delete(oldest);
  }
  facesBefore.set(cluster, known);
  return faces;
}

/** So many are kept, those last used: the profiles that are compared look at the same pods by turns. */
const MOST_KEPT = 6;
const facesBefore = new WeakMap<Cluster, Map<string, PodFaces>>();

function findFaces(
  cluster: Cluster,
  keys: ReadonlySet<string>,
  names: ReadonlySet<string>,
  space: AddressSpace,
  profile: EnforcementProfile,
): PodFaces {
  const hostNetworkIsPoliced = profile.options.hostNetworkPods === 'policed';
  const finishedAreIgnored = profile.options.finishedPods === 'ignored';
  const only = onlyFamily(cluster, profile);
  const faces: Face[] = [];
  const facesOfPod = new Map<Pod, readonly number[]>();
  const known = new Map<string, readonly number[]>();

  for (const workload of cluster.workloads) {
    for (const pod of workload.pods) {
      const addresses = only === undefined ? pod.addresses : pod.addresses.filter(({ family }) => family === only);
      const parts = addresses.map((address) => space.locate(address));
      const finished = pod.finished && finishedAreIgnored;
      const exempt = exemptionOf(pod, profile);
      const unenforced = !exempt && pod.ownSecurityGroups === 'strict' && profile.options.ownSecurityGroups === 'depends';
      const isNode = pod.hostNetwork && !hostNetworkIsPoliced;
      const key = `${podKey(pod, keys, names)}|${parts.map(({ index }) => index).join()}|${exempt}|${unenforced}|${finished}`;
      let own = known.get(key);
      if (!own) {
        const named = { namedKey: namedPortsKey(pod, names), namedPorts: namedPortsOf(pod, names) };
        const shape = { pod, policed: !finished && !exempt, exempt, unenforced, isPod: !finished && !isNode, isNode, finished, ...named };
        const families = parts.length === 0 ? [undefined] : distinctFamilies(parts);
        own = families.map((part) => faces.push({ ...shape, family: part?.block.family ?? only, part }) - 1);
        known.set(key, own);
      }
      facesOfPod.set(pod, own);
    }
  }
  if (cluster.edgeRoutes.length === 0) return { faces, facesOfPod };
  const ingressController = faces.push({ ...UNKNOWN_FACE, pod: UNKNOWN_POD, family: only }) - 1;
  return { faces, facesOfPod, ingressController };
}

function exemptionOf(pod: Pod, { options }: EnforcementProfile): PodExemption | undefined {
  if (pod.hostNetwork && options.hostNetworkPods === 'exempt') return 'host-network';
  if (!pod.owned && options.barePods === 'exempt') return 'bare-pod';
  return pod.platform !== undefined && options.fargateAndWindowsPods === 'exempt' ? 'fargate-or-windows' : undefined;
}

/** A pod that the manifests do not show: no policy of theirs is known to select it. */
const UNKNOWN_POD: Pod = {
  namespace: '',
  labels: {},
  serviceAccount: '',
  hostNetwork: false,
  finished: false,
  owned: true,
  addresses: [],
  containerPorts: [],
  origin: { file: '', document: 0, path: '', line: 1, column: 1, endLine: 1 },
};

const UNKNOWN_FACE: Omit<Face, 'pod' | 'family'> = {
  part: undefined,
  policed: false,
  exempt: 'unknown-pod',
  isPod: false,
  isNode: false,
  finished: false,
  namedPorts: new Map(),
  namedKey: '',
};

/** What policies can see of a pod itself. */
function podKey(pod: Pod, keys: ReadonlySet<string>, names: ReadonlySet<string>): string {
  return `${pod.namespace}|${labelsKey(pod, keys)}|${names.size === 0 ? '' : namedPortsKey(pod, names)}|${pod.hostNetwork}|${pod.labelsUnknown ?? ''}`;
}

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
