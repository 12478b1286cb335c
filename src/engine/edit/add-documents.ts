import { parseDocumentText } from '#engine/manifest/parse-document.ts';
import { splitDocuments } from '#engine/manifest/split-documents.ts';
import { cutObjects } from './cut-objects.ts';
import { allObjects, documentsOf } from './locate-objects.ts';
import type { EditOutcome, ManifestSet } from './manifest-edit.ts';
import { fileNamed, withSwitched, withText } from './manifest-set.ts';
import { plainValue } from './plain-value.ts';
import { refusal } from './refusal.ts';

/** Puts documents at the end of a file. An object of the same name that is switched off makes room. */
export function addDocuments(set: ManifestSet, file: string, text: string): EditOutcome {
  const added = locateAdded(text);
  const broken = splitDocuments(text).some((piece) => parseDocumentText(piece.text).problem);
  if (broken || added.length === 0) return refusal('edit-nothing-to-add', { file });
  const inTheWay = set.off.filter((key) => added.includes(key));
  const freed = inTheWay.length === 0 ? set : cutObjects(set, new Set(inTheWay));
  if (!freed) return refusal('edit-not-possible', { object: inTheWay.join(', ') });
  return { kind: 'done', set: appended(withSwitched(freed, inTheWay, true), file, text), touched: added };
}

/** Keys of the objects of a text, each once. */
export function locateAdded(text: string): readonly string[] {
  return [...new Set(allObjects(documentsOf({ name: '', text })).map(({ located }) => located.key))];
}

function appended(set: ManifestSet, file: string, text: string): ManifestSet {
  const former = fileNamed(set, file);
  if (!former) return { ...set, files: [...set.files, { name: file, text: endLine(text) }] };
  if (splitDocuments(former.text).length === 0) return withText(set, file, endLine(former.text + text));
  if (/\.json$/i.test(file)) return withText(set, file, `${endLine(former.text)}${asJson(text)}`);
  const newline = former.text.includes('\r\n') ? '\r\n' : '\n';
  const separator = /^---(?=\s|$)/.test(text) ? '' : `---${newline}`;
  const lines = endLine(text).replaceAll('\r\n', '\n').replaceAll('\n', newline);
  return withText(set, file, `${endLine(former.text, newline)}${separator}${lines}`);
}

/** A file of JSON stays one: kubectl reads one object behind the other. */
function asJson(text: string): string {
  const roots = splitDocuments(text).flatMap((piece) => parseDocumentText(piece.text).root ?? []);
  return roots.map((root) => `${JSON.stringify(plainValue(root), null, 2)}\n`).join('');
}

function endLine(text: string, newline = '\n'): string {
  return text === '' || text.endsWith('\n') ? text : text + newline;
}
