import { parseWithEvents } from '#engine/manifest/parse-with-events.ts';
import { type DocumentText, splitDocuments } from '#engine/manifest/split-documents.ts';
import { type FileParts, placeOf, rangeOf } from './file-parts.ts';
import { findJsonError } from './json-error.ts';
import { isKubernetesObject } from './kubernetes-value.ts';
import { beginsAsJson, looksLikeManifest, mentionsSecurity } from './may-be-security.ts';
import { jsonDocument, parseJson } from './parse-json.ts';
import { yamlDocument } from './parse-yaml.ts';

/** Whoever gives a file such a name means YAML: what is wrong with it, the manifest reader says. */
const MEANT_AS_MANIFEST = /\.(?:ya?ml|json|tpl|template)$|(?:^|\/)[^./]+$/i;

/** Whoever gives a file such a name does not mean YAML, if it has none of the fields of an object. */
const MEANT_AS_JSON = /\.json$/i;

/** Reads the documents of a file of YAML; most are manifests, which are not looked into. */
export function readAsYaml(parts: FileParts): void {
  const { name, text } = parts.file;
  const pieces = splitDocuments(text);
  const isMeant = looksLikeManifest(text) || MEANT_AS_MANIFEST.test(name) || text.trim() === '';
  const others = pieces.filter((piece, index) => !readYamlDocument(piece, index, parts));
  if (pieces.length > 0 && others.length === 0) return;
  if (MEANT_AS_JSON.test(name) && !looksLikeManifest(text) && text.trim() !== '') parts.tellUnreadable(findJsonError(text));
  else if (isMeant || others.length < pieces.length) parts.keep();
  else parts.tellUnreadable();
}

/** Reads one document of YAML or JSON. False: nobody knows it, but the manifest reader may. */
export function readYamlDocument(piece: DocumentText, index: number, parts: FileParts): boolean {
  if (looksLikeManifest(piece.text) && !mentionsSecurity(piece.text)) {
    parts.keep();
    return true;
  }
  if (readJsonDocument(piece, index, parts)) return true;
  const { root, problem } = parseWithEvents(piece.text);
  const document = root && !problem && root.kind !== 'scalar' ? yamlDocument(placeOf(parts.file.name, piece, index), root) : undefined;
  const isRead = document !== undefined && parts.offer(document);
  if (isRead && !isKubernetesObject(document.value)) parts.consume(rangeOf(piece));
  else if (isRead || looksLikeManifest(piece.text)) parts.keep();
  return isRead || looksLikeManifest(piece.text);
}

function readJsonDocument(piece: DocumentText, index: number, parts: FileParts): boolean {
  const start = /^---[ \t]*\r?\n?/.exec(piece.text)?.[0].length ?? 0;
  const value = beginsAsJson(piece.text.slice(start, start + 1000)) ? parseJson(piece.text.slice(start)) : undefined;
  if (value === undefined) return false;
  parts.settle(jsonDocument(placeOf(parts.file.name, piece, index), piece.text, start, value, 'json'), rangeOf(piece));
  return true;
}
