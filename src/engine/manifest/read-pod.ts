import type { ConfigMapRef, ContainerPort, IpAddress, Labels, Mention, Pod, Probe, Protocol } from '#engine/model/cluster.ts';
import type { Origin } from '#engine/model/origin.ts';
import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import type { Placed } from './decode.ts';
import { labelsOf } from './label-selector-fields.ts';
import type { Metadata } from './metadata-fields.ts';
import { platformOf } from './pod-platform.ts';
import type { Container, PodSpec, PodTemplate } from './pod-fields.ts';
import { probesOf } from './read-probes.ts';
import type { PodFields } from './workload-fields.ts';

/** What a pod's containers say, apart from the pod itself. */
export interface PodTexts {
  readonly mentions: readonly Mention[];
  readonly configMapRefs: readonly ConfigMapRef[];
  readonly images: readonly string[];
  readonly probes: readonly Probe[];
}

/** The pod that a template makes. */
export function readPodTemplate(template: PodTemplate | undefined, namespace: string, origin: Origin): Pod {
  const labels = labelsOf(template?.metadata?.labels);
  return {
    ...readPodSpec(template?.spec, namespace, labels),
    labels,
    finished: false,
    owned: true,
    addresses: [],
    origin: template?.place.origin ?? origin,
  };
}

/** A Pod object. A pod on the host's network has the node's address, if it is known (D-6). */
export function readPod(fields: PodFields, namespace: string, name: string): Pod {
  const { status, spec, metadata } = fields;
  const phase = status?.phase?.value;
  const own = addressesOf([status?.podIP, ...listedAddresses(fields)]);
  const host = spec?.hostNetwork?.value ? addressesOf([status?.hostIP]) : [];
  const labels = labelsOf(metadata?.labels);
  const uid = metadata?.uid?.value;
  const containerIds = containerIdsOf(fields);
  const imageIds = imageIdsOf(fields);
  return {
    ...readPodSpec(spec, namespace, labels),
    name,
    labels,
    ...(hasUnknownLabels(metadata) && { labelsUnknown: true }),
    ...(uid && { uid }),
    ...(containerIds.length > 0 && { containerIds }),
    ...(imageIds.length > 0 && { imageIds }),
    finished: phase === 'Succeeded' || phase === 'Failed',
    owned: (metadata?.ownerReferences ?? []).length > 0,
    addresses: own.length > 0 ? own : host,
    origin: fields.place.origin,
  };
}

/** Every text in which a container may name a Service, and every ConfigMap that it reads. */
export function readPodTexts(spec: PodSpec | undefined): PodTexts {
  const mentions: Mention[] = [];
  const configMapRefs: ConfigMapRef[] = [];
  const images: string[] = [];
  const probes: Probe[] = [];
  const mention = (text: Placed<string>, by: string) => {
    if (text.value !== '') mentions.push({ text: text.value, by, origin: text.place.origin });
  };
  for (const container of containersOf(spec)) {
    probes.push(...probesOf(container));
    if (container.image?.value) images.push(container.image.value);
    for (const { name, value, valueFrom } of container.env ?? []) {
      const by = `env ${name?.value ?? ''}`;
      if (value) mention(value, by);
      const reference = valueFrom?.configMapKeyRef;
      if (reference?.name && reference.key) {
        configMapRefs.push({ name: reference.name.value, key: reference.key.value, by, origin: reference.place.origin });
      }
    }
    for (const { configMapRef } of container.envFrom ?? []) {
      if (configMapRef?.name)
        configMapRefs.push({ name: configMapRef.name.value, by: `envFrom ${configMapRef.name.value}`, origin: configMapRef.place.origin });
    }
    container.args?.forEach((text, at) => mention(text, `args[${at}]`));
    container.command?.forEach((text, at) => mention(text, `command[${at}]`));
  }
  for (const { name, configMap, projected } of spec?.volumes ?? []) {
    for (const source of [configMap, ...(projected?.sources ?? []).map((each) => each.configMap)]) {
      if (!source?.name) continue;
      const reference = { name: source.name.value, by: `volume ${name?.value ?? ''}`, origin: source.place.origin };
      const keys = (source.items ?? []).flatMap(({ key }) => (key ? [key.value] : []));
      if (keys.length === 0) configMapRefs.push(reference);
      else for (const key of keys) configMapRefs.push({ ...reference, key });
    }
  }
  return { mentions, configMapRefs, images, probes };
}

/** Says of a pod of the reader's own that its labels are not known: until one is filled in. */
export const UNKNOWN_LABELS = { 'netpol-atlas/labels': 'unknown' } as const;

function hasUnknownLabels(metadata: Metadata | undefined): boolean {
  if (!metadata?.annotations || (metadata.labels?.size ?? 0) > 0) return false;
  return Object.entries(UNKNOWN_LABELS).every(([key, value]) => metadata.annotations?.get(key)?.value === value);
}

/** The annotations that count for a workload's pods. */
export function annotationsOf(metadata: Metadata | undefined): Labels {
  return labelsOf(metadata?.annotations);
}

function readPodSpec(spec: PodSpec | undefined, namespace: string, labels: Labels) {
  const nodeName = spec?.nodeName?.value;
  const platform = platformOf(spec, labels);
  return {
    namespace,
    serviceAccount: spec?.serviceAccountName?.value || spec?.serviceAccount?.value || 'default',
    ...(nodeName && { nodeName }),
    ...(platform && { platform }),
    hostNetwork: spec?.hostNetwork?.value ?? false,
    containerPorts: containersOf(spec).flatMap((container) => (container.ports ?? []).map(readContainerPort)),
  };
}

const LOOPBACK = /^(?:127\.|::1$)/;

/** NP-24: init containers may be sidecars, and ephemeral ones are in the pod too. */
function containersOf(spec: PodSpec | undefined): readonly Container[] {
  return [...(spec?.containers ?? []), ...(spec?.initContainers ?? []), ...(spec?.ephemeralContainers ?? [])];
}

function readContainerPort({
  place,
  name,
  protocol,
  containerPort,
  hostPort,
  hostIP,
}: NonNullable<Container['ports']>[number]): ContainerPort {
  // Bound to the loopback address, the port is open to nobody but its node.
  const isLocal = hostIP !== undefined && LOOPBACK.test(hostIP.value);
  return {
    ...(name?.value && { name: name.value }),
    protocol: (protocol?.value || 'TCP') as Protocol,
    port: containerPort?.value ?? 0,
    ...(hostPort?.value && !isLocal && { hostPort: hostPort.value }),
    origin: place.origin,
  };
}

/** Of running containers, as alerts name them: without the name of the runtime in front. */
function containerIdsOf(fields: PodFields): readonly string[] {
  return statusesOf(fields).flatMap(({ containerID }) => {
    const id = containerID?.value.split('://').at(-1);
    return id ? [id] : [];
  });
}

function imageIdsOf(fields: PodFields): readonly (readonly [string, string])[] {
  const images = new Map(containersOf(fields.spec).map(({ name, image }) => [name?.value, image?.value]));
  return statusesOf(fields).flatMap(({ name, imageID }) => {
    const image = images.get(name?.value);
    return image && imageID?.value ? [[image, imageID.value] as const] : [];
  });
}

function statusesOf({ status }: PodFields) {
  const { containerStatuses = [], initContainerStatuses = [], ephemeralContainerStatuses = [] } = status ?? {};
  return [...containerStatuses, ...initContainerStatuses, ...ephemeralContainerStatuses];
}

function listedAddresses({ status }: PodFields): readonly (Placed<string> | undefined)[] {
  return (status?.podIPs ?? []).map((each) => each.ip);
}

function addressesOf(texts: readonly (Placed<string> | undefined)[]): readonly IpAddress[] {
  const addresses = texts.map((text) => text && parseIpAddress(text.value)).filter((address) => address !== undefined);
  return addresses.filter((each, at) => addresses.findIndex((other) => other.family === each.family && other.value === each.value) === at);
}
