import { textOf } from '#engine/manifest/diagnosis.ts';
import { isExpectationDocument } from '#engine/manifest/expectation-document.ts';
import { parseDocumentText } from '#engine/manifest/parse-document.ts';
import { DocumentPlace, Place } from '#engine/manifest/place.ts';
import { readDocument } from '#engine/manifest/read-document.ts';
import { splitDocuments } from '#engine/manifest/split-documents.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { ExpectationNotes } from './expectation-notes.ts';
import type { Expectation } from './expectation.ts';
import { knownKeys, readLine } from './read-line.ts';

/** What some files expect. */
export interface ExpectationReading {
  /** Names of the files that hold expectations. */
  readonly files: readonly string[];
  readonly expectations: readonly Expectation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Only documents that may have the key are parsed: the files may be the manifests of a whole cluster. */
const MAY_EXPECT = /(?:^|[{,])[ \t]*["']?expect["']?[ \t]*:/m;
/** What cannot be read was perhaps meant as expectations. */
const LOOKS_MEANT = /^expect[ \t]*:/m;
const LOOKS_LIKE_OBJECT = /^(?:apiVersion|kind)[ \t]*:/m;

/** Reads the expectations that stand among manifests. */
export function expectationsAmong(files: readonly ManifestFile[]): ExpectationReading {
  const reading = new Reading();
  for (const file of files)
    if (file.text.includes('expect')) reading.add(file, (text) => LOOKS_MEANT.test(text) && !LOOKS_LIKE_OBJECT.test(text));
  return reading.result();
}

/** Reads files that were given as expectations: what cannot be read in them is told, and where there are none. */
export function expectationsOf(files: readonly ManifestFile[]): ExpectationReading {
  const reading = new Reading();
  for (const file of files) {
    if (reading.add(file, () => true)) continue;
    const origin = { file: file.name, document: 0, path: '', line: 1, column: 1, endLine: 1 };
    reading.notes.diagnostics.push({ code: 'expect-nothing', severity: 'error', values: { file: file.name }, origin });
  }
  return reading.result();
}

class Reading {
  readonly notes = new ExpectationNotes();
  readonly #files: string[] = [];
  readonly #expectations: Expectation[] = [];

  /** @returns whether there was anything to say about the file: expectations, or why it cannot be read */
  add({ name, text }: ManifestFile, isMeant: (text: string) => boolean): boolean {
    let found = false;
    let broken = false;
    for (const [index, piece] of splitDocuments(text).entries()) {
      if (!MAY_EXPECT.test(piece.text) && !isMeant(piece.text)) continue;
      const parsed = parseDocumentText(piece.text);
      const place = new DocumentPlace(name, index, piece.text, piece.line);
      if (parsed.problem) {
        if (!isMeant(piece.text)) continue;
        broken = true;
        this.notes.diagnostics.push(...readDocument(piece.text, parsed, place).diagnostics);
      } else if (parsed.root && isExpectationDocument(parsed.root)) {
        found = true;
        this.#expectations.push(...readDocumentLines(new Place(place, parsed.root), this.notes));
      }
    }
    if (found) this.#files.push(name);
    return found || broken;
  }

  result(): ExpectationReading {
    return { files: this.#files, expectations: this.#expectations, diagnostics: this.notes.diagnostics };
  }
}

function readDocumentLines(document: Place, notes: ExpectationNotes): readonly Expectation[] {
  knownKeys(document, ['expect'], notes);
  const { node } = document;
  const entry = node.kind === 'map' ? node.entries.find(({ key }) => key === 'expect') : undefined;
  if (!entry) return [];
  const list = document.entry(entry);
  if (list.node.kind === 'scalar' && list.node.value === null) return [];
  if (list.node.kind !== 'list') {
    notes.add(list, 'expect-not-a-list', { written: textOf(list.node) });
    return [];
  }
  return list.node.items.flatMap((item, at) => readLine(list.item(item, at), notes) ?? []);
}
