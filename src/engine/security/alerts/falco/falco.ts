import { fieldsOf, textAt, textsOf } from '#engine/security/alerts/alert-fields.ts';
import { itemsOf } from '#engine/security/alerts/alert-items.ts';
import type { RuntimeAlert } from '#engine/security/alerts/runtime-alert.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import type { SourceDocument } from '#engine/security/source-document.ts';
import { isRecord, valueAt } from '#engine/security/untrusted-value.ts';
import { falcoAlert } from '#engine/security/alerts/falco-alert.ts';
import { falcoPriority } from '#engine/security/alerts/falco-priority.ts';

/** Alerts of Falco as JSON, and what falcosidekick sends on (R10). */
export const falco: SecuritySource = {
  id: 'falco',
  recognizes: ({ value }) => (Array.isArray(value) ? value.some(isAlert) : isAlert(value)),
  read: (document, into) => {
    for (const { value, path, id } of itemsOf(document)) {
      if (!isAlert(value)) continue;
      into.alert(readAlert(value, document, path, id));
      into.progress();
    }
  },
};

function isAlert(value: unknown): boolean {
  const [rule, time, priority] = ['rule', 'time', 'priority'].map((key) => valueAt(value, key));
  return typeof rule === 'string' && typeof time === 'string' && typeof priority === 'string' && falcoPriority(priority) !== undefined;
}

function readAlert(value: unknown, document: SourceDocument, path: readonly number[], id: string): RuntimeAlert {
  const fields = fieldsOf(valueAt(value, 'output_fields'));
  const eventSource = textAt(value, 'source');
  const host = textAt(value, 'hostname');
  const isForwarded = isRecord(value) && (Object.hasOwn(value, 'uuid') || eventSource === 'syscalls');
  return {
    ...falcoAlert({
      rule: String(valueAt(value, 'rule')),
      priorityWord: String(valueAt(value, 'priority')),
      time: String(valueAt(value, 'time')),
      output: textAt(value, 'output') ?? textAt(value, 'message') ?? '',
      fields,
      ...(host !== undefined && { host }),
    }),
    id,
    origin: document.origin(path),
    source: 'falco',
    tool: isForwarded ? 'falcosidekick' : 'Falco',
    tags: textsOf(valueAt(value, 'tags')),
    ...(eventSource !== undefined && { eventSource }),
  };
}
