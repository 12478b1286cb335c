import type { AlertPriority } from '#engine/security/severity.ts';

/** The words of Falco, and where they stand on our scale. */
const PRIORITIES: Readonly<Record<string, AlertPriority>> = {
  emergency: 'critical',
  alert: 'critical',
  critical: 'critical',
  error: 'high',
  warning: 'medium',
  notice: 'low',
  informational: 'info',
  info: 'info',
  debug: 'info',
};

/** Undefined: it is none of Falco's words. */
export function falcoPriority(word: string): AlertPriority | undefined {
  const key = word.toLowerCase();
  return Object.hasOwn(PRIORITIES, key) ? PRIORITIES[key] : undefined;
}
