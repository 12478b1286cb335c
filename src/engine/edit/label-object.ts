import { findObjects } from '#engine/manifest/find-objects.ts';
import { isLabelKey, isLabelValue } from '#engine/manifest/name-rules.ts';
import { parseDocumentText } from '#engine/manifest/parse-document.ts';
import { DocumentPlace } from '#engine/manifest/place.ts';
import { readObject } from '#engine/manifest/read-object.ts';
import { entryValue, type YamlNode } from '#engine/manifest/yaml-node.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { type FoundPlace, locateObjects, objectOf } from './locate-objects.ts';
import type { EditOutcome, ManifestSet } from './manifest-edit.ts';
import { isRefused } from './is-refused.ts';
import { withDocument } from './manifest-set.ts';
import { addNewObject, knownNamespaces, namespaceManifest } from './new-objects.ts';
import { type PlainValue, plainValue, sameValue, valueAt } from './plain-value.ts';
import { refusal } from './refusal.ts';
import { setField, type FieldValue } from './set-field.ts';
import { unknownObject } from './unknown-object.ts';

/** Labels that are set, and those that are taken away (`null`). */
export type LabelChanges = Readonly<Record<string, string | null>>;

/** Sets labels of an object, or of the pods that it makes. */
export function labelObject(set: ManifestSet, key: string, labels: LabelChanges, pods: boolean): EditOutcome {
  const found = objectOf(locateObjects(set.files), key);
  if (!found) return labelImpliedNamespace(set, key, labels) ?? unknownObject(set, key);
  const path = labelPath(found, pods);
  const bad = Object.entries(labels).flatMap(([label, value]) => labelProblems(found, path, label, value));
  if (bad.length > 0) return { kind: 'refused', diagnostics: bad };
  const fields = Object.entries(labels).map(([label, value]) => ({ path: [...path, label], value }));
  return setFields(set, found, fields);
}

/** A namespace that is used and has no object gets one. */
function labelImpliedNamespace(set: ManifestSet, key: string, labels: LabelChanges): EditOutcome | undefined {
  const name = /^Namespace (\S+)$/.exec(key)?.[1];
  if (name === undefined || set.off.includes(key) || !knownNamespaces(set).has(name)) return undefined;
  const given = Object.entries(labels).filter((each): each is [string, string] => each[1] !== null);
  if (given.length === 0) return { kind: 'done', set, touched: [] };
  return addNewObject(set, namespaceManifest(name, Object.fromEntries(given)), undefined);
}

export interface FieldChange {
  readonly path: readonly string[];
  readonly value: FieldValue | null;
}

/** Sets fields of one object in its text. Refused where the API server would refuse the object afterwards, and did not before. */
export function setFields(set: ManifestSet, { document, located }: FoundPlace, fields: readonly FieldChange[]): EditOutcome {
  const { object, key, reference } = located;
  const start = object.place.node.start;
  let text: string | undefined = document.text;
  let wanted: PlainValue = plainValue(object.place.node);
  for (const { path, value } of fields) {
    text = text === undefined ? undefined : setField(text, { object: start, path }, value);
    wanted = withField(wanted, path, value);
  }
  if (text === document.text) return { kind: 'done', set, touched: [] };
  const after = text === undefined ? undefined : objectIn(text, start, document.file);
  if (text === undefined || !after || !sameBut(plainValue(after.object.place.node), wanted))
    return refusal('edit-not-possible', { object: key }, reference.origin);
  const before = readObject({ kind: 'object', object }, false);
  const read = readObject(after, false);
  if (isRefused(read) && !isRefused(before)) return { kind: 'refused', diagnostics: read.diagnostics };
  return { kind: 'done', set: withDocument(set, document, text), touched: [key] };
}

/** Where the labels of an object stand, or those of its pods. */
export function labelPath({ located }: FoundPlace, pods: boolean): readonly string[] {
  return [...(pods ? templatePath(located.object.place.node) : []), 'metadata', 'labels'];
}

/** The way to the pod template of a workload; nothing for a pod, which is its own. */
export function templatePath(root: YamlNode): readonly string[] {
  const spec = entryValue(root, 'spec');
  if (entryValue(entryValue(spec, 'jobTemplate'), 'spec')) return ['spec', 'jobTemplate', 'spec', 'template'];
  return entryValue(spec, 'template') ? ['spec', 'template'] : [];
}

function labelProblems({ located }: FoundPlace, path: readonly string[], label: string, value: string | null): readonly Diagnostic[] {
  const rule = !isLabelKey(label) ? 'label-key' : value !== null && !isLabelValue(value) ? 'label-value' : undefined;
  if (rule === undefined) return [];
  const { kind, name, origin } = located.reference;
  const field = `${path.join('.')}[${label}]`;
  const values = { kind, name, field, rule, value: rule === 'label-key' ? label : (value ?? ''), suggestion: '' } as const;
  return [{ code: 'invalid-value', severity: 'error', values, origin, path: field, reason: 'Invalid value' }];
}

function objectIn(text: string, start: number, file: string) {
  const { root, problem } = parseDocumentText(text);
  if (!root || problem) return undefined;
  const found = findObjects(root, new DocumentPlace(file, 0, text, 1));
  return found.find((each) => each.kind === 'object' && each.object.place.node.start === start) as
    | Extract<(typeof found)[number], { kind: 'object' }>
    | undefined;
}

function withField(value: PlainValue, path: readonly string[], field: FieldValue | null): PlainValue {
  const map = isMap(value) ? value : {};
  const [key, ...rest] = path;
  if (key === undefined) return field;
  if (rest.length > 0)
    return field === null && !Object.hasOwn(map, key) ? map : { ...map, [key]: withField(valueAt(map, [key]) ?? null, rest, field) };
  const { [key]: _, ...others } = map;
  return field === null ? others : { ...others, [key]: field };
}

/** Equal, where a map without fields is as good as none. */
function sameBut(a: PlainValue, b: PlainValue): boolean {
  return sameValue(withoutEmpty(a), withoutEmpty(b));
}

function withoutEmpty(value: PlainValue): PlainValue {
  if (!isMap(value)) return value;
  const entries = Object.entries(value).map(
    ([key, each]) => [key, key === 'labels' && isNothing(each) ? null : withoutEmpty(each)] as const,
  );
  return Object.fromEntries(entries.filter(([, each]) => each !== null));
}

function isNothing(value: PlainValue): boolean {
  return value === null || (isMap(value) && Object.keys(value).length === 0);
}

function isMap(value: PlainValue): value is Readonly<Record<string, PlainValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
