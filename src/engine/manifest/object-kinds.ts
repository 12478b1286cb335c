import type { ConfigMap } from '#engine/model/cluster.ts';
import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import { configMap, endpoints, endpointSlice, namespace, node, serviceAccount } from './cluster-fields.ts';
import type { DecodedBy, Decoder } from './decode.ts';
import { Diagnosis } from './diagnosis.ts';
import { gateway, gatewayClass, gatewayRoute, openShiftRoute, referenceGrant } from './gateway-fields.ts';
import { ingress } from './ingress-fields.ts';
import { labelsOf } from './label-selector-fields.ts';
import type { Fact, ManifestObject } from './manifest-object.ts';
import { checkIdentity, type Metadata } from './metadata-fields.ts';
import type { NameRule } from './name-rules.ts';
import { checkImages, checkPodSpecComplete } from './pod-fields.ts';
import { readApiService, readCustomResourceDefinition, readWebhooks } from './read-api-server-calls.ts';
import { endpointsFact, endpointSliceFact } from './read-endpoints.ts';
import { readMonitor } from './read-monitor.ts';
import { gatewayClassFact, gatewayFact, gatewayRouteFact, openShiftRouteFact, referenceGrantFact } from './read-gateway.ts';
import { ingressClass, ingressClassFact, ingressFact, readFormerIngress } from './read-ingress.ts';
import { editDistance } from './nearest-word.ts';
import { readService } from './read-service.ts';
import { podFact, workloadFact } from './read-workload.ts';
import { service } from './service-fields.ts';
import {
  cronJob,
  daemonSet,
  deployment,
  job,
  otherWorkload,
  pod,
  replicaSet,
  replicationController,
  statefulSet,
  type PodFields,
  type WorkloadFields,
} from './workload-fields.ts';
import { entryValue } from './yaml-node.ts';

/** Reads one object of a kind; undefined where its decoding already told what is wrong. */
export type KindReader = (object: ManifestObject, diagnosis: Diagnosis) => Fact | undefined;

/** A kind that is read, with its API group (D-12). */
export interface ObjectKind {
  readonly scope: 'namespaced' | 'cluster';
  readonly read: KindReader;
  /** The version whose fields we have; others of the group are read by what they have in common. */
  readonly version: string;
  /** Other versions that are served side by side with it, with the same fields. */
  readonly alike?: readonly string[];
  /** Groups and versions under which it was served before: `extensions/v1beta1`. */
  readonly former?: readonly string[];
  /** Reads other versions, whose fields differ; absent: `read` does. */
  readonly readFormer?: KindReader;
}

/** Kinds of apps/v1 as older versions served them: their fields differ, and what they lack was filled in. */
const OLD_APPS = { former: ['extensions/v1beta1'], readFormer: readOtherWorkload };
const OLD_NETWORKING = { former: ['extensions/v1beta1'] };
const GATEWAY_API = { version: 'v1', alike: ['v1beta1', 'v1alpha2', 'v1alpha3'] };

/** By `group/Kind`; the core group is ''. */
export const OBJECT_KINDS: ReadonlyMap<string, ObjectKind> = new Map<string, ObjectKind>([
  ['/Namespace', { scope: 'cluster', version: 'v1', read: reader(namespace, 'dns-label', readNamespace) }],
  ['/Node', { scope: 'cluster', version: 'v1', read: reader(node, 'dns-subdomain', readNode) }],
  ['/Pod', namespaced('v1', reader(pod, 'dns-subdomain', readPodObject))],
  ['/ReplicationController', namespaced('v1', reader(replicationController, 'dns-subdomain', fromTemplate))],
  ['/Service', namespaced('v1', reader(service, 'service-name', readServiceObject))],
  ['/Endpoints', namespaced('v1', reader(endpoints, 'dns-subdomain', endpointsFact))],
  ['/ConfigMap', namespaced('v1', reader(configMap, 'dns-subdomain', readConfigMap))],
  ['/ServiceAccount', namespaced('v1', reader(serviceAccount, 'dns-subdomain', noted))],
  ['apps/Deployment', namespaced('v1', reader(deployment, 'dns-subdomain', fromTemplate), OLD_APPS)],
  ['apps/ReplicaSet', namespaced('v1', reader(replicaSet, 'dns-subdomain', fromTemplate), OLD_APPS)],
  ['apps/StatefulSet', namespaced('v1', reader(statefulSet, 'dns-subdomain', fromTemplate), OLD_APPS)],
  ['apps/DaemonSet', namespaced('v1', reader(daemonSet, 'dns-subdomain', fromTemplate), OLD_APPS)],
  ['batch/Job', namespaced('v1', reader(job, 'dns-subdomain', fromTemplate))],
  ['batch/CronJob', namespaced('v1', reader(cronJob, 'dns-subdomain', fromJobTemplate))],
  ['apps.openshift.io/DeploymentConfig', namespaced('v1', readOtherWorkload, { former: ['v1'] })],
  ['argoproj.io/Rollout', namespaced('v1alpha1', readOtherWorkload)],
  ['serving.knative.dev/Service', namespaced('v1', readForeignWorkload)],
  ['discovery.k8s.io/EndpointSlice', namespaced('v1', reader(endpointSlice, 'dns-subdomain', endpointSliceFact))],
  ['networking.k8s.io/NetworkPolicy', namespaced('v1', readPolicy, OLD_NETWORKING)],
  ['policy.networking.k8s.io/AdminNetworkPolicy', { scope: 'cluster', version: 'v1alpha1', read: readPolicy }],
  ['policy.networking.k8s.io/BaselineAdminNetworkPolicy', { scope: 'cluster', version: 'v1alpha1', read: readPolicy }],
  ['policy.networking.k8s.io/ClusterNetworkPolicy', { scope: 'cluster', version: 'v1alpha2', alike: ['v1beta1'], read: readPolicy }],
  [
    'networking.k8s.io/Ingress',
    namespaced('v1', reader(ingress, 'dns-subdomain', ingressFact), { ...OLD_NETWORKING, readFormer: readFormerIngress }),
  ],
  ['networking.k8s.io/IngressClass', { scope: 'cluster', version: 'v1', read: reader(ingressClass, 'dns-subdomain', ingressClassFact) }],
  [
    'gateway.networking.k8s.io/GatewayClass',
    { scope: 'cluster', ...GATEWAY_API, read: reader(gatewayClass, 'dns-subdomain', gatewayClassFact) },
  ],
  ['gateway.networking.k8s.io/Gateway', namespaced('v1', reader(gateway, 'dns-subdomain', gatewayFact), GATEWAY_API)],
  ...(['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'] as const).map((kind): readonly [string, ObjectKind] => [
    `gateway.networking.k8s.io/${kind}`,
    namespaced('v1', reader(gatewayRoute, 'dns-subdomain', gatewayRouteFact), GATEWAY_API),
  ]),
  [
    'gateway.networking.k8s.io/ReferenceGrant',
    namespaced('v1beta1', reader(referenceGrant, 'dns-subdomain', referenceGrantFact), { alike: ['v1', 'v1alpha2'] }),
  ],
  ['route.openshift.io/Route', namespaced('v1', reader(openShiftRoute, 'dns-subdomain', openShiftRouteFact), { former: ['v1'] })],
  ['admissionregistration.k8s.io/ValidatingWebhookConfiguration', { scope: 'cluster', version: 'v1', read: readWebhooks }],
  ['admissionregistration.k8s.io/MutatingWebhookConfiguration', { scope: 'cluster', version: 'v1', read: readWebhooks }],
  ['apiregistration.k8s.io/APIService', { scope: 'cluster', version: 'v1', read: readApiService }],
  ['apiextensions.k8s.io/CustomResourceDefinition', { scope: 'cluster', version: 'v1', read: readCustomResourceDefinition }],
  ['monitoring.coreos.com/ServiceMonitor', namespaced('v1', readMonitor)],
  ['monitoring.coreos.com/PodMonitor', namespaced('v1', readMonitor)],
]);

/** The kind of an object, and whether it is written in a version that Kubernetes has left behind. */
export function kindOf({
  group,
  version,
  kind,
}: ManifestObject): { readonly objectKind: ObjectKind; readonly current?: string } | undefined {
  const objectKind = OBJECT_KINDS.get(`${group}/${kind}`);
  if (objectKind) {
    if (version === objectKind.version || objectKind.alike?.includes(version)) return { objectKind };
    return { objectKind, current: group === '' ? objectKind.version : `${group}/${objectKind.version}` };
  }
  return FORMER_KINDS.get(`${group === '' ? '' : `${group}/`}${version} ${kind}`);
}

const FORMER_KINDS = new Map(
  [...OBJECT_KINDS].flatMap(([key, objectKind]) => {
    const [group = '', kind = ''] = key.split('/');
    return (objectKind.former ?? []).map(
      (former) => [`${former} ${kind}`, { objectKind, current: `${group}/${objectKind.version}` }] as const,
    );
  }),
);

function namespaced(version: string, read: KindReader, former: Pick<ObjectKind, 'former' | 'readFormer' | 'alike'> = {}): ObjectKind {
  return { ...former, scope: 'namespaced', version, read };
}

/** Any object with containers at `spec.template.spec` makes pods, whatever its kind; other objects are not evaluated. */
export function readUnknownKind(object: ManifestObject, diagnosis: Diagnosis): Fact | undefined {
  const suggestion = meantKind(object);
  if (suggestion !== '') {
    diagnosis.kindUnknown(object.place, object.apiVersion, suggestion);
    return undefined;
  }
  if (DESCRIBE_PLUGINS.has(`${object.group}/${object.kind}`)) return { kind: 'not-evaluated', describes: object };
  return hasPodTemplate(object) ? readForeignWorkload(object, diagnosis) : { kind: 'not-evaluated' };
}

/** Objects that tell which network plugin a cluster has, and how it is set up. */
const DESCRIBE_PLUGINS = new Set([
  'operator.tigera.io/Installation',
  'eksctl.io/ClusterConfig',
  'eks.amazonaws.com/NodeClass',
  'eks.amazonaws.com/Addon',
]);

/** Groups of Kubernetes itself, and slips for them: a kind that is ours under another of these is misplaced. */
const BUILT_IN_GROUPS = new Set([
  '',
  'app',
  'apps',
  'batch',
  'core',
  'extensions',
  'networking',
  'networking.k8s.io',
  'policy',
  'policy.networking.k8s.io',
  'discovery.k8s.io',
]);
const CUSTOM_GROUPS = new Set([
  'gateway.networking.k8s.io',
  'route.openshift.io',
  'apps.openshift.io',
  'argoproj.io',
  'serving.knative.dev',
]);

/** The kind that a misspelt or misplaced one was meant to be: `apps/v1 Deployment`; '' where it may well be another kind. */
function meantKind({ group, kind }: ManifestObject): string {
  if (!BUILT_IN_GROUPS.has(group)) return '';
  for (const [key, { version }] of OBJECT_KINDS) {
    const slash = key.indexOf('/');
    const [ownGroup, ownKind] = [key.slice(0, slash), key.slice(slash + 1)];
    if (CUSTOM_GROUPS.has(ownGroup)) continue;
    const isMisplaced = kind === ownKind;
    const distance = group === ownGroup ? editDistance(kind.toLowerCase(), ownKind.toLowerCase()) : Infinity;
    const isMisspelt = distance === 0 || distance <= (kind.length > 11 ? 3 : kind.length > 4 ? 1 : 0);
    if (isMisplaced || isMisspelt) return `${ownGroup === '' ? '' : `${ownGroup}/`}${version} ${ownKind}`;
  }
  return '';
}

function reader<Fields extends { readonly metadata?: Metadata }>(
  decoder: Decoder<Fields>,
  rule: NameRule,
  toFact: (object: ManifestObject, fields: Fields, diagnosis: Diagnosis) => Fact | undefined,
): KindReader {
  return (object, diagnosis) => {
    const fields = decoder(object.place, diagnosis);
    if (!fields) return undefined;
    checkIdentity(object.place, fields.metadata, rule, diagnosis);
    const fact = toFact(object, fields, diagnosis);
    return diagnosis.refused ? undefined : fact;
  };
}

function fromTemplate(object: ManifestObject, fields: WorkloadFields): Fact {
  return workloadFact(object, { metadata: fields.metadata, template: fields.spec?.template, replicas: fields.spec?.replicas?.value ?? 1 });
}

function fromJobTemplate(
  object: ManifestObject,
  fields: { metadata?: Metadata; spec?: { jobTemplate?: { spec?: WorkloadFields['spec'] } } },
): Fact {
  return workloadFact(object, { metadata: fields.metadata, template: fields.spec?.jobTemplate?.spec?.template, replicas: 1 });
}

/** Kinds whose whole table we do not have: what is wrong in them is not ours to say, except in the pod template. */
function readOtherWorkload(object: ManifestObject, diagnosis: Diagnosis): Fact | undefined {
  const fields = otherWorkload(object.place, diagnosis);
  return fields && !diagnosis.refused ? fromTemplate(object, fields) : undefined;
}

/**
 * Kinds that shape the pod's spec themselves: Knative has fields of its own there, and probes without a port.
 * Judged is what the evaluation asks for: labels and ports.
 */
function readForeignWorkload(object: ManifestObject, diagnosis: Diagnosis): Fact | undefined {
  const found = new Diagnosis(object.kind, object.name);
  const fields = otherWorkload(object.place, found);
  diagnosis.takeOver(found, (path) => !path.startsWith('spec.template.spec.') || path.includes('.ports['));
  return fields && !diagnosis.refused ? fromTemplate(object, fields) : undefined;
}

function noted(): Fact {
  return { kind: 'noted' };
}

function readPolicy(object: ManifestObject): Fact {
  return { kind: 'policy', object };
}

function hasPodTemplate({ place }: ManifestObject): boolean {
  const podSpec = entryValue(entryValue(entryValue(place.node, 'spec'), 'template'), 'spec');
  return entryValue(podSpec, 'containers')?.kind === 'list';
}

function readNamespace({ name, place }: ManifestObject, { metadata }: { metadata?: Metadata }): Fact {
  // NP-9: the API server sets this label itself.
  const labels = { ...labelsOf(metadata?.labels), 'kubernetes.io/metadata.name': name };
  return { kind: 'namespace', namespace: { name, labels, origin: place.origin } };
}

function readNode({ name, place }: ManifestObject, { metadata, status }: DecodedBy<typeof node>): Fact {
  const own = (status?.addresses ?? []).filter(({ type }) => type?.value === 'InternalIP' || type?.value === 'ExternalIP');
  const addresses = own.map(({ address }) => parseIpAddress(address?.value ?? '')).filter((address) => address !== undefined);
  return { kind: 'node', node: { name, labels: labelsOf(metadata?.labels), addresses, origin: place.origin } };
}

function readConfigMap({ namespace: inNamespace, name, place }: ManifestObject, { data }: DecodedBy<typeof configMap>): Fact {
  const entries = [...(data ?? [])].map(([key, { value, place: at }]) => ({ key, text: value, origin: at.origin }));
  const map: ConfigMap = { namespace: inNamespace, name, data: entries, origin: place.origin };
  return { kind: 'config-map', configMap: map };
}

function readServiceObject({ namespace: inNamespace, name }: ManifestObject, fields: DecodedBy<typeof service>): Fact {
  return { kind: 'service', service: readService(fields, inNamespace, name) };
}

function readPodObject(object: ManifestObject, fields: PodFields, diagnosis: Diagnosis): Fact {
  const isMade = (fields.metadata?.ownerReferences ?? []).length > 0 || fields.status !== undefined;
  if (!isMade) {
    checkPodSpecComplete(object.place, fields.spec, diagnosis);
    checkImages(fields.spec, diagnosis);
  }
  return podFact(object, fields);
}
