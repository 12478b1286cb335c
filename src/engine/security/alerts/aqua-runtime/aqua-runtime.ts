import { itemsOf } from '#engine/security/alerts/alert-items.ts';
import type { RuntimeAlert } from '#engine/security/alerts/runtime-alert.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import { isRecord } from '#engine/security/untrusted-value.ts';
import { auditAlert, incidentAlert } from './aqua-event.ts';
import { insightAlert } from './aqua-insight.ts';
import { isTracee, traceeAlert } from './tracee.ts';

/** An alert without what tells it from others. */
export type AquaAlert = Omit<RuntimeAlert, 'id' | 'origin' | 'source'>;

/** Incidents, audit lines and insights of Aqua, and events of Tracee (R12). */
export const aquaRuntime: SecuritySource = {
  id: 'aqua-runtime',
  recognizes: ({ value }) => (Array.isArray(value) ? value.some((each) => readerOf(each) !== undefined) : readerOf(value) !== undefined),
  read: (document, into) => {
    for (const { value, path, id } of itemsOf(document)) {
      const read = readerOf(value);
      if (!read) continue;
      into.alert({ id, origin: document.origin(path), source: 'aqua-runtime', ...read(value, document.written?.([...path, 'timestamp'])) });
      into.progress();
    }
  },
};

function readerOf(value: unknown): ((value: unknown, digits?: string) => AquaAlert) | undefined {
  if (!isRecord(value)) return undefined;
  if (value['event_category'] === 'incident' && typeof value['data'] === 'string') return incidentAlert;
  if (isRecord(value['insight']) && isRecord(value['evidence'])) return insightAlert;
  if (isTracee(value)) return traceeAlert;
  return isAuditLine(value) ? auditAlert : undefined;
}

/** By its keys, in whatever case they are written. */
function isAuditLine(value: Readonly<Record<string, unknown>>): boolean {
  const keys = new Set(Object.keys(value).map((key) => key.toLowerCase()));
  return ['rule_type', 'result', 'category'].every((key) => keys.has(key));
}
