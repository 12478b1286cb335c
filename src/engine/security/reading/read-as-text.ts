import { dockerBuildReports } from './docker-build-reports.ts';
import type { FileParts } from './file-parts.ts';
import { embeddedJson } from './embedded-json.ts';
import { findJsonError } from './json-error.ts';
import { csvDocument } from './parse-csv.ts';
import { jsonDocument, parseJson } from './parse-json.ts';
import { textDocument } from './parse-text.ts';
import { readJsonLines, settleLines } from './read-json-lines.ts';

/** Reads logs, lists and other text. False: nothing of it is known. */
export function readAsText(parts: FileParts): boolean {
  const { name, text } = parts.file;
  const lines = readJsonLines(name, text);
  if (lines.lines.some(({ document }) => parts.sourceOf(document) !== undefined)) {
    settleLines(lines, parts);
    return true;
  }
  if (readBuildOutput(parts)) return true;
  const csv = csvDocument(parts.place, text);
  return (csv !== undefined && parts.offer(csv)) || parts.offer(textDocument(parts.place, text)) || readEmbedded(parts);
}

/** Reads JSON behind the messages of the tool that wrote it. False: there is none of a known kind, and none that is cut off. */
function readEmbedded(parts: FileParts): boolean {
  const { text } = parts.file;
  const documents = embeddedJson(text).map(({ start, end, value }, index) => ({
    range: { start, end },
    document: value === undefined ? undefined : { ...jsonDocument(parts.place, text, start, value, 'json'), index },
  }));
  const known = documents.filter(({ document }) => document && parts.sourceOf(document) !== undefined);
  if (known.length === 0) {
    const [only, ...others] = documents;
    if (!only || only.document || others.length > 0 || only.range.end < text.length) return false;
    parts.tellUnreadable(findJsonError(text, only.range.start));
    return true;
  }
  for (const { document, range } of known) parts.settle(document!, range);
  return true;
}

/** Reads what a scanner printed into the output of a build. False: nothing. */
export function readBuildOutput(parts: FileParts): boolean {
  const output = dockerBuildReports(parts.file.text);
  if (!output) return false;
  for (const [index, { start, end }] of output.reports.entries()) {
    const value = parseJson(output.text.slice(start, end));
    if (value === undefined) parts.tellUnreadable(findJsonError(output.text.slice(0, end), start));
    else parts.settle({ ...jsonDocument(parts.place, output.text, start, value, 'json'), index }, { start, end });
  }
  return true;
}
