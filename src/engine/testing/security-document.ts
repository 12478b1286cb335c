import type { RuntimeAlert } from '#engine/security/alerts/runtime-alert.ts';
import type { SecurityCollector } from '#engine/security/security-inputs.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import type { SourceDocument } from '#engine/security/source-document.ts';

/** A value as if a file held it. */
export function documentOf(value: unknown, form: SourceDocument['form'] = 'json-line', index = 0): SourceDocument {
  const file = 'alerts.jsonl';
  return {
    file,
    index,
    form,
    value,
    origin: ([step] = []) => {
      const line = form === 'text' && typeof step === 'number' ? step + 1 : index + 1;
      return { file, document: index, path: '', line, column: 1, endLine: line };
    },
  };
}

/** The alerts that a source reads of a value; none where it does not recognize it. */
export function alertsOf(source: SecuritySource, value: unknown, form?: SourceDocument['form']): readonly RuntimeAlert[] {
  const document = documentOf(value, form);
  if (!source.recognizes(document)) return [];
  const alerts: RuntimeAlert[] = [];
  const nothing = (): void => {};
  const into: SecurityCollector = {
    report: nothing,
    alert: (alert) => alerts.push(alert),
    cluster: nothing,
    addOn: nothing,
    group: nothing,
    groupPolicy: nothing,
    diagnostic: nothing,
    unused: nothing,
    progress: nothing,
  };
  source.read(document, into);
  return alerts;
}
