import type { PlainValue } from '#engine/edit/plain-value.ts';

/** Whether labels are selected by `app=web,tier!=db,canary,!old`; undefined where the query is not of this form. */
export function labelQuery(text: string): ((labels: PlainValue | undefined) => boolean) | undefined {
  const checks = text.split(',').map((part) => checkOf(part.trim()));
  if (checks.some((check) => check === undefined)) return undefined;
  return (labels) => {
    const own = (typeof labels === 'object' && labels !== null ? labels : {}) as Readonly<Record<string, PlainValue>>;
    return checks.every((check) => check!(own));
  };
}

function checkOf(part: string): ((labels: Readonly<Record<string, PlainValue>>) => boolean) | undefined {
  const compared = /^([\w./-]+)\s*(==|=|!=)\s*([\w.-]*)$/.exec(part);
  if (compared) {
    const [, key = '', operator, value = ''] = compared;
    return operator === '!=' ? (labels) => labels[key] !== value : (labels) => labels[key] === value;
  }
  const present = /^(!?)([\w./-]+)$/.exec(part);
  if (!present) return undefined;
  const [, not = '', key = ''] = present;
  return (labels) => key in labels === (not === '');
}
