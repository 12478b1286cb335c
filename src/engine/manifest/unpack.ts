import type { Diagnostic, DiagnosticValues } from '#engine/model/diagnostic.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { ArchiveError, filesOfTarGz, filesOfZip, MAX_ARCHIVE_FILES, MAX_UNPACKED_SIZE, type ArchivedFile } from './archives.ts';
import { decodeText } from './decode-text.ts';
import { beginsLikeJson, isKnownContent } from './known-content.ts';
import { MAX_FILE_SIZE } from './read-manifests.ts';

/** A file as it was dropped, opened or read from disk. */
export interface DroppedFile {
  /** With folders, as dropped: `apps/web.yaml`, `bundle.zip`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Nobody named it: it was in a folder that was given. */
  readonly found?: boolean;
}

export interface UnpackedFiles {
  readonly files: readonly ManifestFile[];
  /** What could not be used, and why. */
  readonly diagnostics: readonly Diagnostic[];
}

const MANIFEST = /\.(?:ya?ml|json)$|(?:^|\/)Kustomization$/i;
const ZIP = /\.zip$/i;
const TAR_GZ = /\.(?:tar\.gz|tgz)$/i;
/** What systems leave behind in folders and archives: nobody means these. */
const JUNK = /(?:^|\/)(?:\.[^/]|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/;
/** What reports, alerts and descriptions are saved as. Somebody who gives such a file is told what is wrong with it. */
const REPORT = /\.(?:jsonl|ndjson|log|csv|sarif|out|template|tfplan|tfstate)$/i;
/** What may hold anything: it is looked into. */
const ANY_TEXT = /\.txt$|(?:^|\/)[^./]+$/i;
/** Of these, most that lie about in folders are nobody's manifests: not worth a word. */
const LIES_ABOUT = /\.(?:md|txt|csv|log|out|template)$|(?:^|\/)[^./]+$/i;

/** Whether a file that lies in a folder may be worth a look, by its name. */
export function mayBeWanted(name: string): boolean {
  return MANIFEST.test(name) || REPORT.test(name) || ANY_TEXT.test(name);
}

/**
 * Turns what was dropped into manifest files: YAML and JSON as they are, `.zip`, `.tar.gz` and `.tgz` by what is in them.
 * Never throws on bad input; what is left out is told.
 */
export function unpack(dropped: readonly DroppedFile[]): UnpackedFiles {
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, ManifestFile>();
  const skipped: string[] = [];
  const add = (name: string, bytes: Uint8Array, found: boolean) => {
    if (isJunk(name)) return;
    if (bytes.length > MAX_FILE_SIZE) {
      diagnostics.push(aboutFile('file-too-large', name, { file: name, limit: MAX_FILE_SIZE / 1_000_000 }, 'error'));
      return;
    }
    const text = textOf(name, bytes, found);
    if (text === undefined) {
      if (!found || !LIES_ABOUT.test(name)) skipped.push(name);
    } else {
      const unique = uniqueName(name, files);
      files.set(unique, { name: unique, text });
    }
  };
  for (const { name, bytes, found = false } of dropped) {
    if (!ZIP.test(name) && !TAR_GZ.test(name)) add(name, bytes, found);
    else {
      const opened = open(name, bytes);
      if ('diagnostic' in opened) diagnostics.push(opened.diagnostic);
      else for (const each of opened.files) add(each.name, each.bytes, true);
    }
  }
  if (skipped.length === 1) diagnostics.push(aboutFile('file-skipped', skipped[0]!, { file: skipped[0]! }, 'info'));
  if (skipped.length > 1) {
    const values = { count: skipped.length, files: skipped.slice(0, 3).join(', ') };
    diagnostics.push(aboutFile('files-skipped', skipped[0]!, values, 'info'));
  }
  return { files: [...files.values()], diagnostics };
}

function open(name: string, bytes: Uint8Array): { readonly files: readonly ArchivedFile[] } | { readonly diagnostic: Diagnostic } {
  try {
    return { files: (ZIP.test(name) ? filesOfZip : filesOfTarGz)(bytes, isJunk) };
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    switch (error.reason) {
      case 'too-large':
        return { diagnostic: aboutFile('archive-too-large', name, { file: name, limit: MAX_UNPACKED_SIZE / 1_000_000 }, 'error') };
      case 'too-many-files':
        return { diagnostic: aboutFile('archive-too-many-files', name, { file: name, limit: MAX_ARCHIVE_FILES }, 'error') };
      case 'unreadable':
        return { diagnostic: aboutFile('archive-unreadable', name, { file: name }, 'error') };
    }
  }
}

/** Undefined: nothing that is read here. A file without a telling name is, if it reads like it. */
function textOf(name: string, bytes: Uint8Array, found: boolean): string | undefined {
  if (MANIFEST.test(name)) return isBinary(bytes) ? undefined : decodeText(bytes);
  if (isBinary(bytes)) return undefined;
  const text = decodeText(bytes);
  // Of a name that says something else, in an archive: only what begins as reports do.
  if (isKnownContent(text) && (!found || mayBeWanted(name) || beginsLikeJson(text))) return text;
  return !found && (REPORT.test(name) || beginsLikeJson(text)) ? text : undefined;
}

/** Text holds no zero byte, unless its byte order mark says UTF-16. Judged by the beginning, as git does. */
function isBinary(bytes: Uint8Array): boolean {
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe;
  return !marked && bytes.subarray(0, 8000).includes(0);
}

/** Of a path that is absolute or goes up, only the last step is looked at: somebody named it on purpose. */
function isJunk(name: string): boolean {
  return JUNK.test(/^(?:\/|\.{1,2}\/|[A-Za-z]:)/.test(name) ? name.slice(name.lastIndexOf('/') + 1) : name);
}

function uniqueName(name: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > name.lastIndexOf('/') ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let number = 2;
  while (taken.has(`${stem} (${number})${ending}`)) number++;
  return `${stem} (${number})${ending}`;
}

type FileCode = 'file-too-large' | 'file-skipped' | 'files-skipped' | 'archive-unreadable' | 'archive-too-large' | 'archive-too-many-files';

function aboutFile<Code extends FileCode>(
  code: Code,
  file: string,
  values: DiagnosticValues[Code],
  severity: Diagnostic['severity'],
): Diagnostic {
  return { code, severity, values, origin: { file, document: 0, path: '', line: 1, column: 1, endLine: 1 } } as Diagnostic;
}
