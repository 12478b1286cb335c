import { fieldsOf, firstOf, isRecord, textAt, textOf, valueAt, type AlertFields } from '#engine/security/alert-fields.ts';
import { readTime } from '#engine/security/alert-time.ts';
import { connectionOf } from '#engine/security/observed-connection.ts';
import type { RuntimeAlert } from '#engine/security/runtime-alert.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import type { SourceDocument } from '#engine/security/source-document.ts';
import { falcoPriority } from './falco-priority.ts';
import { falcoSubject } from './falco-subject.ts';
import { outputValues, sentenceOf } from './output-values.ts';

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

/** The alerts of a document: itself, or its items. */
export function itemsOf(
  document: SourceDocument,
): readonly { readonly value: unknown; readonly path: readonly number[]; readonly id: string }[] {
  const id = `${document.file}#${document.index}`;
  if (!Array.isArray(document.value)) return [{ value: document.value, path: [], id }];
  return (document.value as readonly unknown[]).map((value, at) => ({ value, path: [at], id: `${id}.${at}` }));
}

function isAlert(value: unknown): boolean {
  const [rule, time, priority] = ['rule', 'time', 'priority'].map((key) => valueAt(value, key));
  return typeof rule === 'string' && typeof time === 'string' && typeof priority === 'string' && falcoPriority(priority) !== undefined;
}

function readAlert(value: unknown, document: SourceDocument, path: readonly number[], id: string): RuntimeAlert {
  const fields = fieldsOf(valueAt(value, 'output_fields'));
  const tags = valueAt(value, 'tags');
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
    tags: Array.isArray(tags) ? (tags as readonly unknown[]).map(textOf).filter((tag) => tag !== undefined) : [],
    ...(eventSource !== undefined && { eventSource }),
  };
}

/** What Falco says in either of its two forms. */
export interface FalcoWords {
  /** Absent in a line of text, whose sentence then stands for it. */
  readonly rule?: string;
  readonly priorityWord: string;
  readonly time: string;
  readonly output: string;
  readonly fields: AlertFields;
  readonly host?: string;
}

/** The alert, without what tells it from others. */
export function falcoAlert({
  rule,
  priorityWord,
  time,
  output,
  fields,
  host,
}: FalcoWords): Omit<RuntimeAlert, 'id' | 'origin' | 'source' | 'tool' | 'tags'> {
  const values = outputValues(output);
  const title = rule ?? sentenceOf(output);
  const connection = connectionOf(fields) ?? connectionOf(values);
  const command = firstOf(fields, ['proc.cmdline', 'ka.uri.param[command]']) ?? firstOf(values, ['cmdline', 'command']);
  const user = firstOf(fields, ['user.name', 'ka.user.name']) ?? values.get('user');
  const parent = fields.get('proc.pname') ?? values.get('parent');
  const isInternal = title.startsWith('Falco internal');
  return {
    kind: isInternal ? 'drops' : 'alert',
    ...readTime(time),
    rule: title,
    priority: falcoPriority(priorityWord) ?? 'unknown',
    priorityWord,
    output,
    ...(command !== undefined && { command }),
    ...(user !== undefined && { user }),
    ...(parent !== undefined && { parent }),
    ...(host !== undefined && { host }),
    subject: falcoSubject(fields, values),
    ...(connection && { connection }),
    ...(isInternal && { dropped: droppedOf(fields, values, output) }),
    // The event's own time is beyond what a number of JSON holds: `time` says it.
    fields: [...(fields.size > 0 ? fields : values)].filter(([key]) => key !== 'evt.time'),
  };
}

function droppedOf(fields: AlertFields, values: AlertFields, output: string): number {
  const written = fields.get('n_drops') ?? values.get('n_drops') ?? /(\d+) system calls dropped/.exec(output)?.[1];
  const count = Number(written ?? 0);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
