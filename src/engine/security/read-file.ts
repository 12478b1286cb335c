import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { parseWithEvents } from '#engine/manifest/parse-with-events.ts';
import { DocumentPlace } from '#engine/manifest/place.ts';
import { type DocumentText, splitDocuments } from '#engine/manifest/split-documents.ts';
import { blankOut, type TextRange } from './blank-out.ts';
import { dockerBuildReports } from './docker-build-reports.ts';
import { FileCollector } from './file-collector.ts';
import { findJsonError } from './json-error.ts';
import { belongsToManifests, isKubernetesObject, isOnlyReports, topKeys } from './kubernetes-value.ts';
import { withoutLastCommas } from './last-commas.ts';
import { beginsAsJson, looksLikeManifest, mayBeSecurity, mentionsSecurity } from './may-be-security.ts';
import { MAX_NESTING, nestsTooDeep } from './nesting.ts';
import { csvDocument } from './parse-csv.ts';
import { jsonDocument, parseJson } from './parse-json.ts';
import { yamlDocument } from './parse-yaml.ts';
import { type JsonLines, readJsonLines } from './read-json-lines.ts';
import type { SecuritySource } from './security-source.ts';
import type { SourceDocument } from './source-document.ts';
import { startOf } from './start-of-file.ts';

const MEGABYTE = 1_048_576;
/** Files that are not manifests are read up to here: characters. */
export const MAX_REPORT_SIZE = 50 * MEGABYTE;
/** Longer texts that begin as JSON and are none are not tried as YAML, which takes long. */
const MAX_FLOW_SIZE = 5_000_000;
/** Reports of Trivy Operator that are longer do not go through the manifest reader too. */
const LONG_LIST = 1_000_000;
/** Of so many lines that cannot be read it is told where they are. */
const MAX_BAD_LINES = 20;
/** Whoever gives a file such a name means YAML: what is wrong with it, the manifest reader says. */
const MEANT_AS_MANIFEST = /\.(?:ya?ml|json|tpl|template)$|(?:^|\/)[^./]+$/i;

/** What became of one file. */
export interface FileReading {
  /** What is left of it for the manifest reader; absent: nothing. */
  readonly manifest?: ManifestFile;
  readonly found: FileCollector;
}

/**
 * Tells what a file holds by its content (SI-1), and lets the sources read it.
 * @param onProgress called with the characters of this file that are behind
 */
export function readFile(file: ManifestFile, sources: readonly SecuritySource[], onProgress: (at: number) => void): FileReading {
  const reading = new Reading(file, sources, onProgress);
  if (!mayBeSecurity(file.text)) return { manifest: file, found: reading.found };
  reading.read();
  reading.found.end(file.name);
  return reading.result();
}

/** A step of a long reading is thought to take so many characters. */
const STEP = 400;

class Reading {
  readonly found: FileCollector;
  readonly #file: ManifestFile;
  readonly #sources: readonly SecuritySource[];
  readonly #place: DocumentPlace;
  readonly #consumed: TextRange[] = [];
  #keeps = false;
  #index = 0;

  constructor(file: ManifestFile, sources: readonly SecuritySource[], onProgress: (at: number) => void) {
    this.#file = file;
    this.#sources = sources;
    this.#place = new DocumentPlace(file.name, 0, file.text, 1);
    let steps = 0;
    this.found = new FileCollector(() => onProgress(Math.min(file.text.length, file.text.length / 3 + ++steps * STEP)));
  }

  result(): FileReading {
    const { found } = this;
    if (!this.#keeps) return { found };
    if (this.#consumed.length === 0) return { manifest: this.#file, found };
    return { manifest: { name: this.#file.name, text: blankOut(this.#file.text, this.#consumed) }, found };
  }

  read(): void {
    const { text } = this.#file;
    if (text.length > MAX_REPORT_SIZE) this.#readTooLong();
    else if (beginsAsJson(text)) this.#readJson();
    else if (looksLikeManifest(text) || !this.#readText()) this.#readYaml();
  }

  #readJson(): void {
    const { text } = this.#file;
    const value = parseJson(text.startsWith('\ufeff') ? text.slice(1) : text);
    if (value !== undefined) {
      this.found.progress();
      this.#settle(jsonDocument(this.#place, text, 0, value, 'json'), { start: 0, end: text.length }, text);
      return;
    }
    const lines = readJsonLines(this.#file.name, text, noop);
    if (lines.lines.some(({ wrapped }) => !wrapped)) this.#settleLines(lines);
    else if (!this.#readBuildOutput() && !this.#readStream()) this.#readFlow();
  }

  /** JSON values one behind the other, each over many lines. */
  #readStream(): boolean {
    const pieces = splitDocuments(this.#file.text);
    if (pieces.length < 2) return false;
    for (const piece of pieces) this.#readYamlDocument(piece);
    return true;
  }

  /** Not quite JSON: with a comma too many, or as YAML. */
  #readFlow(): void {
    const { text } = this.#file;
    const error = findJsonError(text);
    const repaired = error.cutOff ? text : withoutLastCommas(text);
    const value = repaired === text ? undefined : parseJson(repaired);
    if (value !== undefined && !isKubernetesObject(value)) {
      this.#settle(jsonDocument(this.#place, repaired, 0, value, 'json'), { start: 0, end: text.length }, text);
      return;
    }
    const isTemplate = text.includes('{{');
    if (!isTemplate && !error.cutOff && text.length <= MAX_FLOW_SIZE) {
      const { root, problem } = parseWithEvents(text.startsWith('\ufeff') ? text.slice(1) : text);
      if (root && !problem) {
        const document = yamlDocument(this.#place, root);
        if (isKubernetesObject(document.value) || !this.#offer(document)) this.#keep();
        return;
      }
    }
    const broken = error.keys.some((key) => key === 'apiVersion' || key === 'kind') || (error.keys.length === 0 && !text.includes('"'));
    if (isTemplate || broken) this.#keep();
    else this.#tellUnreadable(error);
  }

  /** Logs, lists and other text. False: nothing of it is known. */
  #readText(): boolean {
    const { name, text } = this.#file;
    const lines = readJsonLines(name, text, noop);
    if (lines.lines.some(({ document }) => this.#sourceOf(document) !== undefined)) {
      this.#settleLines(lines);
      return true;
    }
    if (this.#readBuildOutput()) return true;
    const csv = csvDocument(this.#place, text);
    return (csv !== undefined && this.#offer(csv)) || this.#offer(this.#textDocument(text));
  }

  #textDocument(text: string): SourceDocument {
    return {
      file: this.#file.name,
      index: this.#index++,
      form: 'text',
      value: text,
      origin: ([at] = []) => {
        const last = this.#place.lineAndColumn(Math.max(0, this.#file.text.trimEnd().length - 1)).line;
        const line = typeof at === 'number' ? at + 1 : 1;
        return { ...startOf(this.#file.name), line, endLine: typeof at === 'number' ? line : last };
      },
    };
  }

  #settleLines({ lines, bad, hasOther }: JsonLines): void {
    let isUnknownTold = false;
    for (const { document, start, end } of lines) {
      const outcome = this.#settleQuietly(document, { start, end }, () => this.#file.text.slice(start, end));
      if (outcome !== 'unknown') continue;
      if (!isUnknownTold) this.#tellUnknown(document);
      isUnknownTold = true;
    }
    const counts = { read: lines.length, all: lines.length + bad.length };
    for (const { line, cutOff } of bad.slice(0, MAX_BAD_LINES)) {
      const origin = { ...startOf(this.#file.name), line, endLine: line };
      const values = { line, cutOff: cutOff ? ('yes' as const) : ('no' as const), ...counts };
      this.#tell({ code: 'report-line-unreadable', severity: 'warning', values, origin });
    }
    if (hasOther && !this.#keeps) this.#offer(this.#textDocument(blankOut(this.#file.text, lines, '')));
  }

  #readBuildOutput(): boolean {
    const output = dockerBuildReports(this.#file.text);
    if (!output) return false;
    for (const { start, end } of output.reports) {
      const piece = output.text.slice(start, end);
      const value = parseJson(piece);
      const place = new DocumentPlace(this.#file.name, this.#index++, this.#file.text, 1);
      if (value === undefined) this.#tellUnreadable(findJsonError(output.text.slice(0, end), start));
      else this.#settle(jsonDocument(place, output.text, start, value, 'json'), { start, end }, piece);
    }
    return true;
  }

  #readYaml(): void {
    const { name, text } = this.#file;
    for (const piece of splitDocuments(text)) this.#readYamlDocument(piece);
    if (this.#consumed.length > 0) return;
    if (looksLikeManifest(text) || MEANT_AS_MANIFEST.test(name) || text.trim() === '') this.#keeps = true;
    else {
      this.#keeps = false;
      const values = { file: name, tried: 'JSON, JSON lines, YAML', line: 0, column: 0, near: '', cutOff: 0 };
      this.#tell({ code: 'report-unreadable', severity: 'error', values, origin: startOf(name) });
    }
  }

  #readYamlDocument(piece: DocumentText): void {
    const isManifest = looksLikeManifest(piece.text);
    this.#index++;
    if (isManifest && !mentionsSecurity(piece.text)) {
      this.#keep();
      return;
    }
    if (this.#readJsonDocument(piece)) return;
    const { root, problem } = parseWithEvents(piece.text);
    if (!root || problem || root.kind === 'scalar') {
      this.#keep();
      return;
    }
    const document = yamlDocument(this.#placeOf(piece, this.#index - 1), root);
    if (isKubernetesObject(document.value)) this.#settle(document, rangeOf(piece), piece.text);
    else if (this.#offer(document)) this.#consumed.push(rangeOf(piece));
    else this.#keep();
  }

  #readJsonDocument(piece: DocumentText): boolean {
    const start = separatorLength(piece.text);
    const value = beginsAsJson(piece.text.slice(start, start + 1000)) ? parseJson(piece.text.slice(start)) : undefined;
    if (value === undefined) return false;
    const place = this.#placeOf(piece, this.#index - 1);
    this.#settle(jsonDocument(place, piece.text, start, value, 'json'), rangeOf(piece), piece.text);
    return true;
  }

  #readTooLong(): void {
    const { name, text } = this.#file;
    const head = text.slice(0, MAX_REPORT_SIZE);
    if (looksLikeManifest(head) || /"(?:apiVersion|kind)"\s*:/.test(head.slice(0, 2000))) {
      this.#keep();
      return;
    }
    const lastLine = head.lastIndexOf('\n');
    const whole = head.slice(0, lastLine + 1);
    if (lastLine > 0 && parseJson(whole.slice(0, whole.indexOf('\n'))) !== undefined) {
      const lines = readJsonLines(name, whole, noop);
      this.#settleLines(lines);
      const rest = text.slice(lastLine + 1).match(/\n(?=.)/g)?.length ?? 0;
      const values = { what: 'alerts' as const, shown: lines.lines.length, of: lines.lines.length + rest + 1 };
      this.#tell({ code: 'report-truncated', severity: 'warning', values, origin: startOf(name) });
      return;
    }
    const values = { file: name, limit: MAX_REPORT_SIZE / MEGABYTE };
    this.#tell({ code: 'file-too-large', severity: 'error', values, origin: startOf(name) });
  }

  #settle(document: SourceDocument, range: TextRange, text: string): void {
    const outcome = this.#settleQuietly(document, range, () => text);
    if (outcome === 'unknown') this.#tellUnknown(document);
  }

  #settleQuietly(document: SourceDocument, range: TextRange, text: () => string): 'read' | 'kept' | 'unknown' {
    const { value } = document;
    if (nestsTooDeep(value)) {
      if (belongsToManifests(value)) this.#keep();
      else this.#refuse(document, range);
      return 'kept';
    }
    if (isKubernetesObject(value)) {
      const isRead = mentionsSecurity(text()) && this.#offer(document);
      if (isRead && range.end - range.start > LONG_LIST && isOnlyReports(value)) this.#consumed.push(range);
      else this.#keep();
      return 'kept';
    }
    const isRead = this.#offer(document);
    if (!isRead && belongsToManifests(value)) {
      this.#keep();
      return 'kept';
    }
    this.#consumed.push(range);
    return isRead ? 'read' : 'unknown';
  }

  #refuse(document: SourceDocument, range: TextRange): void {
    this.#consumed.push(range);
    this.#tell({ code: 'nesting-too-deep', severity: 'error', values: { limit: MAX_NESTING }, origin: document.origin() });
  }

  /** Lets the first source that knows a document read it. */
  #offer(document: SourceDocument): boolean {
    const source = this.#sourceOf(document);
    if (!source) return false;
    this.found.begin(source.id);
    source.read(document, this.found);
    return true;
  }

  #sourceOf(document: SourceDocument): SecuritySource | undefined {
    return this.#sources.find((source) => source.recognizes(document));
  }

  #placeOf(piece: DocumentText, index: number): DocumentPlace {
    return new DocumentPlace(this.#file.name, index, piece.text, piece.line);
  }

  #keep(): void {
    this.#keeps = true;
  }

  #tell(diagnostic: Diagnostic): void {
    this.found.diagnostic(diagnostic);
  }

  #tellUnknown(document: SourceDocument): void {
    const { value } = document;
    const origin = document.origin();
    if (value === null || (typeof value === 'object' && Object.keys(value).length === 0))
      this.#tell({ code: 'report-empty', severity: 'info', values: { names: 'no-image', image: '' }, origin });
    else this.#tell({ code: 'report-unknown', severity: 'warning', values: { keys: topKeys(value).join(', ') }, origin });
  }

  #tellUnreadable({ offset, cutOff }: { readonly offset: number; readonly cutOff: boolean }): void {
    const { name, text } = this.#file;
    const { line, column } = this.#place.lineAndColumn(Math.min(offset, Math.max(0, text.trimEnd().length - 1)));
    const near = cutOff ? '' : text.slice(offset, offset + 24).split(/\r?\n/)[0]!;
    const values = { file: name, tried: 'JSON, JSON lines, YAML', line, column, near, cutOff: cutOff ? line : 0 };
    const origin = { ...startOf(name), line, column, endLine: line };
    this.#tell({ code: 'report-unreadable', severity: 'error', values, origin });
  }
}

function rangeOf({ start, text }: DocumentText): TextRange {
  return { start, end: start + text.length };
}

function separatorLength(text: string): number {
  return /^---[ \t]*\r?\n?/.exec(text)?.[0].length ?? 0;
}

function noop(): void {}
