import { fieldsOf, firstOf, textAt, textOf, textsOf, type AlertFields } from '#engine/security/alerts/alert-fields.ts';
import { readStamp, readTime, type ReportedTime } from '#engine/security/reported-time.ts';
import { itemsOf } from '#engine/security/alerts/alert-items.ts';
import { outputValues } from '#engine/security/alerts/output-values.ts';
import { connectionOf, portOf } from '#engine/security/alerts/observed-connection.ts';
import type { ObservedConnection, RuntimeAlert } from '#engine/security/alerts/runtime-alert.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import type { AlertPriority } from '#engine/security/severity.ts';
import type { SourceDocument } from '#engine/security/source-document.ts';
import { isRecord, valueAt } from '#engine/security/untrusted-value.ts';
import { sysdigSubject } from './sysdig-subject.ts';

/** What Sysdig Secure forwards: events of policies, the older form of these, and the activity audit (R11). */
export const sysdigRuntime: SecuritySource = {
  id: 'sysdig-runtime',
  recognizes: ({ value }) => (Array.isArray(value) ? value.some((each) => formOf(each) !== undefined) : formOf(value) !== undefined),
  read: (document, into) => {
    for (const { value, path, id } of itemsOf(document)) {
      const form = formOf(value);
      if (!form) continue;
      into.alert(readEvent(value, form, document, path, id));
      into.progress();
    }
  },
};

type Form = 'event' | 'legacy' | 'activity';

function formOf(value: unknown): Form | undefined {
  if (!isRecord(value)) return undefined;
  if (typeof valueAt(value, 'content', 'ruleName') === 'string' && ('category' in value || 'originator' in value)) return 'event';
  if ('ruleType' in value && 'policyId' in value && (typeof value['output'] === 'string' || Array.isArray(value['fields'])))
    return 'legacy';
  if (value['type'] === 'connection' && textAt(value, 'serverIpv4Dot') !== undefined) return 'activity';
  return undefined;
}

function readEvent(value: unknown, form: Form, document: SourceDocument, path: readonly number[], id: string): RuntimeAlert {
  const content = form === 'event' ? valueAt(value, 'content') : value;
  const labels = labelsOf(value);
  const fields = fieldsOf(valueAt(content, 'fields'));
  const output = textAt(content, 'output') ?? textAt(value, 'description') ?? '';
  const values = outputValues(output);
  const host =
    firstOf(labels, ['host.hostName', 'kubernetes.node.name', 'host.name']) ?? textAt(value, 'hostname') ?? textAt(value, 'hostMac');
  const connection = form === 'activity' ? activityConnection(value) : (connectionOf(fields) ?? connectionOf(values));
  const command = firstOf(fields, ['proc.cmdline']) ?? textAt(value, 'cmdline') ?? firstOf(values, ['cmdline', 'command']);
  const user = firstOf(fields, ['user.name', 'ka.user.name']) ?? textAt(value, 'username') ?? values.get('user');
  const parent = fields.get('proc.pname') ?? values.get('parent');
  const eventSource = textAt(value, 'source');
  return {
    id,
    origin: document.origin(path),
    source: 'sysdig-runtime',
    tool: 'Sysdig',
    kind: form === 'activity' ? 'activity' : 'alert',
    ...timeOf(value, document.written?.([...path, 'timestamp'])),
    rule: textAt(content, 'ruleName') ?? textAt(value, 'name') ?? textAt(value, 'ruleType') ?? '',
    ...priorityOf(value, form),
    output,
    ...(command !== undefined && { command }),
    ...(user !== undefined && { user }),
    ...(parent !== undefined && { parent }),
    tags: textsOf(valueAt(content, 'ruleTags')),
    ...(eventSource !== undefined && { eventSource }),
    ...(host !== undefined && { host }),
    subject: sysdigSubject(value, labels, fields, values),
    ...(connection && { connection }),
    fields: [...labels, ...fields, ...namedActions(value)].filter(([key]) => key !== 'evt.time'),
  };
}

/** Labels of today, and `eventLabels` of old. */
function labelsOf(value: unknown): AlertFields {
  return new Map([...fieldsOf(valueAt(value, 'eventLabels')), ...fieldsOf(valueAt(value, 'labels'))]);
}

function timeOf(value: unknown, digits: string | undefined): ReportedTime {
  const written = textAt(value, 'timestampRFC3339Nano') ?? textAt(value, 'timestampRFC3339');
  if (written !== undefined) return readTime(written);
  const stamp = valueAt(value, 'timestamp');
  const read = readStamp(stamp, digits);
  return read.time !== undefined || typeof stamp !== 'string' ? read : readTime(stamp);
}

/** 0 to 3 high, 4 and 5 medium, 6 low, 7 info. */
const PRIORITIES: readonly AlertPriority[] = ['high', 'high', 'high', 'high', 'medium', 'medium', 'low', 'info'];

function priorityOf(value: unknown, form: Form): Pick<RuntimeAlert, 'priority' | 'priorityWord'> {
  const word = textAt(value, 'severity');
  if (word === undefined) return { priority: form === 'activity' ? 'info' : 'unknown', priorityWord: '' };
  const number = /^\d$/.test(word) ? Number(word) : NaN;
  return { priority: PRIORITIES[number] ?? 'unknown', priorityWord: word };
}

function activityConnection(value: unknown): ObservedConnection | undefined {
  const destinationAddress = textAt(value, 'serverIpv4Dot');
  if (destinationAddress === undefined) return undefined;
  const sourceAddress = textAt(value, 'clientIpv4Dot');
  const word = textAt(value, 'l4protocol')?.toUpperCase();
  const sourcePort = portOf(valueAt(value, 'clientPort'));
  const destinationPort = portOf(valueAt(value, 'serverPort'));
  return {
    // By name, or by the number that IP gives it.
    ...(word === 'TCP' || word === '6'
      ? { protocol: 'TCP' as const }
      : word === 'UDP' || word === '17'
        ? { protocol: 'UDP' as const }
        : {}),
    ...(sourceAddress !== undefined && { sourceAddress }),
    ...(sourcePort !== undefined && { sourcePort }),
    destinationAddress,
    ...(destinationPort !== undefined && { destinationPort }),
    ...(textAt(value, 'direction')?.toLowerCase() === 'in' && { inbound: true as const }),
  };
}

/** What was done about it: `killed`, `captured`. */
function namedActions(value: unknown): readonly (readonly [string, string])[] {
  const actions = valueAt(value, 'actions');
  const text = Array.isArray(actions) && actions.length > 0 ? textOf(actions) : undefined;
  return text === undefined ? [] : [['actions', text]];
}
