import { type AlertFields, firstOf } from './alert-fields.ts';
import { readTime } from '#engine/security/reported-time.ts';
import { connectionOf } from './observed-connection.ts';
import type { RuntimeAlert } from './runtime-alert.ts';
import { falcoPriority } from './falco-priority.ts';
import { falcoSubject } from './falco-subject.ts';
import { outputValues, sentenceOf } from './output-values.ts';

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
