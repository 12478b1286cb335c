import { textOf } from '#engine/security/scans/report-fields.ts';
import type { ValuePath } from '#engine/security/source-document.ts';
import { isRecord, valueAt } from '#engine/security/untrusted-value.ts';

/** One object that Trivy Operator wrote. */
export interface OperatorObject {
  readonly value: unknown;
  readonly at: ValuePath;
}

const GROUP = 'aquasecurity.github.io';

/**
 * The objects of Trivy Operator in a document: itself, the items of a list, all kinds of them by their names in one object, or
 * what its webhook sends.
 */
export function operatorObjects(value: unknown, at: ValuePath = []): OperatorObject[] {
  if (Array.isArray(value)) return itemsOf(value as readonly unknown[], at);
  if (!isRecord(value)) return [];
  if (isOperatorObject(value)) return [{ value, at }];
  const wrapped = valueAt(value, 'operatorObject');
  if (typeof valueAt(value, 'verb') === 'string' && isRecord(wrapped)) return operatorObjects(wrapped, [...at, 'operatorObject']);
  const items = valueAt(value, 'items');
  if (Array.isArray(items) && textOf(value, 'kind').endsWith('List')) return itemsOf(items as readonly unknown[], [...at, 'items']);
  return Object.entries(value)
    .filter(([key, list]) => key.endsWith(`.${GROUP}`) && Array.isArray(list))
    .flatMap(([key, list]) => itemsOf(list as readonly unknown[], [...at, key]));
}

/** Whether a document is an object by the names of the operator's kinds, all of whose lists may be empty. */
export function isByKind(value: unknown): boolean {
  return isRecord(value) && Object.entries(value).some(([key, list]) => key.endsWith(`.${GROUP}`) && Array.isArray(list));
}

function itemsOf(items: readonly unknown[], at: ValuePath): OperatorObject[] {
  return items.map((value, index) => ({ value, at: [...at, index] })).filter(({ value }) => isOperatorObject(value));
}

function isOperatorObject(value: unknown): boolean {
  const apiVersion = textOf(value, 'apiVersion');
  // A list of its own kinds has the group too, and no report.
  return apiVersion.startsWith(`${GROUP}/`) && textOf(value, 'kind') !== '' && !Array.isArray(valueAt(value, 'items'));
}
