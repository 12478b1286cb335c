import { firstOf, textAt, type AlertFields } from '#engine/security/alerts/alert-fields.ts';
import { falcoSubject, reference } from '#engine/security/alerts/falco-subject.ts';
import type { AlertSubject } from '#engine/security/alerts/runtime-alert.ts';

const NAMESPACES = ['kubernetes.namespace.name', 'container.label.io.kubernetes.pod.namespace'];
const PODS = ['kubernetes.pod.name', 'container.label.io.kubernetes.pod.name'];

/** Labels that name a workload by its kind. */
const KIND_LABELS: readonly (readonly [string, string])[] = [
  ['kubernetes.deployment.name', 'Deployment'],
  ['kubernetes.statefulSet.name', 'StatefulSet'],
  ['kubernetes.daemonSet.name', 'DaemonSet'],
  ['kubernetes.cronJob.name', 'CronJob'],
  ['kubernetes.job.name', 'Job'],
  ['kubernetes.replicaSet.name', 'ReplicaSet'],
];

/** Where an event of Sysdig happened: by its labels, and where these do not say it, by the fields of the rule. */
export function sysdigSubject(value: unknown, labels: AlertFields, fields: AlertFields, values: AlertFields): AlertSubject {
  const inFields = falcoSubject(fields, values);
  const namespaceKey = NAMESPACES.find((key) => labels.has(key));
  const podKey = PODS.find((key) => labels.has(key));
  const namespace = namespaceKey === undefined ? undefined : labels.get(namespaceKey);
  const pod = podKey === undefined ? undefined : labels.get(podKey);
  const workload = workloadOf(labels, namespace);
  const byLabels = [namespaceKey, podKey ?? workload?.key].filter((key) => key !== undefined);
  const isNamed = pod !== undefined || workload !== undefined;
  const cluster = firstOf(labels, ['kubernetes.cluster.name']) ?? textAt(value, 'clusterName');
  const containerId = textAt(value, 'containerId') ?? firstOf(labels, ['container.id']);
  const repository = firstOf(labels, ['container.image.repo', 'container.image.repository', 'container.image']);
  const container = firstOf(labels, ['container.label.io.kubernetes.container.name', 'container.name']);
  return {
    ...(isNamed ? without(inFields) : inFields),
    ...(namespace !== undefined && isNamed && { namespace }),
    ...(pod !== undefined && { pod }),
    ...(workload && { workload: workload.named }),
    ...(containerId !== undefined && /^[0-9a-f]{6,64}$/.test(containerId) && { containerId }),
    ...(container !== undefined && { container }),
    ...(repository !== undefined && {
      image: reference(repository, labels.get('container.image.tag'), labels.get('container.image.digest')),
    }),
    ...(cluster !== undefined && { cluster }),
    by: isNamed ? byLabels.join(', ') : inFields.by || (containerId !== undefined ? 'containerId' : ''),
  };
}

/** What the fields say of anything but the pod. */
function without({ podUid, containerId, container, image }: AlertSubject): Partial<AlertSubject> {
  return {
    ...(podUid !== undefined && { podUid }),
    ...(containerId !== undefined && { containerId }),
    ...(container !== undefined && { container }),
    ...(image !== undefined && { image }),
  };
}

function workloadOf(labels: AlertFields, namespace: string | undefined) {
  const inNamespace = namespace === undefined ? {} : { namespace };
  const name = labels.get('kubernetes.workload.name');
  if (name !== undefined)
    return { key: 'kubernetes.workload.name', named: { ...inNamespace, kind: labels.get('kubernetes.workload.type') ?? '', name } };
  for (const [key, kind] of KIND_LABELS) {
    const named = labels.get(key);
    if (named !== undefined) return { key, named: { ...inNamespace, kind, name: named } };
  }
  return undefined;
}
