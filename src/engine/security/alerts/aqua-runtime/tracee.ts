import { fieldsOf, textAt, textOf, textsOf } from '#engine/security/alerts/alert-fields.ts';
import { readStamp, readTime, type ReportedTime } from '#engine/security/reported-time.ts';
import { reference } from '#engine/security/alerts/falco-subject.ts';
import type { AlertSubject } from '#engine/security/alerts/runtime-alert.ts';
import { isRecord, valueAt } from '#engine/security/untrusted-value.ts';
import type { AquaAlert } from './aqua-runtime.ts';

/** An event of Tracee: of the older form, or with all about the pod under `workload`. */
export function isTracee(value: Readonly<Record<string, unknown>>): boolean {
  if (typeof value['eventName'] === 'string')
    return isRecord(value['kubernetes']) || isRecord(value['workload']) || typeof value['processName'] === 'string';
  return (
    typeof value['name'] === 'string' && isRecord(value['workload']) && ('timestamp' in value || 'detectedFrom' in value || 'data' in value)
  );
}

/** @param digits those of its time, as the file has them */
export function traceeAlert(value: unknown, digits?: string): AquaAlert {
  const severity = textAt(value, 'metadata', 'Properties', 'Severity') ?? textAt(value, 'threat', 'severity');
  const command = textAt(value, 'cmdline') ?? textAt(value, 'workload', 'process', 'executable', 'path') ?? textAt(value, 'processName');
  const user = textAt(value, 'userId') ?? textAt(value, 'workload', 'process', 'real_user', 'id', 'value');
  const host = textAt(value, 'hostName');
  return {
    tool: 'Tracee',
    kind: 'alert',
    ...timeOf(value, digits),
    rule: textAt(value, 'eventName') ?? textAt(value, 'name') ?? '',
    priority: 'unknown',
    priorityWord: severity ?? '',
    output: textAt(value, 'metadata', 'Description') ?? textAt(value, 'threat', 'description') ?? '',
    ...(command !== undefined && { command }),
    ...(user !== undefined && { user }),
    tags: textsOf(valueAt(value, 'metadata', 'Tags')),
    ...(host !== undefined && { host }),
    subject: traceeSubject(value),
    fields: [
      ...fieldsOf(valueAt(value, 'args')),
      ...fieldsOf(valueAt(value, 'metadata', 'Properties')),
      ...fieldsOf(valueAt(value, 'data')),
    ],
  };
}

function traceeSubject(value: unknown): AlertSubject {
  const old = valueAt(value, 'kubernetes');
  const now = valueAt(value, 'workload', 'kubernetes');
  const namespace = textAt(old, 'podNamespace') ?? textAt(now, 'namespace', 'name') ?? textAt(now, 'pod', 'namespace');
  const pod = textAt(old, 'podName') ?? textAt(now, 'pod', 'name');
  const uid = textAt(old, 'podUID') ?? textAt(now, 'pod', 'uid');
  const container = isRecord(valueAt(value, 'container')) ? valueAt(value, 'container') : valueAt(value, 'workload', 'container');
  const containerId = textAt(container, 'id') ?? textAt(value, 'containerId');
  const image = textAt(container, 'image') ?? textAt(container, 'image', 'name');
  const containerName = textAt(container, 'name');
  const from = old === undefined ? 'workload.kubernetes.pod' : 'kubernetes.podName';
  const by = pod !== undefined ? from : containerId !== undefined ? 'container.id' : image !== undefined ? 'container.image' : '';
  return {
    ...(pod === undefined && uid === undefined && containerId === undefined && { onHost: true as const }),
    ...(namespace !== undefined && { namespace }),
    ...(pod !== undefined && { pod }),
    ...(uid !== undefined && { podUid: uid }),
    ...(containerId !== undefined && /^[0-9a-f]{6,64}$/.test(containerId) && { containerId }),
    ...(containerName !== undefined && { container: containerName }),
    ...(image !== undefined &&
      !image.startsWith('{') && { image: reference(image, undefined, digestOf(textAt(container, 'imageDigest'))) }),
    by: by || (textAt(value, 'hostName') === undefined ? '' : 'hostName'),
  };
}

function digestOf(text: string | undefined): string | undefined {
  return text?.includes('@') ? text.slice(text.indexOf('@') + 1) : text;
}

function timeOf(value: unknown, digits: string | undefined): ReportedTime {
  const stamp = valueAt(value, 'timestamp');
  return typeof stamp === 'number' || (typeof stamp === 'string' && /^\d+$/.test(stamp))
    ? readStamp(stamp, digits)
    : readTime(textOf(stamp));
}
