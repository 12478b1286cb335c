import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import {
  anything,
  boolean,
  integer,
  isWritten,
  list,
  longInteger,
  object,
  text,
  textMap,
  texts,
  unread,
  type DecodedBy,
  type ObjectOf,
} from './decode.ts';
import type { Diagnosis } from './diagnosis.ts';
import { environmentSource, environmentVariable } from './environment-fields.ts';
import { metadata } from './metadata-fields.ts';
import { checkLabels, checkName, checkOneOf, checkUnique, isPortName, isPortNumber, requireText } from './name-rules.ts';
import type { Place } from './place.ts';
import { endingProbe, lifecycle, readinessProbe } from './probe-fields.ts';
import { affinity, toleration, topologySpreadConstraint } from './scheduling-fields.ts';
import { containerSecurityContext, podSecurityContext } from './security-context-fields.ts';
import { checkMountPaths, checkVolumeNames, volume, volumeMount } from './volume-fields.ts';

const PROTOCOL_NAMES = ['SCTP', 'TCP', 'UDP'];

const containerPort = object(
  { name: text, hostPort: integer, containerPort: integer, protocol: text, hostIP: text },
  ({ place, name, hostPort, containerPort: port, protocol }, diagnosis) => {
    if (name && name.value !== '' && !isPortName(name.value)) diagnosis.invalid(name.place, 'port-name');
    if (port ? port.value === 0 : !isWritten(place, 'containerPort')) diagnosis.required(port?.place ?? place.missing('containerPort'));
    else if (port && !isPortNumber(port.value)) diagnosis.invalid(port.place, 'port-number');
    if (hostPort && hostPort.value !== 0 && !isPortNumber(hostPort.value)) diagnosis.invalid(hostPort.place, 'port-number');
    if (protocol && protocol.value !== '') checkOneOf(protocol, PROTOCOL_NAMES, diagnosis);
  },
  { nullIsEmpty: true },
);

const containerFields = {
  name: text,
  image: text,
  command: texts,
  args: texts,
  workingDir: text,
  ports: list(containerPort),
  envFrom: list(environmentSource),
  env: list(environmentVariable),
  resources: object(unread('limits requests claims')),
  resizePolicy: anything,
  restartPolicy: text,
  restartPolicyRules: anything,
  volumeMounts: list(volumeMount),
  volumeDevices: anything,
  livenessProbe: endingProbe,
  readinessProbe,
  startupProbe: endingProbe,
  lifecycle,
  terminationMessagePath: text,
  terminationMessagePolicy: text,
  imagePullPolicy: text,
  securityContext: containerSecurityContext,
  stdin: boolean,
  stdinOnce: boolean,
  tty: boolean,
};

const container = object(containerFields, checkContainer, { nullIsEmpty: true });
const ephemeralContainer = object({ ...containerFields, targetContainerName: text }, checkContainer);

export type Container = ObjectOf<typeof containerFields>;

const podSpecFields = {
  containers: list(container),
  initContainers: list(container),
  ephemeralContainers: list(ephemeralContainer),
  volumes: list(volume),
  restartPolicy: text,
  dnsPolicy: text,
  serviceAccountName: text,
  serviceAccount: text,
  nodeName: text,
  hostNetwork: boolean,
  hostPID: boolean,
  hostIPC: boolean,
  shareProcessNamespace: boolean,
  automountServiceAccountToken: boolean,
  hostname: text,
  subdomain: text,
  schedulerName: text,
  priorityClassName: text,
  runtimeClassName: text,
  nodeSelector: textMap,
  terminationGracePeriodSeconds: longInteger,
  activeDeadlineSeconds: longInteger,
  securityContext: podSecurityContext,
  imagePullSecrets: list(object({ name: text })),
  affinity,
  tolerations: list(toleration),
  topologySpreadConstraints: list(topologySpreadConstraint),
  hostAliases: list(object({ ip: text, hostnames: texts })),
  dnsConfig: object({ nameservers: texts, searches: texts, options: list(object({ name: text, value: text })) }),
  enableServiceLinks: boolean,
  setHostnameAsFQDN: boolean,
  hostUsers: boolean,
  priority: integer,
  preemptionPolicy: text,
  os: object({ name: text }),
  ...unread('readinessGates overhead schedulingGates resourceClaims resources hostnameOverride'),
};

/** `spec` of a Pod or of its template, whole: the fields of Kubernetes 1.34. */
export const podSpec = object(podSpecFields, (spec, diagnosis) => {
  const { restartPolicy, dnsPolicy, containers, initContainers, activeDeadlineSeconds } = spec;
  checkNames(spec, diagnosis);
  checkHostPorts(spec, diagnosis);
  checkVolumeNames(spec.volumes, diagnosis);
  checkInitContainers(initContainers, diagnosis);
  if (activeDeadlineSeconds && activeDeadlineSeconds.value < 1) diagnosis.invalid(activeDeadlineSeconds.place, 'above-zero');
  for (const { ip } of spec.hostAliases ?? []) if (ip && !parseIpAddress(ip.value)) diagnosis.invalid(ip.place, 'address');
  checkOneOf(restartPolicy, ['Always', 'OnFailure', 'Never'], diagnosis);
  checkOneOf(dnsPolicy, ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'], diagnosis);
  const names = new Set<string>();
  checkUnique(
    (containers ?? []).map((each) => each.name),
    diagnosis,
    names,
  );
  checkUnique(
    (initContainers ?? []).map((each) => each.name),
    diagnosis,
    names,
  );
});

type PodSpecFields = ObjectOf<typeof podSpecFields>;

export type PodSpec = DecodedBy<typeof podSpec>;

export const podTemplate = object({ metadata, spec: podSpec });

export type PodTemplate = DecodedBy<typeof podTemplate>;

/**
 * What must be written in a pod's spec. Not asked of a pod that a controller made: the API server has seen it already,
 * and only the dump leaves fields out.
 *
 * @param parent the object or template that has, or should have, a `spec`
 */
export function checkPodSpecComplete(parent: Place, spec: PodSpec | undefined, diagnosis: Diagnosis): void {
  const place = spec?.place ?? parent.missing('spec');
  if (spec ? !spec.containers && !isWritten(place, 'containers') : !isWritten(parent, 'spec'))
    diagnosis.required(place.missing('containers'));
  if (spec?.containers?.length === 0 && isEmptyList(place, 'containers')) diagnosis.required(place.missing('containers'));
  for (const each of [...(spec?.containers ?? []), ...(spec?.initContainers ?? [])]) {
    requireText(each.place, 'name', each.name, diagnosis);
    requireText(each.place, 'image', each.image, diagnosis);
  }
}

/** Of a Pod itself; a template may have spaces there. */
export function checkImages(spec: PodSpec | undefined, diagnosis: Diagnosis): void {
  for (const { image } of [...(spec?.containers ?? []), ...(spec?.initContainers ?? [])]) {
    if (image && image.value !== '' && image.value !== image.value.trim()) diagnosis.invalid(image.place, 'space-around');
  }
}

function isEmptyList(place: Place, field: string): boolean {
  if (place.node.kind !== 'map') return false;
  const node = place.node.entries.find((entry) => entry.key === field)?.value;
  return node?.kind === 'list' && node.items.length === 0;
}

/** Names that the pod takes over from other objects, or gives to its host. */
function checkNames(
  { serviceAccountName, priorityClassName, nodeName, hostname, subdomain, nodeSelector }: PodSpecFields,
  diagnosis: Diagnosis,
): void {
  for (const name of [serviceAccountName, priorityClassName, nodeName])
    if (name && name.value !== '') checkName(name, 'dns-subdomain', diagnosis);
  for (const name of [hostname, subdomain]) if (name && name.value !== '') checkName(name, 'dns-label', diagnosis);
  checkLabels(nodeSelector, diagnosis);
}

/** A port of the node is taken once; on the node's network the container's port is the node's. */
function checkHostPorts({ containers = [], hostNetwork }: PodSpecFields, diagnosis: Diagnosis): void {
  const taken = new Set<string>();
  for (const { containerPort: port, hostPort, hostIP, protocol } of containers.flatMap(({ ports = [] }) => ports)) {
    if (!hostPort || hostPort.value === 0) continue;
    const key = `${protocol?.value || 'TCP'}/${hostIP?.value ?? ''}/${hostPort.value}`;
    if (taken.has(key)) diagnosis.duplicate(hostPort.place, key);
    taken.add(key);
    if (hostNetwork?.value && port && port.value !== hostPort.value) diagnosis.invalid(hostPort.place, 'host-port-differs');
  }
}

/** An init container that is no sidecar ends before anybody asks how it fares. */
function checkInitContainers(containers: readonly Container[] = [], diagnosis: Diagnosis): void {
  for (const { restartPolicy, livenessProbe, readinessProbe: readiness, startupProbe } of containers) {
    if (restartPolicy?.value === 'Always') continue;
    for (const each of [livenessProbe, readiness, startupProbe]) if (each) diagnosis.forbidden(each.place, 'probe-of-init-container');
  }
}

function checkContainer(each: Container, diagnosis: Diagnosis): void {
  checkMountPaths(each.volumeMounts, diagnosis);
  if (each.name && each.name.value !== '') checkName(each.name, 'dns-label', diagnosis);
  checkOneOf(each.imagePullPolicy?.value === '' ? undefined : each.imagePullPolicy, ['Always', 'IfNotPresent', 'Never'], diagnosis);
  checkUnique(
    (each.ports ?? []).map((port) => port.name),
    diagnosis,
  );
}
