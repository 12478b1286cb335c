import type { PlainValue } from '#engine/edit/plain-value.ts';

/** Whether labels are selected by `app=web,tier!=db,canary,!old`; undefined where the query is not of this form. */
export function labelQuery(text: string): ((labels: PlainValue | undefined) => boolean) | undefined {
  const checks = text.split(',').map((part) => checkOf(part.trim()));
  if (checks.some((check) => check === undefined)) return undefined;
  return (labels) => {
    const written = (typeof labels === 'object' && labels !== null ? labels : {}) as Readonly<Record<string, PlainValue>>;
    return checks.every((check) => check!(written));
  };
}

function checkOf(part: string): ((labels: Readonly<Record<string, PlainValue>>) => boolean) | undefined {
  const compared = /^([\w./-]+)\s*(==|=|!=)\s*([\w.-]*)$/.exec(part);
  if (compared) {
    const [, key = '', operator, value = ''] = compared;
    return operator === '!=' ? (labels) => own(labels, key) !== value : (labels) => own(labels, key) === value;
  }
  const present = /^(!?)([\w./-]+)$/.exec(part);
  if (!present) return undefined;
  const [, not = '', key = ''] = present;
  return (labels) => (own(labels, key) !== undefined) === (not === '');
}

function own(labels: Readonly<Record<string, PlainValue>>, key: string): PlainValue | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}
