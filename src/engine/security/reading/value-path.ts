import type { ValuePath } from '#engine/security/source-document.ts';

/** `Results[0].Vulnerabilities[3]`, as paths of objects are written elsewhere. */
export function pathText(path: ValuePath): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number' || /[^\w-]/.test(step)) text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}
