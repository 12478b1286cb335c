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
  unread,
  type DecodedBy,
  type ObjectOf,
  texts,
} from './decode.ts';
import type { Diagnosis } from './diagnosis.ts';
import { metadata } from './metadata-fields.ts';
import { checkName, checkOneOf, checkUnique, isPortName, isPortNumber, requireText } from './name-rules.ts';
import type { Place } from './place.ts';

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

const keyReference = object({ name: text, key: text, optional: boolean });
const objectReference = object({ name: text, optional: boolean });

const environmentVariable = object(
  {
    name: text,
    value: text,
    valueFrom: object({
      fieldRef: anything,
      resourceFieldRef: anything,
      configMapKeyRef: keyReference,
      secretKeyRef: keyReference,
      fileKeyRef: anything,
    }),
  },
  ({ place, name }, diagnosis) => requireText(place, 'name', name, diagnosis),
);

const environmentSource = object({ prefix: text, configMapRef: objectReference, secretRef: objectReference });

const probe = object({
  exec: object({ command: texts }),
  httpGet: object({ path: text, port: integerOrText, host: text, scheme: text, httpHeaders: list(object({ name: text, value: text })) }),
  tcpSocket: object({ port: integerOrText, host: text }),
  grpc: object({ port: integer, service: text }),
  initialDelaySeconds: integer,
  timeoutSeconds: integer,
  periodSeconds: integer,
  successThreshold: integer,
  failureThreshold: integer,
  terminationGracePeriodSeconds: integer,
});

const volumeMount = object({
  name: text,
  mountPath: text,
  subPath: text,
  subPathExpr: text,
  readOnly: boolean,
  recursiveReadOnly: text,
  mountPropagation: text,
});

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
  livenessProbe: probe,
  readinessProbe: probe,
  startupProbe: probe,
  lifecycle: anything,
  terminationMessagePath: text,
  terminationMessagePolicy: text,
  imagePullPolicy: text,
  securityContext: anything,
  stdin: boolean,
  stdinOnce: boolean,
  tty: boolean,
};

const container = object(containerFields, checkContainer, { nullIsEmpty: true });
const ephemeralContainer = object({ ...containerFields, targetContainerName: text }, checkContainer);

export type Container = ObjectOf<typeof containerFields>;

const configMapVolume = object({ name: text, items: anything, defaultMode: anything, optional: boolean });

/** Volumes name ConfigMaps; of all other kinds only the field is known. */
const volume = object({
  name: text,
  configMap: configMapVolume,
  projected: object({ sources: list(object({ configMap: configMapVolume }, undefined, { open: true })), defaultMode: anything }),
  ...unread(
    'hostPath emptyDir gcePersistentDisk awsElasticBlockStore gitRepo secret nfs iscsi glusterfs persistentVolumeClaim rbd flexVolume',
    'cinder cephfs flocker downwardAPI fc azureFile vsphereVolume quobyte azureDisk photonPersistentDisk portworxVolume scaleIO storageos',
    'csi ephemeral image',
  ),
});

/** `spec` of a Pod or of its template, whole: the fields of Kubernetes 1.34. */
export const podSpec = object(
  {
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
    ...unread(
      'terminationGracePeriodSeconds activeDeadlineSeconds securityContext imagePullSecrets affinity tolerations hostAliases priority',
      'dnsConfig readinessGates enableServiceLinks preemptionPolicy overhead topologySpreadConstraints setHostnameAsFQDN os hostUsers',
      'schedulingGates resourceClaims resources hostnameOverride',
    ),
  },
  ({ restartPolicy, dnsPolicy, containers, initContainers }, diagnosis) => {
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
  },
);

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

function isEmptyList(place: Place, field: string): boolean {
  if (place.node.kind !== 'map') return false;
  const node = place.node.entries.find((entry) => entry.key === field)?.value;
  return node?.kind === 'list' && node.items.length === 0;
}

function checkContainer(each: Container, diagnosis: Diagnosis): void {
  if (each.name && each.name.value !== '') checkName(each.name, 'dns-label', diagnosis);
  checkOneOf(each.imagePullPolicy?.value === '' ? undefined : each.imagePullPolicy, ['Always', 'IfNotPresent', 'Never'], diagnosis);
  checkUnique(
    (each.ports ?? []).map((port) => port.name),
    diagnosis,
  );
}
