import { parseDocumentText } from '#engine/manifest/parse-document.ts';
import { DocumentPlace } from '#engine/manifest/place.ts';
import { readDocument } from '#engine/manifest/read-document.ts';
import { isDnsLabel } from '#engine/manifest/name-rules.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { addDocuments, locateAdded } from './add-documents.ts';
import { isRefused } from './is-refused.ts';
import { allObjects, locateObjects, objectOf } from './locate-objects.ts';
import type { EditOutcome, ManifestSet } from './manifest-edit.ts';
import { manifestYaml } from './manifest-yaml.ts';
import { refusal } from './refusal.ts';
import { WHAT_IF_FILE } from './what-if-file.ts';

/**
 * Adds an object of the reader's own. Refused as the API server would: a name that exists, a field out of form.
 * A namespace that nothing names yet gets an object where the manifests declare their namespaces; elsewhere it is made up, as theirs are.
 */
export function addNewObject(set: ManifestSet, text: string, namespace: string | undefined): EditOutcome {
  const taken = existing(set, text);
  if (taken) return taken;
  const problems = refusalsOf(text);
  if (problems.length > 0) return { kind: 'refused', diagnostics: problems };
  const isNew = namespace !== undefined && declaresNamespaces(set) && !knownNamespaces(set).has(namespace);
  const whole = isNew && isDnsLabel(namespace) ? `${namespaceManifest(namespace)}---\n${text}` : text;
  return addDocuments(set, WHAT_IF_FILE, whole);
}

/** A Namespace, as a document. */
export function namespaceManifest(name: string, labels?: Readonly<Record<string, string>>): string {
  return manifestYaml({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
}

/** Namespaces that the manifests declare or use, and those that every cluster has. */
export function knownNamespaces(set: ManifestSet): ReadonlySet<string> {
  const off = new Set(set.off);
  const present = allObjects(locateObjects(set.files)).filter(({ located }) => !off.has(located.key));
  return new Set([
    ...BUILT_IN,
    ...present.flatMap(({ located: { reference } }) => (reference.kind === 'Namespace' ? reference.name : (reference.namespace ?? []))),
  ]);
}

const BUILT_IN = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];

function declaresNamespaces(set: ManifestSet): boolean {
  return allObjects(locateObjects(set.files)).some(({ located }) => located.reference.kind === 'Namespace');
}

function existing(set: ManifestSet, text: string): EditOutcome | undefined {
  const documents = locateObjects(set.files);
  for (const key of locateAdded(text)) {
    const there = set.off.includes(key) ? undefined : objectOf(documents, key);
    if (!there) continue;
    const { origin } = there.located.reference;
    return refusal('edit-object-exists', { object: key, file: origin.file, line: origin.line }, origin);
  }
  return undefined;
}

/** Why the API server would not take an object. */
function refusalsOf(text: string): readonly Diagnostic[] {
  const read = readDocument(text, parseDocumentText(text), new DocumentPlace(WHAT_IF_FILE, 0, text, 1));
  const refused = read.objects.filter(isRefused);
  return [...read.diagnostics, ...refused.flatMap(({ diagnostics }) => diagnostics)];
}
