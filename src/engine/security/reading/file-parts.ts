import { DocumentPlace } from '#engine/manifest/place.ts';
import type { DocumentText } from '#engine/manifest/split-documents.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { blankOut, type TextRange } from './blank-out.ts';
import { FileCollector } from './file-collector.ts';
import { belongsToManifests, isKubernetesObject, isManifest, isOnlyReports, topKeys } from './kubernetes-value.ts';
import { mentionsSecurity } from './may-be-security.ts';
import { MAX_NESTING, nestsTooDeep } from './nesting.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import type { SourceDocument } from '#engine/security/source-document.ts';
import { startOf } from './start-of-file.ts';

/** Reports of Trivy Operator that are longer do not go through the manifest reader too. */
const LONG_LIST = 1_000_000;
/** A step of a long reading is thought to take so many characters. */
const STEP = 400;
/** Of so many values that nobody knows it is told. */
const MOST_UNKNOWN = 20;

/** What became of one file. */
export interface FileReading {
  /** What is left of it for the manifest reader; absent: nothing. */
  readonly manifest?: ManifestFile;
  readonly found: FileCollector;
}

/** The documents of one file on their way to a source, or to the manifest reader. */
export class FileParts {
  readonly file: ManifestFile;
  readonly found: FileCollector;
  /** Lines of the whole file. */
  readonly place: DocumentPlace;
  readonly #sources: readonly SecuritySource[];
  readonly #consumed: TextRange[] = [];
  #keeps = false;
  #unknown = 0;

  constructor(file: ManifestFile, sources: readonly SecuritySource[], onProgress: (at: number) => void) {
    const { length } = file.text;
    let steps = 0;
    this.file = file;
    this.#sources = sources;
    this.place = new DocumentPlace(file.name, 0, file.text, 1);
    this.found = new FileCollector(() => onProgress(Math.min(length, length / 3 + ++steps * STEP)));
  }

  /** Whether something was left to the manifest reader, or taken from it. */
  get keeps(): boolean {
    return this.#keeps;
  }

  get consumes(): boolean {
    return this.#consumed.length > 0;
  }

  result(): FileReading {
    const { file, found } = this;
    found.end(file.name);
    if (!this.#keeps) return { found };
    if (!this.consumes) return { manifest: file, found };
    return { manifest: { name: file.name, text: blankOut(file.text, this.#consumed) }, found };
  }

  /** Gives a document to where it belongs, and tells of it where nobody knows it. */
  settle(document: SourceDocument, range: TextRange): void {
    if (!this.settleKnown(document, range)) this.tellUnknown(document);
  }

  /** As `settle`, in silence. False: it is of no known kind. */
  settleKnown(document: SourceDocument, range: TextRange): boolean {
    const { value } = document;
    // Between manifests it means nothing; a whole file of nothing is an empty report.
    if (isNothing(value) && range.end - range.start < this.file.text.length) {
      this.keep();
      return true;
    }
    const isObject = isKubernetesObject(value) || (Array.isArray(value) && value.some(isManifest));
    const isTooDeep = nestsTooDeep(value);
    if (isTooDeep && !isObject) {
      this.consume(range);
      this.tell({ code: 'nesting-too-deep', severity: 'error', values: { limit: MAX_NESTING }, origin: document.origin() });
      return true;
    }
    const mayBeRead = !isObject || (!isTooDeep && mentionsSecurity(this.file.text.slice(range.start, range.end)));
    const isRead = mayBeRead && this.offer(document);
    const isLongList = isRead && range.end - range.start > LONG_LIST && isOnlyReports(value);
    if ((isObject && !isLongList) || (!isRead && belongsToManifests(value))) {
      this.keep();
      return true;
    }
    this.consume(range);
    return isRead;
  }

  /** Lets the first source that knows a document read it. */
  offer(document: SourceDocument): boolean {
    const source = this.sourceOf(document);
    if (!source) return false;
    this.found.begin(source.id);
    source.read(document, this.found);
    return true;
  }

  sourceOf(document: SourceDocument): SecuritySource | undefined {
    return this.#sources.find((source) => source.recognizes(document));
  }

  /** The manifest reader reads this part of the file. */
  keep(): void {
    this.#keeps = true;
  }

  /** The manifest reader does not see this part of the file. */
  consume(range: TextRange): void {
    this.#consumed.push(range);
  }

  tell(diagnostic: Diagnostic): void {
    this.found.diagnostic(diagnostic);
  }

  tellUnknown(document: SourceDocument): void {
    if (++this.#unknown > MOST_UNKNOWN) return;
    const { value } = document;
    const origin = document.origin();
    if (isNothing(value)) this.tell({ code: 'report-empty', severity: 'info', values: { names: 'no-image', image: '' }, origin });
    else this.tell({ code: 'report-unknown', severity: 'warning', values: { keys: topKeys(value).join(', ') }, origin });
  }

  /** @param error where the text goes wrong; absent: it is a text of no known kind */
  tellUnreadable(error?: { readonly offset: number; readonly cutOff: boolean }): void {
    const { name, text } = this.file;
    const at = { file: name, tried: 'JSON, JSON lines, YAML', line: 0, column: 0, near: '', cutOff: 0 };
    if (!error) {
      this.tell({ code: 'report-unreadable', severity: 'error', values: at, origin: startOf(name) });
      return;
    }
    const { offset, cutOff } = error;
    const { line, column } = this.place.lineAndColumn(Math.min(offset, Math.max(0, text.trimEnd().length - 1)));
    const near = cutOff ? '' : text.slice(offset, offset + 24).split(/\r?\n/)[0]!;
    const origin = { ...startOf(name), line, column, endLine: line };
    this.tell({ code: 'report-unreadable', severity: 'error', values: { ...at, line, column, near, cutOff: cutOff ? line : 0 }, origin });
  }
}

function isNothing(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** Where a document's own text stands in the file. */
export function placeOf(file: string, piece: DocumentText, index: number): DocumentPlace {
  return new DocumentPlace(file, index, piece.text, piece.line);
}

export function rangeOf({ start, text }: DocumentText): TextRange {
  return { start, end: start + text.length };
}
