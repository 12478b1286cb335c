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
const MAY_EXPECT = /(?:^|[{,])\s*["']?expect["']?\s*:/m;

/** Reads the expectations that stand among manifests; a document that cannot be read is told by the reader of the manifests. */
export function expectationsAmong(files: readonly ManifestFile[]): ExpectationReading {
  const notes = new ExpectationNotes();
  const expectations: Expectation[] = [];
  const names: string[] = [];
  for (const { name, text } of files) {
    if (!text.includes('expect')) continue;
    let found = false;
    for (const [index, piece] of splitDocuments(text).entries()) {
      if (!MAY_EXPECT.test(piece.text)) continue;
      const { root, problem } = parseDocumentText(piece.text);
      if (!root || problem || !isExpectationDocument(root)) continue;
      found = true;
      expectations.push(...readDocumentLines(new Place(new DocumentPlace(name, index, piece.text, piece.line), root), notes));
    }
    if (found) names.push(name);
  }
  return { files: names, expectations, diagnostics: notes.diagnostics };
}

/** Reads files that were given as expectations: what else stands in them, or cannot be read, is told. */
export function expectationsOf(files: readonly ManifestFile[]): ExpectationReading {
  const among = expectationsAmong(files);
  const diagnostics: Diagnostic[] = [...among.diagnostics];
  for (const { name, text } of files) {
    const broken = splitDocuments(text).flatMap((piece, index) => {
      const parsed = parseDocumentText(piece.text);
      return parsed.problem ? readDocument(piece.text, parsed, new DocumentPlace(name, index, piece.text, piece.line)).diagnostics : [];
    });
    diagnostics.push(...broken);
    if (broken.length > 0 || among.files.includes(name)) continue;
    const origin = { file: name, document: 0, path: '', line: 1, column: 1, endLine: 1 };
    diagnostics.push({ code: 'expect-nothing', severity: 'error', values: { file: name }, origin });
  }
  return { ...among, diagnostics };
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
