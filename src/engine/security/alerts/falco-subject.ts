import { firstOf, type AlertFields } from './alert-fields.ts';
import type { AlertSubject } from './runtime-alert.ts';

/** Pairs of fields that name a pod, the surest first. */
const POD_FIELDS: readonly (readonly [string, string])[] = [
  ['k8s.ns.name', 'k8s.pod.name'],
  ['k8smeta.ns.name', 'k8smeta.pod.name'],
];

/** The same in a sentence; the names changed from version to version. */
const POD_VALUES: readonly (readonly [string, string])[] = [
  ['k8s_ns', 'k8s_pod_name'],
  ['k8s_ns_name', 'k8s_pod_name'],
  ['k8s.ns', 'k8s.pod'],
  ['k8s.ns.name', 'k8s.pod.name'],
  ['namespace_name', 'pod_name'],
];

/** Objects of an audit event that make pods. */
const MAKER_KINDS: Readonly<Record<string, string>> = {
  deployments: 'Deployment',
  replicasets: 'ReplicaSet',
  statefulsets: 'StatefulSet',
  daemonsets: 'DaemonSet',
  jobs: 'Job',
  cronjobs: 'CronJob',
};

/** Where an alert of Falco happened: by its fields, and where these do not say it, by its sentence. */
export function falcoSubject(fields: AlertFields, values: AlertFields): AlertSubject {
  const named = namedPod(fields, POD_FIELDS) ??
    auditTarget(fields) ??
    namedPod(values, POD_VALUES) ??
    auditTargetInText(values) ?? { by: [] };
  const uid = found(fields, ['k8s.pod.uid', 'k8smeta.pod.uid', 'k8s.pod.id']) ?? found(values, ['pod_uid', 'k8s_pod_uid', 'k8s_pod_id']);
  const container = found(fields, ['container.id']) ?? found(values, ['container_id', 'container']);
  const onHost = container?.value === 'host';
  const image = imageOf(fields) ?? imageInText(values);
  const containerName = firstOf(fields, ['container.name', 'k8s.container.name']) ?? firstOf(values, ['container_name']);
  const by = [...named.by, ...[uid, onHost ? container : undefined].flatMap((each) => (each ? [each.key] : []))];
  return {
    ...named,
    ...(onHost && { onHost: true as const }),
    ...(uid && { podUid: uid.value }),
    ...(container && !onHost && /^[0-9a-f]{6,64}$/.test(container.value) && { containerId: container.value }),
    ...(containerName !== undefined && containerName !== 'host' && { container: containerName }),
    ...(image && { image: image.value }),
    by: (by.length > 0 ? by : container && !onHost ? [container.key, ...(image ? [image.key] : [])] : image ? [image.key] : []).join(', '),
  };
}

type Named = Pick<AlertSubject, 'namespace' | 'pod' | 'workload' | 'object'> & { readonly by: readonly string[] };

function namedPod(fields: AlertFields, pairs: readonly (readonly [string, string])[]): Named | undefined {
  for (const [namespaceKey, podKey] of pairs) {
    const namespace = fields.get(namespaceKey);
    const pod = fields.get(podKey);
    if (namespace !== undefined && pod !== undefined) return { namespace, pod, by: [namespaceKey, podKey] };
  }
  return undefined;
}

/** What an audit event is about. */
function auditTarget(fields: AlertFields): Named | undefined {
  return targetOf(fields, {
    resource: 'ka.target.resource',
    name: fields.has('ka.target.name') ? 'ka.target.name' : 'ka.target.pod.name',
    namespace: 'ka.target.namespace',
  });
}

/** `(user=admin pod=web resource=pods ns=default action=exec)`. */
function auditTargetInText(values: AlertFields): Named | undefined {
  // `serviceaccount=default … resource=serviceaccounts`
  const singular = values.get('resource')?.replace(/s$/, '') ?? '';
  const name = ['pod', singular].find((key) => values.has(key)) ?? 'name';
  return targetOf(values, { resource: 'resource', name, namespace: 'ns' });
}

interface TargetKeys {
  readonly resource: string;
  readonly name: string;
  readonly namespace: string;
}

function targetOf(fields: AlertFields, keys: TargetKeys): Named | undefined {
  const [resource, name, namespace] = [keys.resource, keys.name, keys.namespace].map((key) => fields.get(key));
  if (resource === undefined || name === undefined) return undefined;
  const by = [...(namespace === undefined ? [] : [keys.namespace]), keys.name];
  const inNamespace = namespace === undefined ? {} : { namespace };
  if (resource === 'pods') return { ...inNamespace, pod: name, by };
  const kind = Object.hasOwn(MAKER_KINDS, resource) ? MAKER_KINDS[resource]! : undefined;
  if (kind !== undefined) return { ...inNamespace, workload: { ...inNamespace, kind, name }, by };
  return { object: { resource, ...inNamespace, name }, by };
}

interface Found {
  readonly key: string;
  readonly value: string;
}

function found(fields: AlertFields, keys: readonly string[]): Found | undefined {
  const key = keys.find((each) => fields.has(each));
  return key === undefined ? undefined : { key, value: fields.get(key)! };
}

/** A reference from its parts. With a digest, the tag is a remark. */
function imageOf(fields: AlertFields): Found | undefined {
  const repository = found(fields, ['container.image.repository', 'container.image']);
  if (!repository) return undefined;
  return {
    key: repository.key,
    value: reference(repository.value, fields.get('container.image.tag'), fields.get('container.image.digest')),
  };
}

function imageInText(values: AlertFields): Found | undefined {
  const repository = found(values, ['container_image_repository', 'container_image', 'image']);
  if (!repository) return undefined;
  const value = reference(repository.value, values.get('container_image_tag'), values.get('container_image_digest'));
  return { key: repository.key, value };
}

/** An image with its tag and its digest, where it has none yet. */
export function reference(repository: string, tag: string | undefined, digest: string | undefined): string {
  const hasTag = /:[^/]*$/.test(repository) || repository.includes('@');
  return `${repository}${tag !== undefined && !hasTag ? `:${tag}` : ''}${digest !== undefined && !repository.includes('@') ? `@${digest}` : ''}`;
}
