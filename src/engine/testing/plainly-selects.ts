import type { PlainSelector } from './plain-objects.ts';

/** Whether labels meet a selector, as it is written (NP-6, NP-10). */
export function plainlySelects(selector: PlainSelector | null | undefined, labels: Readonly<Record<string, string>>): boolean {
  const has = (key: string): boolean => Object.hasOwn(labels, key);
  for (const [key, value] of Object.entries(selector?.matchLabels ?? {})) if (!has(key) || labels[key] !== value) return false;
  for (const { key, operator, values = [] } of selector?.matchExpressions ?? []) {
    if (operator === 'Exists' && !has(key)) return false;
    if (operator === 'DoesNotExist' && has(key)) return false;
    if (operator === 'In' && !(has(key) && values.includes(labels[key]!))) return false;
    if (operator === 'NotIn' && has(key) && values.includes(labels[key]!)) return false;
  }
  return true;
}
