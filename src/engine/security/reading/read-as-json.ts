import { parseWithEvents } from '#engine/manifest/parse-with-events.ts';
import { splitDocuments } from '#engine/manifest/split-documents.ts';
import type { FileParts } from './file-parts.ts';
import { findJsonError, type JsonError } from './json-error.ts';
import { isKubernetesObject } from './kubernetes-value.ts';
import { withoutLastCommas } from './last-commas.ts';
import { jsonDocument, parseJson } from './parse-json.ts';
import { yamlDocument } from './parse-yaml.ts';
import { readAsText, readBuildOutput } from './read-as-text.ts';
import { readYamlDocument } from './read-as-yaml.ts';
import { readJsonLines, settleLines } from './read-json-lines.ts';

/** What printed a log stands in brackets before each line: `[pod/falco-x7k2p/falco] {…}`. */
const HAS_PREFIX = /^[\s\uFEFF]*\[[^[\]{}"\n]+\]\s+\S/;

/** Longer texts that are not JSON are not tried as YAML in braces, which takes long. */
const MAX_FLOW_SIZE = 5_000_000;

/** Reads a file that begins as JSON does: one value, a value on each line, several values, or something that is nearly JSON. */
export function readAsJson(parts: FileParts): void {
  const { name, text } = parts.file;
  if (settleValue(text, parts)) return;
  const lines = readJsonLines(name, text);
  if (lines.lines.some(({ wrapped }) => !wrapped)) settleLines(lines, parts);
  else if (!readBuildOutput(parts) && !readStream(parts) && !(HAS_PREFIX.test(text) && readAsText(parts))) readNearly(parts);
}

/** @param text that of the file, or one in which everything has the same place */
function settleValue(text: string, parts: FileParts): boolean {
  const value = parseJson(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (value === undefined) return false;
  parts.found.progress();
  parts.settle(jsonDocument(parts.place, text, 0, value, 'json'), { start: 0, end: text.length });
  return true;
}

/** Values one behind the other, each over many lines. */
function readStream(parts: FileParts): boolean {
  const pieces = splitDocuments(parts.file.text);
  if (pieces.length < 2) return false;
  for (const [index, piece] of pieces.entries()) if (!readYamlDocument(piece, index, parts)) parts.keep();
  return true;
}

/** Commas too many, YAML in braces, or broken. */
function readNearly(parts: FileParts): void {
  const { text } = parts.file;
  const error = findJsonError(text);
  const isTemplate = text.includes('{{');
  if (!error.cutOff && !isTemplate) {
    const repaired = withoutLastCommas(text);
    if (repaired !== text && !meansManifest(error, text) && settleValue(repaired, parts)) return;
    if (text.length <= MAX_FLOW_SIZE && readFlow(parts)) return;
  }
  if (isTemplate || meansManifest(error, text)) parts.keep();
  else parts.tellUnreadable(error);
}

function readFlow(parts: FileParts): boolean {
  const { text } = parts.file;
  const { root, problem } = parseWithEvents(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (!root || problem) return false;
  const document = yamlDocument(parts.place, root);
  if (isKubernetesObject(document.value) || !parts.offer(document)) parts.keep();
  return true;
}

/** Whether the manifest reader should say what is wrong: it has the fields of an object, or no quotes at all. */
function meansManifest({ keys }: JsonError, text: string): boolean {
  return keys.some((key) => key === 'apiVersion' || key === 'kind') || (keys.length === 0 && !text.includes('"'));
}
