import type { IpAddress, Protocol, Service, ServicePort, ServiceType } from '#engine/model/cluster.ts';
import { parseCidr, parseIpAddress } from '#engine/model/parse-cidr.ts';
import { labelsOf } from './label-selector-fields.ts';
import type { ServiceFields } from './service-fields.ts';

type PortFields = NonNullable<NonNullable<ServiceFields['spec']>['ports']>[number];

/** A Service that was accepted, without the endpoints that other objects give it. */
export function readService(fields: ServiceFields, namespace: string, name: string): Service {
  const spec = fields.spec;
  const selector = spec?.selector && labelsOf(spec.selector);
  const externalName = spec?.externalName?.value;
  return {
    id: `${namespace}/${name}`,
    namespace,
    name,
    type: (spec?.type?.value || 'ClusterIP') as ServiceType,
    headless: spec?.clusterIP?.value === 'None',
    clusterIPs: clusterAddresses(spec),
    ...(selector && { selector }),
    ports: (spec?.ports ?? []).map(readPort),
    ...(externalName && { externalName }),
    externalTrafficPolicy: spec?.externalTrafficPolicy?.value === 'Local' ? 'Local' : 'Cluster',
    externalIPs: (spec?.externalIPs ?? []).map((each) => parseIpAddress(each.value)).filter((address) => address !== undefined),
    loadBalancerSourceRanges: (spec?.loadBalancerSourceRanges ?? [])
      .map((each) => parseCidr(each.value.trim())?.range)
      .filter((range) => range !== undefined),
    endpoints: [],
    annotations: labelsOf(fields.metadata?.annotations),
    labels: labelsOf(fields.metadata?.labels),
    origin: fields.place.origin,
  };
}

/** The first of `clusterIPs` is `clusterIP` once more. */
function clusterAddresses(spec: ServiceFields['spec']): readonly IpAddress[] {
  const written = new Set([spec?.clusterIP?.value, ...(spec?.clusterIPs ?? []).map(({ value }) => value)]);
  return [...written].map((text) => parseIpAddress(text ?? '')).filter((address) => address !== undefined);
}

function readPort({ place, name, protocol, port, targetPort, nodePort }: PortFields): ServicePort {
  const number = port?.value ?? 0;
  return {
    ...(name?.value && { name: name.value }),
    protocol: (protocol?.value || 'TCP') as Protocol,
    port: number,
    // S-3
    targetPort: targetPort?.value || number,
    ...(nodePort?.value && { nodePort: nodePort.value }),
    origin: place.origin,
  };
}
