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
}

/** An endpoint of an evaluation. */
export function findEndOf(endpoint: Endpoint): FindEnd {
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
  };
}

/** An endpoint of a picture. */
export function findEndOfSummary({ id, kind, namespace, name, workloadKind, labels, ...rest }: EndpointSummary): FindEnd {
  const { meaning = 'rest-of-world', ranges = [], declaredPorts } = rest;
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
  };
}

const OUTSIDE = { namespace: undefined, workloadKind: undefined, labels: {}, declared: PortSet.NONE } as const;

/** Reads what `formatRange` writes. */
function parseRange(text: string): readonly IpRange[] {
  const [low, high] = text.split('-').map(parseIpAddress);
  return low && high ? [{ family: low.family, low: low.value, high: high.value }] : [];
}
