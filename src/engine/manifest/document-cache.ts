import { parseDocumentText } from './parse-document.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { DocumentPlace } from './place.ts';
import { readDocument, type ReadDocument } from './read-document.ts';
import { splitDocuments } from './split-documents.ts';

interface ParsedText {
  readonly text: string;
  readonly parsed: ParsedDocument;
}

interface DecodedDocument {
  readonly parsed: ParsedDocument;
  readonly document: ReadDocument;
}

/**
 * Remembers what the last reading made of each document: its text as a tree, and the tree at its place as objects.
 * An edit parses one document anew and decodes only those that moved. What one reading does not use, the next one has forgotten.
 */
export class DocumentCache {
  #texts = new Map<string, ParsedText>();
  #decoded = new Map<string, DecodedDocument>();
  #nextTexts = new Map<string, ParsedText>();
  #nextDecoded = new Map<string, DecodedDocument>();

  /** The documents of a file, in order. */
  documentsOf(name: string, text: string): readonly ReadDocument[] {
    return splitDocuments(text).map((piece, index) => this.#read(name, index, piece.line, piece.text));
  }

  /** Forgets what was not asked for since the last call. */
  endReading(): void {
    this.#texts = this.#nextTexts;
    this.#decoded = this.#nextDecoded;
    this.#nextTexts = new Map();
    this.#nextDecoded = new Map();
  }

  #read(file: string, index: number, line: number, piece: string): ReadDocument {
    const { text, parsed } = this.#parse(piece);
    const key = `${file}\0${index}\0${line}`;
    const known = this.#decoded.get(key);
    const decoded =
      known?.parsed === parsed ? known : { parsed, document: readDocument(text, parsed, new DocumentPlace(file, index, text, line)) };
    this.#nextDecoded.set(key, decoded);
    return decoded.document;
  }

  #parse(piece: string): ParsedText {
    let entry = this.#nextTexts.get(piece) ?? this.#texts.get(piece);
    if (!entry) {
      const text = detached(piece);
      entry = { text, parsed: parseDocumentText(text) };
    }
    this.#nextTexts.set(entry.text, entry);
    return entry;
  }
}

/** A copy that does not keep the whole file alive, as a slice of it would. */
function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
