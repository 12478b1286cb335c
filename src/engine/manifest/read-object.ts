import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import { Diagnosis } from './diagnosis.ts';
import type { FoundObject } from './find-objects.ts';
import type { Fact, ManifestObject, ReadObject } from './manifest-object.ts';
import { identityOf } from './later-wins.ts';
import { kindOf, readUnknownKind } from './object-kinds.ts';
import type { Place } from './place.ts';
import { mapsWithDuplicates } from './yaml-paths.ts';
import { entryText, entryValue } from './yaml-node.ts';

/** Decodes one object. What is wrong with it stands beside it; nothing is thrown. */
export function readObject(found: Exclude<FoundObject, { kind: 'not-an-object' }>, hasDuplicates: boolean): ReadObject {
  const { object } = found;
  const diagnosis = new Diagnosis(object.kind, object.name);
  if (hasDuplicates) tellDuplicates(object.place, diagnosis);
  const reference = referenceOf(object);
  if (found.kind === 'incomplete') {
    diagnosis.diagnostics.push({
      code: 'kind-missing',
      severity: 'error',
      values: { missing: found.missing },
      origin: reference.origin,
      path: found.missing,
    });
    return { reference, identity: identityOf(reference), diagnostics: diagnosis.diagnostics, dropped: [] };
  }
  const fact = decode(object, diagnosis);
  return {
    reference,
    identity: identityOf(reference),
    ...(fact && { fact }),
    diagnostics: fact ? diagnosis.diagnostics.map((each) => sayingUnderstood(each, diagnosis.understood)) : diagnosis.diagnostics,
    dropped: diagnosis.dropped,
    ...(fact && diagnosis.understood.length > 0 ? { understood: diagnosis.understood } : {}),
  };
}

/** The API server refuses the object for this, and it is evaluated all the same. */
export function sayingUnderstood(diagnostic: Diagnostic, understood: readonly Place[]): Diagnostic {
  const isMeant = diagnostic.code === 'invalid-value' || diagnostic.code === 'required-value';
  if (!isMeant || !understood.some(({ path }) => path === diagnostic.path)) return diagnostic;
  return { ...diagnostic, values: { ...diagnostic.values, evaluated: 'as-if-accepted' } } as Diagnostic;
}

function decode(object: ManifestObject, diagnosis: Diagnosis): Fact | undefined {
  const known = kindOf(object);
  if (!known) return readUnknownKind(object, diagnosis);
  const { objectKind, current } = known;
  if (current === undefined) return objectKind.read(object, diagnosis);
  diagnosis.odd(object.place, 'old-api-version', { kind: object.kind, written: object.apiVersion, current });
  return (objectKind.readFormer ?? objectKind.read)(object, diagnosis);
}

/** An object as lists name it. A cluster-wide one, or one of a kind that we do not know, has no namespace but what is written. */
export function referenceOf(object: ManifestObject): ObjectReference {
  const written = entryText(entryValue(object.place.node, 'metadata'), 'namespace');
  const scope = kindOf(object)?.objectKind.scope;
  const namespace = scope === 'namespaced' ? object.namespace : scope === 'cluster' ? undefined : written;
  const { apiVersion, kind, name, place } = object;
  return { apiVersion, kind, ...(namespace && { namespace }), name, origin: place.origin };
}

function tellDuplicates(root: Place, diagnosis: Diagnosis): void {
  for (const { map, path } of mapsWithDuplicates(root.node)) {
    for (const { key, firstStart, lastStart } of map.duplicates) {
      const { line } = root.document.lineAndColumn(firstStart);
      diagnosis.duplicateField(root, path === '' ? key : `${path}.${key}`, key, line, lastStart);
    }
  }
}
