import { findObjects } from '#engine/manifest/find-objects.ts';
import type { ManifestObject } from '#engine/manifest/manifest-object.ts';
import { parseDocumentText } from '#engine/manifest/parse-document.ts';
import type { ParsedDocument } from '#engine/manifest/parsed-document.ts';
import { DocumentPlace } from '#engine/manifest/place.ts';
import { referenceOf } from '#engine/manifest/read-object.ts';
import { splitDocuments } from '#engine/manifest/split-documents.ts';
import { findSources } from '#engine/manifest/template-sources.ts';
import { objectKey, type ObjectReference } from '#engine/model/object-reference.ts';
import type { ManifestFile } from '#engine/model/origin.ts';

/** One document, and where its text stands in its file. */
export interface LocatedDocument {
  readonly file: string;
  /** Characters from the start of the file. */
  readonly start: number;
  readonly text: string;
  readonly parsed: ParsedDocument;
  readonly objects: readonly LocatedObject[];
  /** Holds something that is no object: it is never cut whole. */
  readonly holdsMore: boolean;
}

/** One object, and the document that it stands in. */
export interface LocatedObject {
  readonly key: string;
  readonly reference: ObjectReference;
  readonly object: ManifestObject;
}

/** Every document of the files that the engine reads, in their order. */
export function locateObjects(files: readonly ManifestFile[]): readonly LocatedDocument[] {
  const { skipped } = findSources(files);
  // Files of former inputs are forgotten now and then.
  if (REMEMBERED.size > 2 * files.length + 20) REMEMBERED.clear();
  return files.flatMap((file) => (skipped.has(file.name) ? [] : rememberedDocuments(file)));
}

/** The object that counts under a key: of several, the last one. */
export function objectOf(documents: readonly LocatedDocument[], key: string): FoundPlace | undefined {
  for (const document of documents.toReversed()) {
    const located = document.objects.findLast((each) => each.key === key);
    if (located) return { document, located };
  }
  return undefined;
}

export interface FoundPlace {
  readonly document: LocatedDocument;
  readonly located: LocatedObject;
}

/** All objects of documents, each with its own. */
export function allObjects(documents: readonly LocatedDocument[]): readonly FoundPlace[] {
  return documents.flatMap((document) => document.objects.map((located) => ({ document, located })));
}

/** What was made of each file the last time: of many files an edit changes one. Nothing but time depends on it. */
const REMEMBERED = new Map<string, { readonly text: string; readonly documents: readonly LocatedDocument[] }>();

function rememberedDocuments({ name, text }: ManifestFile): readonly LocatedDocument[] {
  const known = REMEMBERED.get(name);
  if (known?.text === text) return known.documents;
  const documents = documentsOf({ name, text });
  REMEMBERED.set(name, { text, documents });
  return documents;
}

/** The documents of one text. */
export function documentsOf({ name, text }: ManifestFile): readonly LocatedDocument[] {
  return splitDocuments(text).map((piece, index): LocatedDocument => {
    const parsed = parseDocumentText(piece.text);
    const place = new DocumentPlace(name, index, piece.text, piece.line);
    const found = parsed.root ? findObjects(parsed.root, place) : [];
    const objects = found.flatMap((each) => (each.kind === 'not-an-object' ? [] : located(each.object)));
    const holdsMore = found.some(({ kind }) => kind === 'not-an-object');
    return { file: name, start: piece.start, text: piece.text, parsed, objects, holdsMore };
  });
}

function located(object: ManifestObject): LocatedObject {
  const reference = referenceOf(object);
  return { key: objectKey(reference), reference, object };
}
