import { isRecord } from '#engine/security/untrusted-value.ts';

/** An object of Kubernetes, or a list of them: the manifest reader reads it. */
export function isKubernetesObject(value: unknown): boolean {
  return isRecord(value) && isWord(value['apiVersion']) && isWord(value['kind']);
}

/** Whether a value is an object that only the manifest reader reads. */
export function isManifest(value: unknown): boolean {
  return isKubernetesObject(value) && !isReport(value);
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** What is no object of Kubernetes, and still the manifest reader's to tell of: a broken object, a patch, what traffic is expected. */
export function belongsToManifests(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && (value.every(isKubernetesObject) || value.every(isPatch));
  if (!isRecord(value)) return false;
  const has = (key: string): boolean => Object.hasOwn(value, key);
  if (has('apiVersion') || has('kind') || has('expect')) return true;
  if (has('metadata') && has('spec')) return true;
  if (isRecord(value['addon']) && isWord(value['addon']['addonName'])) return true;
  const { items, resources, patches } = value;
  if (Array.isArray(items) && items.some(isKubernetesObject)) return true;
  const texts = Array.isArray(resources) && resources.length > 0 && resources.every((each) => typeof each === 'string');
  return texts || (Array.isArray(patches) && patches.length > 0 && patches.every(isRecord));
}

/** A step of a JSON patch. */
function isPatch(value: unknown): boolean {
  return isRecord(value) && isWord(value['op']) && isWord(value['path']);
}

/** The names of a value's outermost fields; of a list, those of its first item. */
export function topKeys(value: unknown): readonly string[] {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isRecord(first) ? Object.keys(first).slice(0, 6) : [];
}

/** Whether an object, or every item of a list, is a report of Trivy Operator. */
export function isOnlyReports(value: unknown): boolean {
  const items = isRecord(value) ? value['items'] : undefined;
  return Array.isArray(items) && items.length > 0 ? items.every(isReport) : isReport(value);
}

function isReport(value: unknown): boolean {
  return isRecord(value) && typeof value['apiVersion'] === 'string' && value['apiVersion'].startsWith('aquasecurity.github.io/');
}
