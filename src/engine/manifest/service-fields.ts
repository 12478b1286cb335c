import { parseCidr, parseIpAddress } from '#engine/model/parse-cidr.ts';
import {
  anything,
  boolean,
  integer,
  integerOrText,
  isWritten,
  list,
  object,
  text,
  textMap,
  type DecodedBy,
  type ObjectOf,
  texts,
} from './decode.ts';
import type { Diagnosis } from './diagnosis.ts';
import { Place } from './place.ts';
import { metadata } from './metadata-fields.ts';
import {
  checkLabels,
  checkOneOf,
  checkPort,
  checkUnique,
  isDnsLabel,
  isDnsSubdomain,
  isLabelKey,
  isPortNumber,
  requireText,
} from './name-rules.ts';

const servicePort = object(
  { name: text, protocol: text, appProtocol: text, port: integer, targetPort: integerOrText, nodePort: integer },
  ({ place, name, protocol, appProtocol, port, targetPort, nodePort }, diagnosis) => {
    if (port ? !isPortNumber(port.value) : !isWritten(place, 'port'))
      diagnosis.invalid(port?.place ?? place.missing('port'), 'port-number');
    if (protocol && protocol.value !== '') checkOneOf(protocol, ['SCTP', 'TCP', 'UDP'], diagnosis);
    // 0 and '' are filled in from `port`.
    if (targetPort && targetPort.value !== 0 && targetPort.value !== '') checkPort(targetPort, diagnosis);
    if (name && name.value !== '' && !isDnsLabel(name.value)) diagnosis.invalid(name.place, 'dns-label');
    if (appProtocol && appProtocol.value !== '' && !isLabelKey(appProtocol.value)) diagnosis.invalid(appProtocol.place, 'label-key');
    if (nodePort && nodePort.value !== 0 && !isPortNumber(nodePort.value)) diagnosis.invalid(nodePort.place, 'port-number');
  },
  { nullIsEmpty: true },
);

const serviceSpecFields = {
  ports: list(servicePort),
  selector: textMap,
  clusterIP: text,
  clusterIPs: texts,
  type: text,
  externalIPs: texts,
  externalName: text,
  externalTrafficPolicy: text,
  internalTrafficPolicy: text,
  sessionAffinity: text,
  loadBalancerSourceRanges: texts,
  publishNotReadyAddresses: boolean,
  sessionAffinityConfig: object({ clientIP: object({ timeoutSeconds: integer }) }),
  ipFamilies: texts,
  ipFamilyPolicy: text,
  allocateLoadBalancerNodePorts: boolean,
  loadBalancerClass: text,
  healthCheckNodePort: integer,
  loadBalancerIP: text,
  trafficDistribution: text,
};

const serviceSpec = object(serviceSpecFields, checkServiceSpec);

export const service = object(
  { apiVersion: text, kind: text, metadata, spec: serviceSpec, status: anything },
  ({ place, spec }, diagnosis) => {
    // Without a spec there are no ports.
    if (!spec && !isWritten(place, 'spec')) diagnosis.required(place.missing('spec').missing('ports'));
  },
);

export type ServiceFields = DecodedBy<typeof service>;

type ServiceSpec = ObjectOf<typeof serviceSpecFields>;

function checkServiceSpec(spec: ServiceSpec, diagnosis: Diagnosis): void {
  checkLabels(spec.selector, diagnosis);
  const type = spec.type?.value || 'ClusterIP';
  if (spec.type?.value !== '') checkOneOf(spec.type, ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'], diagnosis);
  if (spec.sessionAffinity?.value !== '') checkOneOf(spec.sessionAffinity, ['ClientIP', 'None'], diagnosis);
  if (spec.internalTrafficPolicy?.value !== '') checkOneOf(spec.internalTrafficPolicy, ['Cluster', 'Local'], diagnosis);
  checkPorts(spec, type, diagnosis);
  if (type === 'ExternalName') {
    const name = spec.externalName;
    requireText(spec.place, 'externalName', name, diagnosis);
    if (name && name.value !== '' && !isDnsSubdomain(name.value.replace(/\.$/, ''))) diagnosis.invalid(name.place, 'host-name');
  }
  checkOutside(spec, type, diagnosis);
  checkAddresses(spec, type, diagnosis);
  if (spec.sessionAffinityConfig && spec.sessionAffinity?.value !== 'ClientIP' && !isWrongAffinity(spec))
    diagnosis.forbidden(spec.sessionAffinityConfig.place, 'without-client-affinity');
}

/** An affinity that does not exist is told by itself. */
function isWrongAffinity({ sessionAffinity }: ServiceSpec): boolean {
  return sessionAffinity !== undefined && sessionAffinity.value !== '' && sessionAffinity.value !== 'None';
}

function checkAddresses(spec: ServiceSpec, type: string, diagnosis: Diagnosis): void {
  checkOneOf(spec.ipFamilyPolicy, ['PreferDualStack', 'RequireDualStack', 'SingleStack'], diagnosis);
  for (const family of spec.ipFamilies ?? []) checkOneOf(family, ['IPv4', 'IPv6'], diagnosis);
  const address = spec.clusterIP;
  if (!address || address.value === '' || type === 'ExternalName') return;
  const place = spec.clusterIPs ? address.place : inList(address.place);
  if (address.value === 'None') {
    if (type !== 'ClusterIP') diagnosis.invalid(place, 'headless-outside');
  } else if (!parseIpAddress(address.value)) diagnosis.invalid(place, 'address');
}

function checkPorts(spec: ServiceSpec, type: string, diagnosis: Diagnosis): void {
  const ports = spec.ports ?? [];
  const isHeadless = spec.clusterIP?.value === 'None';
  if (ports.length === 0) {
    const isWrong = !spec.ports && isWritten(spec.place, 'ports');
    if (!isWrong && !isHeadless && type !== 'ExternalName') diagnosis.required(spec.place.missing('ports'));
    return;
  }
  checkUnique(
    ports.map((port) => port.name),
    diagnosis,
  );
  if (ports.length > 1) {
    for (const port of ports)
      if (port.name ? port.name.value === '' : !isWritten(port.place, 'name'))
        diagnosis.required(port.name?.place ?? port.place.missing('name'), true);
  }
  const seen = new Set<string>();
  for (const { place, port, protocol, nodePort } of ports) {
    if (type === 'ClusterIP' && nodePort && nodePort.value !== 0) diagnosis.forbidden(nodePort.place, 'node-port-on-cluster-ip');
    if (!port) continue;
    const key = `${protocol?.value || 'TCP'} ${port.value}`;
    if (seen.has(key)) diagnosis.duplicate(place, key);
    seen.add(key);
  }
}

function checkOutside(spec: ServiceSpec, type: string, diagnosis: Diagnosis): void {
  const policy = spec.externalTrafficPolicy?.value === '' ? undefined : spec.externalTrafficPolicy;
  const addresses = spec.externalIPs ?? [];
  const isOutside = type === 'NodePort' || type === 'LoadBalancer' || (type === 'ClusterIP' && addresses.length > 0);
  if (policy && !isOutside) diagnosis.invalid(policy.place, 'only-for-external-services');
  else checkOneOf(policy, ['Cluster', 'Local'], diagnosis);
  for (const address of addresses) {
    if (!parseIpAddress(address.value)) diagnosis.invalid(address.place, 'address');
    else if (SPECIAL.some((block) => holds(block, address.value))) diagnosis.invalid(address.place, 'special-address');
  }
  checkLoadBalancer(spec, type, diagnosis);
  const ranges = spec.loadBalancerSourceRanges ?? [];
  if (ranges.length > 0 && type !== 'LoadBalancer') diagnosis.forbidden(spec.place.missing(SOURCE_RANGES), 'only-for-load-balancers');
  // The API server trims spaces here, and here alone.
  for (const range of ranges) if (!parseCidr(range.value.trim())) diagnosis.invalid(underSourceRanges(range.place), 'cidr');
}

/** The API server copies a lone `clusterIP` into the list, and judges it there. */
function inList({ document, node, parent }: Place): Place {
  return new Place(document, node, new Place(document, node, parent, 'clusterIPs'), 0);
}

/** Fields that mean nothing without a load balancer. */
function checkLoadBalancer(spec: ServiceSpec, type: string, diagnosis: Diagnosis): void {
  const { healthCheckNodePort: port } = spec;
  const keepsToNode = type === 'LoadBalancer' && spec.externalTrafficPolicy?.value === 'Local';
  if (port && port.value !== 0 && !keepsToNode) diagnosis.invalid(port.place, 'only-for-local-load-balancers');
  if (type === 'LoadBalancer') return;
  for (const each of [spec.loadBalancerClass, spec.allocateLoadBalancerNodePorts])
    if (each) diagnosis.forbidden(each.place, 'only-for-load-balancers');
}

/** Unspecified, loopback, link-local and multicast addresses. */
const SPECIAL = ['0.0.0.0/32', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/24', '::/128', '::1/128', 'fe80::/10', 'ff02::/16'];

function holds(block: string, address: string): boolean {
  const range = parseCidr(block)?.range;
  const known = parseIpAddress(address);
  return (
    range !== undefined && known !== undefined && range.family === known.family && range.low <= known.value && known.value <= range.high
  );
}

/** With a capital: so the API server writes this one path. */
const SOURCE_RANGES = 'LoadBalancerSourceRanges';

function underSourceRanges(place: Place): Place {
  return new Place(place.document, place.node, new Place(place.document, place.node, place.parent?.parent, SOURCE_RANGES), place.step);
}
