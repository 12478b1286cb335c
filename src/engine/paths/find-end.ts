import type { ServiceIndex } from '#engine/backends/service-index.ts';
import type { Endpoint } from '#engine/evaluate/evaluation.ts';
import type { IpRange } from '#engine/model/ip-range.ts';
import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import { PortSet } from '#engine/model/port-set.ts';
import { isPublic } from '#engine/overview/describe-endpoint.ts';
import type { EndpointSummary } from '#engine/overview/picture.ts';

/** What can be asked of an end of a connection: the same for the engine's endpoints and for those of the picture. */
export interface FindEnd {
  readonly id: string;
  readonly kind: EndpointSummary['kind'];
  readonly namespace: string | undefined;
  readonly name: string;
  readonly workloadKind: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  /** Addresses of the internet, or a way in from there. */
  readonly internet: boolean;
  readonly ranges: readonly IpRange[];
  readonly declared: PortSet;
  /** Names of the Services that lead to it. */
  readonly services: readonly string[];
}

/** An endpoint of an evaluation. */
export function findEndOf(endpoint: Endpoint, services?: ServiceIndex): FindEnd {
  if (endpoint.kind === 'external') {
    const { id, kind, node, ranges } = endpoint;
    return { ...OUTSIDE, id, kind, name: node ?? id.slice('external:'.length), internet: isPublic(endpoint), ranges };
  }
  const { id, kind, workload, pods, declared } = endpoint;
  return {
    id,
    kind,
    namespace: workload.namespace,
    name: workload.name,
    workloadKind: workload.kind,
    labels: pods[0]?.labels ?? {},
    internet: false,
    ranges: pods.flatMap((pod) => pod.addresses.map(({ family, value }) => ({ family, low: value, high: value }))),
    declared,
    services: (services?.byWorkload.get(workload.id) ?? []).map(({ service }) => service.name),
  };
}

/** An endpoint of a picture. */
export function findEndOfSummary({ id, kind, namespace, name, workloadKind, labels, ...rest }: EndpointSummary): FindEnd {
  const { meaning = 'rest-of-world', ranges = [], declaredPorts, services } = rest;
  return {
    id,
    kind,
    namespace,
    name,
    workloadKind,
    labels,
    internet: kind === 'way-in' || (kind === 'external' && meaning === 'rest-of-world'),
    ranges: ranges.flatMap(parseRange),
    declared: PortSet.ofPorts(declaredPorts),
    services: services.map((service) => service.name),
  };
}

const OUTSIDE = { namespace: undefined, workloadKind: undefined, labels: {}, declared: PortSet.NONE, services: [] } as const;

/** Reads what `formatRange` writes. */
function parseRange(text: string): readonly IpRange[] {
  const [low, high] = text.split('-').map(parseIpAddress);
  return low && high ? [{ family: low.family, low: low.value, high: high.value }] : [];
}
