import type { DocumentPlace } from '#engine/manifest/place.ts';
import type { SourceDocument } from '#engine/security/source-document.ts';

/** A text whose lines a source reads for itself. */
export function textDocument(place: DocumentPlace, text: string): SourceDocument {
  return {
    file: place.file,
    index: place.index,
    form: 'text',
    value: text,
    origin: ([at] = []) => {
      const whole = place.origin(0, Math.max(1, text.trimEnd().length), '');
      return typeof at === 'number' ? { ...whole, line: at + 1, endLine: at + 1 } : whole;
    },
  };
}
