import { fieldsOf, textAt } from '#engine/security/alerts/alert-fields.ts';
import { readTime } from '#engine/security/reported-time.ts';
import { valueAt } from '#engine/security/untrusted-value.ts';
import type { AquaAlert } from './aqua-runtime.ts';

/** A conclusion that Aqua draws about an image: no event, but no scan either. */
export function insightAlert(value: unknown): AquaAlert {
  const image = textAt(value, 'resource', 'name');
  const cluster = textAt(value, 'resource', 'cluster_arn');
  return {
    tool: 'Aqua',
    kind: 'alert',
    ...readTime(textAt(value, 'resource', 'found_date') ?? textAt(value, 'resource', 'last_scanned')),
    rule: textAt(value, 'insight', 'description') ?? textAt(value, 'insight', 'id') ?? '',
    priority: 'unknown',
    priorityWord: textAt(value, 'insight', 'priority') ?? '',
    output: textAt(value, 'insight', 'impact') ?? '',
    tags: [textAt(value, 'insight', 'id'), textAt(value, 'insight', 'category')].filter((tag) => tag !== undefined),
    subject: {
      ...(image !== undefined && { image }),
      ...(cluster !== undefined && { cluster }),
      by: image === undefined ? '' : 'resource.name',
    },
    fields: [...fieldsOf(valueAt(value, 'evidence'))],
  };
}
