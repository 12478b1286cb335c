import type { Origin } from '#engine/model/origin.ts';
import { Place, type DocumentPlace } from './place.ts';

/** Where the text of a document stands now, and how far that is from where it stood. */
export interface Relocation {
  readonly document: DocumentPlace;
  /** Lines down; negative: up. */
  readonly lines: number;
}

/**
 * The same plain data with every origin moved, for a document that only changed its place: much cheaper than decoding it again.
 * What holds no origin is shared with the original, which stays as it was.
 */
export function relocate<Value>(value: Value, to: Relocation): Value {
  return moved(value, to) as Value;
}

function moved(value: unknown, to: Relocation): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Place) return value.movedTo(to.document);
  if (Array.isArray(value)) return movedItems(value, to);
  if (isOrigin(value)) {
    const { file, index } = to.document;
    return { ...value, file, document: index, line: value.line + to.lines, endLine: value.endLine + to.lines };
  }
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const field = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof field !== 'object') continue;
    const changed = moved(field, to);
    if (changed === field) continue;
    copy ??= { ...value };
    copy[key] = changed;
  }
  return copy ?? value;
}

function movedItems(items: readonly unknown[], to: Relocation): readonly unknown[] {
  const changed = items.map((item) => moved(item, to));
  return changed.every((item, at) => item === items[at]) ? items : changed;
}

function isOrigin(value: object): value is Origin {
  return 'endLine' in value && 'file' in value;
}
