import { parseDocumentText } from './parse-document.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { DocumentPlace } from './place.ts';
import { readDocument, type ReadDocument } from './read-document.ts';
import { relocate } from './relocate.ts';
import { type DocumentText, splitDocuments } from './split-documents.ts';

interface CachedDocument extends Omit<DocumentText, 'start'> {
  readonly parsed: ParsedDocument;
  readonly document: ReadDocument;
}

/**
 * Remembers what the last reading made of each document: its text as a tree, and the tree at its place as objects.
 * An edit reads one document anew; those that moved with it only get new lines. What one reading does not use, the next one has forgotten.
 */
export class DocumentCache {
  #files: ReadonlyMap<string, readonly CachedDocument[]> = new Map();
  #next = new Map<string, readonly CachedDocument[]>();
  /** Every document of the last reading by its text; made when a document is not where it was. */
  #byText: Map<string, CachedDocument> | undefined;

  /** The documents of a file, in order; `onDocument` is called after each. */
  documentsOf(name: string, text: string, onDocument: () => void): readonly ReadDocument[] {
    const known = this.#files.get(name) ?? [];
    const documents = splitDocuments(text).map((piece, index) => {
      const before = known[index];
      const document = before?.line === piece.line && before.text === piece.text ? before : this.#read(name, index, piece);
      onDocument();
      return document;
    });
    this.#next.set(name, documents);
    return documents.map(({ document }) => document);
  }

  /** Forgets what was not asked for since the last call. */
  endReading(): void {
    this.#files = this.#next;
    this.#next = new Map();
    this.#byText = undefined;
  }

  #read(file: string, index: number, piece: DocumentText): CachedDocument {
    const known = this.#documentsByText().get(piece.text);
    const text = known?.text ?? detached(piece.text);
    const place = new DocumentPlace(file, index, text, piece.line);
    // What is said about a key that is written twice names lines in its text.
    if (known && !known.parsed.hasDuplicates) {
      const document = relocate(known.document, { document: place, lines: piece.line - known.line });
      return { text, line: piece.line, parsed: known.parsed, document };
    }
    const parsed = known?.parsed ?? parseDocumentText(text);
    return { text, line: piece.line, parsed, document: readDocument(text, parsed, place) };
  }

  #documentsByText(): ReadonlyMap<string, CachedDocument> {
    this.#byText ??= new Map([...this.#files.values()].flatMap((documents) => documents.map((each) => [each.text, each] as const)));
    return this.#byText;
  }
}

/** A copy that does not keep the whole file alive, as a slice of it would. */
function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
