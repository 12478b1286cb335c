import type { ClusterNode, ConfigMapRef, Labels, Mention, Pod, Probe, Workload } from '#engine/model/cluster.ts';
import type { PodFact, WorkloadFact } from './manifest-object.ts';
import { platformOfNode } from './pod-platform.ts';
import { workloadId } from './read-workload.ts';
import { WorkloadOwners, type TopOwner } from './workload-owners.ts';

interface Gathered {
  readonly top: TopOwner;
  readonly namespace: string;
  readonly pods: PodFact[];
  /** What the top owner made, and what stands in the manifests: ReplicaSets of a Deployment. */
  readonly made: WorkloadFact[];
}

/**
 * Joins workloads, what they made, and pods into one workload per topmost owner, sorted by id.
 * Pods that are in the manifests stand in the place of the template that made them.
 */
export function joinWorkloads(
  workloads: readonly WorkloadFact[],
  pods: readonly PodFact[],
  nodes: readonly ClusterNode[],
): readonly Workload[] {
  const facts = new Map(workloads.map((fact) => [fact.workload.id, fact]));
  const owners = new WorkloadOwners(facts);
  const gathered = new Map<string, Gathered>();
  const gather = (namespace: string, top: TopOwner): Gathered => {
    let group = gathered.get(top.id);
    if (!group) gathered.set(top.id, (group = { top, namespace, pods: [], made: [] }));
    return group;
  };
  for (const fact of workloads) {
    const { id, namespace, kind, name } = fact.workload;
    const top = canBeMade(fact) ? owners.top(namespace, { kind, name }) : { id, kind, name };
    const group = gather(namespace, top);
    if (top.id !== fact.workload.id) group.made.push(fact);
  }
  for (const fact of pods) {
    const { namespace } = fact.pod;
    const isMade = fact.owner !== undefined && fact.owner.kind !== 'Node';
    const top = isMade
      ? owners.top(namespace, fact.owner, fact.templateHash)
      : { kind: 'Pod', name: fact.name, id: workloadId(namespace, fact.name, 'Pod') };
    gather(namespace, top).pods.push(fact);
  }
  const nodeByName = new Map(nodes.map((node) => [node.name, node]));
  return [...gathered.values()]
    .map((group) => workloadOf(group, facts.get(group.top.id), nodeByName))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Only these need a look upwards: all other workload objects stand at the top. */
function canBeMade({ workload, owner }: WorkloadFact): boolean {
  return owner !== undefined || workload.kind === 'ReplicaSet' || workload.kind === 'Job';
}

function workloadOf(
  { top, namespace, pods, made }: Gathered,
  own: WorkloadFact | undefined,
  nodes: ReadonlyMap<string, ClusterNode>,
): Workload {
  const live = pods.map(({ pod }) => onItsNode(pod, nodes));
  // A Job that has finished is over; whatever else made the pods will make new ones (NP-23).
  const outlives = own && own.workload.kind !== 'Job' && live.every(({ finished }) => finished);
  if (own) {
    if (live.length > 0 && !outlives) return { ...own.workload, pods: live };
    const placed = own.workload.pods.map((pod) => onItsNode(pod, nodes));
    return placed.every((pod, at) => pod === own.workload.pods[at]) ? own.workload : { ...own.workload, pods: placed };
  }
  const running = made.filter(({ workload }) => workload.replicas > 0);
  const makers = (running.length > 0 ? running : made).map(({ workload }) => workload);
  const sources: readonly PodSource[] = live.length > 0 ? pods : makers;
  return {
    id: top.id,
    namespace,
    name: top.name,
    kind: top.kind,
    replicas: makers.length > 0 ? sum(makers.map(({ replicas }) => replicas)) : live.length,
    pods: live.length > 0 ? live : distinctPods(makers.flatMap((workload) => workload.pods)),
    annotations: sources[0]?.annotations ?? {},
    mentions: distinct(
      sources.flatMap(({ mentions }) => mentions),
      ({ by, text }) => `${by}\0${text}`,
    ),
    configMapRefs: distinct(
      sources.flatMap(({ configMapRefs }) => configMapRefs),
      ({ by, name, key }) => `${by}\0${name}\0${key ?? ''}`,
    ),
    probes: distinct(
      sources.flatMap(({ probes }) => probes),
      ({ kind, port, host }) => `${kind} ${port} ${host ?? ''}`,
    ),
    images: [...new Set(sources.flatMap(({ images }) => images))],
    origin: (live[0] ?? makers[0]!).origin,
  };
}

interface PodSource {
  readonly annotations: Labels;
  readonly mentions: readonly Mention[];
  readonly configMapRefs: readonly ConfigMapRef[];
  readonly images: readonly string[];
  readonly probes: readonly Probe[];
}

/** A pod runs on what its node is, and (D-6) on the host's network it has its node's addresses. */
function onItsNode(pod: Pod, nodes: ReadonlyMap<string, ClusterNode>): Pod {
  const node = pod.nodeName === undefined ? undefined : nodes.get(pod.nodeName);
  if (!node) return pod;
  const platform = pod.platform ?? platformOfNode(node.labels);
  const addresses = pod.hostNetwork && pod.addresses.length === 0 ? node.addresses : pod.addresses;
  if (platform === pod.platform && addresses === pod.addresses) return pod;
  return { ...pod, ...(platform && { platform }), addresses };
}

/** Equal templates stand once. */
function distinctPods(pods: readonly Pod[]): readonly Pod[] {
  return distinct(pods, ({ labels, containerPorts, serviceAccount, hostNetwork, platform }) => {
    const ports = containerPorts.map(({ name, protocol, port }) => [name, protocol, port]);
    return JSON.stringify([Object.entries(labels).sort(), ports, serviceAccount, hostNetwork, platform]);
  });
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  if (items.length < 2) return items;
  return [...new Map(items.map((item) => [keyOf(item), item] as const).reverse()).values()].reverse();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
