import { fieldsOf, textAt, type AlertFields } from '#engine/security/alerts/alert-fields.ts';
import { readTime, type ReportedTime } from '#engine/security/reported-time.ts';
import type { AlertSubject } from '#engine/security/alerts/runtime-alert.ts';
import { isRecord, valueAt } from '#engine/security/untrusted-value.ts';
import type { AquaAlert } from './aqua-runtime.ts';

/** An incident: what happened stands in `data`, as JSON inside a text. */
export function incidentAlert(value: unknown): AquaAlert {
  return eventAlert(value, parsed(textAt(value, 'data')));
}

/** A line of the audit log. */
export function auditAlert(value: unknown): AquaAlert {
  const data = valueAt(value, 'data');
  return eventAlert(value, typeof data === 'string' ? parsed(data) : data);
}

function eventAlert(value: unknown, data: unknown): AquaAlert {
  const inner = fieldsOf(data);
  const outer = fieldsOf(value);
  outer.delete('data');
  // What happened is told inside; around it stands how it came to be told.
  const fields = new Map([...outer, ...inner]);
  const said = (...names: readonly string[]): string | undefined => named(fields, names)?.value;
  const subject = aquaSubject(fields);
  const host = said('host_name', 'hostname', 'host');
  const command = said('cmdline', 'commandline', 'command', 'process');
  const user = said('user', 'username');
  return {
    tool: 'Aqua',
    kind: 'alert',
    ...timeOf(value, fields),
    rule: said('rule') ?? textAt(value, 'name') ?? said('rule_type') ?? '',
    // Aqua's levels stand on no scale that is documented: they are shown as they are.
    priority: 'unknown',
    priorityWord: said('level') ?? said('severity') ?? said('severity_score') ?? '',
    output: [said('reason'), said('action'), said('resource')].filter((text) => text !== undefined).join(': '),
    ...(command !== undefined && { command }),
    ...(user !== undefined && { user }),
    tags: [said('tactic'), said('technique')].flatMap((text) => text?.split(/,\s*/) ?? []),
    ...(said('category') !== undefined && { eventSource: said('category')! }),
    ...(host !== undefined && { host }),
    subject,
    fields: [...fields],
  };
}

/** The pod, as far as an event names one: in any spelling of the keys. */
function aquaSubject(fields: AlertFields): AlertSubject {
  const pod = named(fields, ['podname', 'pod']);
  const namespace = named(fields, ['podnamespace', 'namespace']);
  const deployment = named(fields, ['poddeployment', 'deployment']);
  const container = named(fields, ['containername', 'container']);
  const containerId = named(fields, ['containerid']);
  const image = named(fields, ['imagename', 'image']);
  const cluster = named(fields, ['k8scluster', 'cluster']);
  const places = [namespace, pod, deployment, image].filter((each) => each !== undefined);
  const host = named(fields, ['hostname', 'host']);
  const onHost = !pod && !deployment && !image && !container && !containerId && host !== undefined;
  const inNamespace = namespace ? { namespace: namespace.value } : {};
  return {
    ...inNamespace,
    ...(onHost && { onHost: true as const }),
    ...(pod && { pod: pod.value }),
    ...(deployment && { workload: { ...inNamespace, kind: 'Deployment', name: deployment.value } }),
    ...(container && { container: container.value }),
    ...(containerId && /^[0-9a-f]{6,64}$/.test(containerId.value) && { containerId: containerId.value }),
    ...(image && { image: image.value }),
    ...(cluster && { cluster: cluster.value }),
    by: (onHost && host ? [host] : places).map(({ key }) => key).join(', '),
  };
}

/** The first of these names, in whatever case and with or without underscores it is written. */
function named(fields: AlertFields, names: readonly string[]): { readonly key: string; readonly value: string } | undefined {
  const plain = new Map([...fields.keys()].map((key) => [plainly(key), key]));
  for (const name of names) {
    const key = plain.get(plainly(name));
    const value = key === undefined ? undefined : fields.get(key);
    if (key !== undefined && value !== undefined) return { key, value };
  }
  return undefined;
}

function plainly(key: string): string {
  return key.toLowerCase().replaceAll(/[_-]/g, '');
}

/** Seconds, or ISO 8601; 0 says nothing. */
function timeOf(value: unknown, fields: AlertFields): ReportedTime {
  for (const key of ['time', 'timestamp', 'create_time', 'date']) {
    const seconds = valueAt(value, key);
    if (typeof seconds === 'number' && seconds > 0) {
      const at = seconds > 1e11 ? Math.floor(seconds) : Math.floor(seconds * 1000);
      if (at < 8.64e15) return { time: new Date(at).toISOString(), at };
    }
    const text = fields.get(key);
    if (text !== undefined && /\D/.test(text)) return readTime(text);
  }
  return {};
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
