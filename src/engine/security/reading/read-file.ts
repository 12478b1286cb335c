import type { ManifestFile } from '#engine/model/origin.ts';
import { type FileReading, FileParts } from './file-parts.ts';
import { beginsAsJson, looksLikeManifest, mayBeSecurity } from './may-be-security.ts';
import { readAsJson } from './read-as-json.ts';
import { readAsText } from './read-as-text.ts';
import { readAsYaml } from './read-as-yaml.ts';
import { readJsonLines, settleLines } from './read-json-lines.ts';
import { parseJson } from './parse-json.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import { startOf } from './start-of-file.ts';

const MEGABYTE = 1_048_576;
/** Files that are not manifests are read up to here: characters. */
const MAX_REPORT_SIZE = 50 * MEGABYTE;

/**
 * Tells what a file holds by its content (SI-1), and lets the sources read it.
 * @param onProgress called with the characters of this file that are behind
 */
export function readFile(file: ManifestFile, sources: readonly SecuritySource[], onProgress: (at: number) => void): FileReading {
  const { text } = file;
  const parts = new FileParts(file, sources, onProgress);
  if (!mayBeSecurity(text)) parts.keep();
  else if (text.length > MAX_REPORT_SIZE) readTooLong(parts);
  else if (beginsAsJson(text)) readAsJson(parts);
  else if (looksLikeManifest(text) || !readAsText(parts)) readAsYaml(parts);
  return parts.result();
}

/** Manifests may be longer; of alerts, those that fit are read. */
function readTooLong(parts: FileParts): void {
  const { name, text } = parts.file;
  const head = text.slice(0, MAX_REPORT_SIZE);
  if (looksLikeManifest(head) || /"(?:apiVersion|kind)"\s*:/.test(head.slice(0, 2000))) {
    parts.keep();
    return;
  }
  const whole = head.slice(0, head.lastIndexOf('\n') + 1);
  if (parseJson(whole.slice(0, whole.indexOf('\n'))) === undefined) {
    const values = { file: name, limit: MAX_REPORT_SIZE / MEGABYTE };
    parts.tell({ code: 'file-too-large', severity: 'error', values, origin: startOf(name) });
    return;
  }
  const lines = readJsonLines(name, whole);
  settleLines(lines, parts);
  const left = text.slice(whole.length).match(/[^\n]+/g)?.length ?? 0;
  const shown = lines.lines.length;
  const values = { what: 'alerts' as const, shown, of: shown + left };
  parts.tell({ code: 'report-truncated', severity: 'warning', values, origin: startOf(name) });
}
