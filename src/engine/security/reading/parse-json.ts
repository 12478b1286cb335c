import type { DocumentPlace } from '#engine/manifest/place.ts';
import { JsonPlaces } from './json-places.ts';
import type { SourceDocument } from '#engine/security/source-document.ts';
import { pathText } from './value-path.ts';

/** What `JSON.parse` gives; undefined (which no JSON is) where it refuses. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A value of JSON with its places. Nothing is looked for before somebody asks. */
export function jsonDocument(
  place: DocumentPlace,
  text: string,
  start: number,
  value: unknown,
  form: 'json' | 'json-line',
): SourceDocument {
  let places: JsonPlaces | undefined;
  return {
    file: place.file,
    index: place.index,
    form,
    value,
    written: (path) => {
      places ??= new JsonPlaces(text, start);
      const found = places.find(path);
      return found && /[^\s:,[\]{}"]+$/.exec(text.slice(found.start, found.end))?.[0];
    },
    origin: (path = []) => {
      places ??= new JsonPlaces(text, start);
      // The longest part of the path that is there.
      for (let length = path.length; ; length--) {
        const known = path.slice(0, length);
        const found = places.find(known);
        if (found) return place.origin(found.start, found.end, pathText(known));
        if (length === 0) return place.origin(start, start, '');
      }
    },
  };
}
