import type { BackedService, ServiceIndex } from '#engine/backends/service-index.ts';
import type { Cluster, Labels, Pod, Protocol, Workload } from '#engine/model/cluster.ts';
import type { IpFamily } from '#engine/model/ip-range.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { AddressPart, AddressSpace } from './address-space.ts';
import type { Classification } from './endpoint-classes.ts';
import type { Endpoint, ExternalEndpoint, WorkloadEndpoint } from './evaluation.ts';

/** The endpoints of a cluster, each with the classes of its faces. */
export interface EndpointList {
  readonly endpoints: readonly Endpoint[];
  readonly faces: readonly (readonly number[])[];
}

/**
 * Lists workloads, split where a policy can tell the pods of one owner apart, then the parts of the address space, and
 * then the names that rules mention.
 * @param format writes a block as CIDR text
 * @param only the one address family of the cluster; undefined: both
 */
export function listEndpoints(
  cluster: Cluster,
  services: ServiceIndex,
  space: AddressSpace,
  classification: Classification,
  format: (part: AddressPart) => string,
  only?: IpFamily,
): EndpointList {
  const endpoints: Endpoint[] = [];
  const faces: (readonly number[])[] = [];
  for (const workload of cluster.workloads) {
    for (const { variant, ...group } of variantsOf(workload, groupByFaces(workload, classification))) {
      const endpoint: WorkloadEndpoint = {
        index: endpoints.length,
        kind: 'workload',
        id: variant === undefined ? workload.id : `${workload.id} {${variant}}`,
        workload,
        ...(variant === undefined ? {} : { variant }),
        pods: group.pods,
        declared: declaredPorts(workload, group.pods, services),
      };
      endpoints.push(endpoint);
      faces.push(group.faces);
    }
  }
  const nodeAt = new Map(
    cluster.nodes.flatMap((node) => node.addresses.map((address) => [`${address.family} ${address.value}`, node.name] as const)),
  );
  for (const part of space.parts) {
    if (part.ranges.length === 0 || (only !== undefined && part.block.family !== only)) continue;
    const { family, low, high } = part.block;
    const node = low === high ? nodeAt.get(`${family} ${low}`) : undefined;
    const endpoint: ExternalEndpoint = {
      index: endpoints.length,
      kind: 'external',
      id: `external:${format(part)}`,
      ranges: part.ranges,
      ...(node === undefined ? {} : { node }),
    };
    endpoints.push(endpoint);
    faces.push([classification.classOfPart(part)]);
  }
  classification.domains.forEach((domain, at) => {
    endpoints.push({ index: endpoints.length, kind: 'external', id: `external:${domain}`, ranges: [], domain });
    faces.push([classification.classOfDomain(at)]);
  });
  return { endpoints, faces };
}

interface FaceGroup {
  readonly faces: readonly number[];
  readonly pods: Pod[];
}

function groupByFaces(workload: Workload, classification: Classification): ReadonlyMap<string, FaceGroup> {
  const groups = new Map<string, FaceGroup>();
  for (const pod of workload.pods) {
    const faces = classification.facesOf(pod);
    const key = faces.join();
    const group = groups.get(key);
    if (group) group.pods.push(pod);
    else groups.set(key, { faces, pods: [pod] });
  }
  return groups;
}

/** The groups with the names that tell them apart, sorted by these; a single group needs none. */
function variantsOf(
  workload: Workload,
  groups: ReadonlyMap<string, FaceGroup>,
): readonly (FaceGroup & { readonly variant: string | undefined })[] {
  const list = [...groups.values()];
  if (list.length === 1) return [{ ...list[0]!, variant: undefined }];
  const labels = list.map(({ pods }) => tellingLabels(pods, workload));
  return list
    .map((group, at) => {
      const isUnique = labels[at] !== '' && labels.indexOf(labels[at]!) === labels.lastIndexOf(labels[at]!);
      return { ...group, variant: isUnique ? labels[at]! : `${labels[at]} ${firstName(group.pods)}`.trim() };
    })
    .sort((a, b) => (a.variant < b.variant ? -1 : 1));
}

/** The labels in which these pods, all alike, differ from others of the workload: `track=canary`; '' where there are none. */
function tellingLabels(pods: readonly Pod[], workload: Workload): string {
  const own = pods[0]!;
  const differing = Object.keys(own.labels).filter((key) => workload.pods.some((pod) => labelOf(pod.labels, key) !== own.labels[key]));
  const shared = differing.filter((key) => pods.every((pod) => labelOf(pod.labels, key) === own.labels[key]));
  return shared
    .sort()
    .map((key) => `${key}=${own.labels[key]}`)
    .join(',');
}

/** The first name in the alphabet, whatever the order of the manifests. */
function firstName(pods: readonly Pod[]): string {
  return pods.map(({ name, origin }) => name ?? `from line ${origin.line}`).sort()[0]!;
}

function labelOf(labels: Labels, key: string): string | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}

/** Ports that the containers declare and that Services send to: what an edge is judged on (UX 2). */
function declaredPorts(workload: Workload, pods: readonly Pod[], services: ServiceIndex): PortSet {
  if (pods.length < workload.pods.length)
    return PortSet.ofPorts(
      portsOf(
        pods,
        pods.flatMap((pod) => services.byPod.get(pod) ?? []),
      ),
    );
  let known = declaredBefore.get(services);
  if (!known) declaredBefore.set(services, (known = new Map()));
  let declared = known.get(workload);
  if (!declared) known.set(workload, (declared = PortSet.ofPorts(portsOf(pods, services.byWorkload.get(workload.id) ?? []))));
  return declared;
}

/** For whole workloads: as long as the Services are the same, so are the ports. */
const declaredBefore = new WeakMap<ServiceIndex, Map<Workload, PortSet>>();

function* portsOf(
  pods: readonly Pod[],
  backed: readonly BackedService[],
): Iterable<{ readonly protocol: Protocol; readonly port: number }> {
  for (const pod of pods) yield* pod.containerPorts;
  for (const { ports } of backed) {
    for (const { servicePort, resolved } of ports) if (resolved !== undefined) yield { protocol: servicePort.protocol, port: resolved };
  }
}
