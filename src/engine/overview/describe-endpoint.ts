import type { BackedService, ServiceIndex } from '#engine/backends/service-index.ts';
import type { ExternalEndpoint, Evaluation, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import { formatRange, type IpRange } from '#engine/model/ip-range.ts';
import type { PortSet } from '#engine/model/port-set.ts';
import type { Direction } from '#engine/rules/policy.ts';
import { NOT_A_POD } from './not-a-pod.ts';
import type { EndpointSummary, PortLabel, ServicePortSummary, ServiceSummary } from './picture.ts';

/** A workload (or one variant of it) as the screen shows it. */
export function describeWorkload(
  endpoint: WorkloadEndpoint,
  evaluation: Evaluation,
  services: ServiceIndex,
  needs: ReadonlySet<string>,
): EndpointSummary {
  const { workload, pods, variant } = endpoint;
  const pod = pods[0]!;
  const summary: Omit<EndpointSummary, 'sameAs'> = {
    id: endpoint.id,
    kind: 'workload',
    namespace: workload.namespace,
    name: workload.name,
    workloadKind: workload.kind,
    ...(variant === undefined ? {} : { variant }),
    replicas: variant === undefined ? workload.replicas : pods.length,
    labels: pod.labels,
    isolatedBy: { ingress: policyIds(endpoint, 'ingress', evaluation), egress: policyIds(endpoint, 'egress', evaluation) },
    ...(evaluation.isUnselected(endpoint.index) ? { unselected: true } : {}),
    hostNetwork: pods.every(({ hostNetwork }) => hostNetwork),
    finished: pods.every(({ finished }) => finished),
    services: describeServices(services.byWorkload.get(workload.id) ?? NO_SERVICES),
    declaredPorts: portLabels(endpoint),
    ...(workload.probes.length > 0 ? { probes: workload.probes } : {}),
    origin: workload.origin,
  };
  return { ...summary, sameAs: needs.has(workload.id) || summary.services.length > 0 ? endpoint.id : sameAs(endpoint, evaluation) };
}

/** What cannot be told apart: same namespace, kind, declared ports and treatment by every policy. */
function sameAs({ index, workload, declared }: WorkloadEndpoint, evaluation: Evaluation): string {
  return `${workload.namespace} ${workload.kind} ${declared.key} ${evaluation.treatment(index)}`;
}

function policyIds({ index }: WorkloadEndpoint, direction: Direction, evaluation: Evaluation): readonly string[] {
  return evaluation.isolatedBy(index, direction).map(({ id }) => id);
}

const NO_SERVICES: readonly BackedService[] = [];

function describeServices(services: readonly BackedService[]): readonly ServiceSummary[] {
  let described = describedBefore.get(services);
  if (!described) describedBefore.set(services, (described = services.map(describeService)));
  return described;
}

/** The list of a workload is the same object until a Service or a workload changes. */
const describedBefore = new WeakMap<readonly BackedService[], readonly ServiceSummary[]>();

function describeService({ service, ports }: BackedService): ServiceSummary {
  return {
    name: service.name,
    type: service.type,
    headless: service.headless,
    ports: ports.map(({ servicePort, resolved }): ServicePortSummary => {
      const { protocol, port, targetPort } = servicePort;
      return { protocol, port, targetPort, ...(resolved === undefined ? {} : { resolved }) };
    }),
    origin: service.origin,
  };
}

function portLabels(endpoint: WorkloadEndpoint): readonly PortLabel[] {
  let labels = labeledBefore.get(endpoint.declared);
  if (!labels) labeledBefore.set(endpoint.declared, (labels = writeLabels(endpoint)));
  return labels;
}

/** The declared ports of a workload are one object as long as its Services are the same; it is no other workload's. */
const labeledBefore = new WeakMap<PortSet, readonly PortLabel[]>();

function writeLabels({ pods, declared }: WorkloadEndpoint): readonly PortLabel[] {
  const ranges = declared.toRanges();
  const names = new Map(
    pods[0]!.containerPorts.flatMap(({ protocol, port, name }) => (name === undefined ? [] : [[`${protocol} ${port}`, name] as const])),
  );
  return PROTOCOLS.flatMap((protocol) =>
    ranges[protocol].flatMap(([low, high]) =>
      Array.from({ length: high - low + 1 }, (_, at): PortLabel => {
        const name = names.get(`${protocol} ${low + at}`);
        return { protocol, port: low + at, ...(name === undefined ? {} : { name }) };
      }),
    ),
  );
}

/** A part of the address space as the screen shows it. `rules`: how many rules mention the block it is named for. */
export function describeExternal(endpoint: ExternalEndpoint, rules: number): EndpointSummary {
  const name = endpoint.id.slice('external:'.length);
  const meaning = externalMeaning(endpoint);
  return {
    id: endpoint.id,
    kind: 'external',
    name: endpoint.node ?? name,
    ...NOT_A_POD,
    ranges: endpoint.ranges.map(formatRange),
    ...(meaning === undefined ? {} : { meaning }),
    rules,
    sameAs: endpoint.id,
  };
}

type Meaning = NonNullable<EndpointSummary['meaning']>;

/** Whether it is (or holds) addresses of the internet: neither a node nor of a block with a meaning of its own. */
export function isPublic(endpoint: ExternalEndpoint): boolean {
  const meaning = externalMeaning(endpoint);
  return meaning === undefined || meaning === 'rest-of-world';
}

function externalMeaning({ id, node, ranges }: ExternalEndpoint): Meaning | undefined {
  const [range] = ranges;
  // A name stands for an address somewhere outside that nobody knows here.
  if (range === undefined) return undefined;
  return node === undefined ? meaningOf(id.slice('external:'.length), range) : 'node';
}

/** Well-known IPv4 blocks (RFC 1918, 3927, 6598, 1122, 5771) as prefix and length. */
const KNOWN_BLOCKS: readonly { readonly low: number; readonly bits: number; readonly meaning: Meaning }[] = [
  { low: 0xa9fea9fe, bits: 32, meaning: 'metadata' },
  { low: 0x0a000000, bits: 8, meaning: 'private' },
  { low: 0xac100000, bits: 12, meaning: 'private' },
  { low: 0xc0a80000, bits: 16, meaning: 'private' },
  { low: 0x64400000, bits: 10, meaning: 'carrier' },
  { low: 0xa9fe0000, bits: 16, meaning: 'link-local' },
  { low: 0x7f000000, bits: 8, meaning: 'loopback' },
  { low: 0xe0000000, bits: 4, meaning: 'multicast' },
];

function meaningOf(name: string, range: IpRange): Meaning | undefined {
  if (name === '0.0.0.0/0' || name === '::/0') return 'rest-of-world';
  if (range.family !== 4) return undefined;
  return KNOWN_BLOCKS.find(({ low, bits }) => Number(range.low) >= low && Number(range.high) < low + 2 ** (32 - bits))?.meaning;
}
