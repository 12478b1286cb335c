import type { ManifestEdit } from './manifest-edit.ts';
import { splitDocuments } from '#engine/manifest/split-documents.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { styleOf } from './block-style.ts';
import type { FieldChange } from './field-change.ts';
import { type TextSplice, TextSplicer } from './text-splice.ts';
import { objectNode, treeOf, walk } from './yaml-tree.ts';

/**
 * A change of one field as lines of text that give way to others; undefined where the text cannot be changed safely:
 * the field is shared through an anchor, the object is written twice, or the text cannot be read.
 */
export function changeText(files: readonly ManifestFile[], object: ObjectReference, change: FieldChange): LinesEdit | undefined {
  const file = files.find(({ name }) => name === object.origin.file);
  const document = file && splitDocuments(file.text)[object.origin.document];
  const root = document && treeOf(document.text);
  const node = root && objectNode(root, object);
  const walked = node && walk(node, change.path);
  if (!file || !document || !walked) return undefined;
  const splicer = new TextSplicer(document.text, styleOf(document.text.includes('- ') ? document.text : file.text));
  const splice = splicer.splice(walked, change);
  return splice && linesOf(file, splice, document.start);
}

export type LinesEdit = Extract<ManifestEdit, { kind: 'lines' }>;

/** The whole lines that a splice touches, at least one. */
function linesOf({ name, text }: ManifestFile, splice: TextSplice, offset: number): LinesEdit {
  const after = text.slice(0, offset + splice.start) + inLineEndings(splice.text, text) + text.slice(offset + splice.end);
  const [old, next] = [text.split('\n'), after.split('\n')];
  let from = 0;
  while (from < old.length - 1 && from < next.length - 1 && old[from] === next[from]) from++;
  let same = 0;
  while (same < old.length - from && same < next.length - from && old.at(-1 - same) === next.at(-1 - same)) same++;
  // Something must give way, and something must take its place.
  if ((old.length - same === from || next.length - same === from) && from > 0) from--;
  const lines = next.slice(from, next.length - same);
  return { kind: 'lines', file: name, from: from + 1, to: old.length - same, text: lines.join('\n') };
}

function inLineEndings(text: string, of: string): string {
  return of.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}
