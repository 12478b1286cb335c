import type { Labels, Service } from '#engine/model/cluster.ts';
import type { IpRange } from '#engine/model/ip-range.ts';
import { parseCidr } from '#engine/model/parse-cidr.ts';
import { holdsPublicAddress } from '#engine/model/public-addresses.ts';
import type { PodBackend } from './service-backends.ts';
import type { ServiceIndex } from './service-index.ts';
import type { Arrival, WayIn, WayInPort } from './way-in.ts';
import { sortedPorts } from './way-in-ports.ts';

/** The ways in that a Service opens by itself: one for each workload behind it. */
export function serviceWaysIn(service: Service, index: ServiceIndex): readonly WayIn[] {
  const type = wayInType(service);
  if (type === undefined) return [];
  const { id, namespace, name, origin } = service;
  return (index.backends.get(service.id)?.workloads ?? []).flatMap(({ workload, pods }): readonly WayIn[] => {
    const reached = pods.filter(({ ports }) => ports.some(({ resolved }) => resolved !== undefined));
    if (reached.length === 0) return [];
    return [
      {
        opener: { id, kind: 'Service', namespace, name, origin },
        type,
        service,
        destination: workload.id,
        pods: reached.map(({ pod }) => pod),
        ports: sortedPorts(reached.flatMap(portsOf)),
        arrivesAs: arrivalOf(service),
        matches: [],
        isInternal: service.type === 'LoadBalancer' && isInternalLoadBalancer(service),
        sourceRanges: type === 'LoadBalancer' ? sourceRangesOf(service) : [],
        externalIPs: service.externalIPs,
      },
    ];
  });
}

function wayInType(service: Service): 'LoadBalancer' | 'NodePort' | 'ExternalIP' | undefined {
  if (service.type === 'LoadBalancer' || service.type === 'NodePort') return service.type;
  return service.type === 'ClusterIP' && service.externalIPs.length > 0 ? 'ExternalIP' : undefined;
}

function portsOf({ ports }: PodBackend): readonly WayInPort[] {
  return ports.flatMap(({ servicePort: { protocol, port, nodePort }, resolved }) =>
    resolved === undefined ? [] : [{ protocol, port, targetPort: resolved, ...(nodePort === undefined ? {} : { nodePort }) }],
  );
}

const AWS = 'service.beta.kubernetes.io/aws-load-balancer-';

/** S-4; a network load balancer of AWS that has pods as its targets goes round the nodes. */
function arrivalOf({ type, externalTrafficPolicy, annotations = {} }: Service): Arrival {
  if (type === 'LoadBalancer' && hasPodTargets(annotations)) {
    return /preserve_client_ip\.enabled=true/.test(valueOf(annotations, `${AWS}target-group-attributes`))
      ? 'client-address'
      : 'load-balancer';
  }
  return externalTrafficPolicy === 'Local' ? 'client-address' : 'node-address';
}

function hasPodTargets(annotations: Labels): boolean {
  return valueOf(annotations, `${AWS}nlb-target-type`) === 'ip' || valueOf(annotations, `${AWS}type`) === 'nlb-ip';
}

/** What clouds take for a load balancer of the private network. */
const INTERNAL: readonly (readonly [key: string, value: RegExp])[] = [
  [`${AWS}internal`, /^(true|0\.0\.0\.0\/0)$/],
  [`${AWS}scheme`, /^internal$/],
  ['networking.gke.io/load-balancer-type', /^internal$/i],
  ['cloud.google.com/load-balancer-type', /^internal$/i],
  ['service.beta.kubernetes.io/azure-load-balancer-internal', /^true$/],
  ['service.beta.kubernetes.io/openstack-internal-load-balancer', /^true$/],
  ['service.beta.kubernetes.io/oci-load-balancer-internal', /^true$/],
  ['service.beta.kubernetes.io/do-loadbalancer-network', /^internal$/i],
];

function isInternalLoadBalancer(service: Service): boolean {
  const { annotations = {} } = service;
  // It takes clients of the private network alone.
  const clients = sourceRangesOf(service);
  if (clients.length > 0 && !clients.some(holdsPublicAddress)) return true;
  if (INTERNAL.some(([key, value]) => value.test(valueOf(annotations, key)))) return true;
  // The AWS Load Balancer Controller makes private ones unless it is told otherwise.
  const isOfController = ['external', 'nlb-ip'].includes(valueOf(annotations, `${AWS}type`));
  return isOfController && valueOf(annotations, `${AWS}scheme`) !== 'internet-facing';
}

/** The field, or the annotation that was there before it. */
function sourceRangesOf({ loadBalancerSourceRanges, annotations = {} }: Service): readonly IpRange[] {
  if (loadBalancerSourceRanges.length > 0) return loadBalancerSourceRanges;
  return valueOf(annotations, 'service.beta.kubernetes.io/load-balancer-source-ranges')
    .split(',')
    .map((text) => parseCidr(text.trim())?.range)
    .filter((range) => range !== undefined);
}

function valueOf(annotations: Labels, key: string): string {
  return Object.hasOwn(annotations, key) ? annotations[key]! : '';
}
