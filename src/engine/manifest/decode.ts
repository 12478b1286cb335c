import { hasLeadingZero } from './plain-scalar.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Place } from './place.ts';

/**
 * Reads one field. Undefined: the field is absent, `null`, or wrong, and then the diagnosis says so.
 * Kinds are tables of such decoders; there is no other way from text to values.
 */
export type Decoder<Value> = (place: Place, diagnosis: Diagnosis) => Value | undefined;

export type DecodedBy<Each> = Each extends Decoder<infer Value> ? Value : never;

/** A value together with the place where it stands. */
export interface Placed<Value> {
  readonly value: Value;
  readonly place: Place;
}

export type Fields = Readonly<Record<string, Decoder<unknown>>>;

/** An object as a table of fields describes it: each one that is there, and the object's own place. */
export type ObjectOf<Table extends Fields> = { readonly place: Place } & { readonly [Field in keyof Table]?: DecodedBy<Table[Field]> };

export const text: Decoder<Placed<string>> = (place, diagnosis) => {
  const value = scalarValue(place);
  if (value === null) return undefined;
  if (typeof value !== 'string') return wrong(place, diagnosis, 'text');
  return { value, place };
};

export const boolean: Decoder<Placed<boolean>> = (place, diagnosis) => {
  const value = scalarValue(place);
  if (value === null) return undefined;
  if (typeof value !== 'boolean') return wrong(place, diagnosis, 'boolean');
  return { value, place };
};

/** A whole number of 32 bits; `1e3` and `1.0` are whole (Y-4). */
export const integer: Decoder<Placed<number>> = (place, diagnosis) => {
  const value = scalarValue(place);
  if (value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) > 2 ** 31) return wrong(place, diagnosis, 'number');
  noteLeadingZero(place, value, diagnosis);
  return { value, place };
};

/** A whole number of 64 bits. */
export const longInteger: Decoder<Placed<number>> = (place, diagnosis) => {
  const decoded = fileMode(place, diagnosis);
  if (decoded) noteLeadingZero(place, decoded.value, diagnosis);
  return decoded;
};

/** A whole number that is written in octal on purpose: `0644`. */
export const fileMode: Decoder<Placed<number>> = (place, diagnosis) => {
  const value = scalarValue(place);
  if (value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) > 2 ** 63) return wrong(place, diagnosis, 'number');
  return { value, place };
};

export const integerOrText: Decoder<Placed<number | string>> = (place, diagnosis) => {
  const value = scalarValue(place);
  if (value === null) return undefined;
  if (typeof value === 'string') return { value, place };
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) > 2 ** 31) return wrong(place, diagnosis, 'number-or-text');
  noteLeadingZero(place, value, diagnosis);
  return { value, place };
};

/** A field that exists and is not looked into. */
export const anything: Decoder<Place> = (place) => (scalarValue(place) === null ? undefined : place);

/** Fields that exist and are not looked into, by name: `unread('paused minReadySeconds')`. They do not show in the decoded type. */
export function unread(...names: readonly string[]): Readonly<Record<never, never>> {
  return Object.fromEntries(names.flatMap((line) => line.split(' ')).map((field) => [field, anything]));
}

/** A list; items that are `null` are read like empty ones, as the API server does. */
export function list<Value>(item: Decoder<Value>): Decoder<readonly Value[]> {
  return (place, diagnosis) => {
    const { node } = place;
    if (scalarValue(place) === null) return undefined;
    if (node.kind !== 'list') return wrong(place, diagnosis, 'list');
    const values: Value[] = [];
    for (const [at, each] of node.items.entries()) {
      const value = item(place.item(each, at), diagnosis);
      if (value !== undefined) values.push(value);
    }
    return values;
  };
}

/** A list of texts; `null` among them is ''. */
export const texts: Decoder<readonly Placed<string>[]> = list((place, diagnosis) =>
  scalarValue(place) === null ? { value: '', place } : text(place, diagnosis),
);

/** A map with any keys: labels, annotations, data. */
export function mapOf<Value>(each: Decoder<Value>): Decoder<ReadonlyMap<string, Value>> {
  return (place, diagnosis) => {
    const { node } = place;
    if (scalarValue(place) === null) return undefined;
    if (node.kind !== 'map') return wrong(place, diagnosis, 'map');
    const values = new Map<string, Value>();
    for (const entry of node.entries) {
      const value = each(place.entry(entry), diagnosis);
      if (value !== undefined) values.set(entry.key, value);
    }
    return values;
  };
}

/** A map from text to text; a key with nothing behind it holds ''. */
export const textMap: Decoder<ReadonlyMap<string, Placed<string>>> = mapOf((place, diagnosis) =>
  scalarValue(place) === null ? { value: '', place } : text(place, diagnosis),
);

/**
 * An object with the fields of a table. A field that is not in the table is unknown; `open` leaves others be,
 * for objects whose whole table we do not have. `check` sees what was read and reports what the API server refuses.
 */
export function object<Table extends Fields>(
  table: Table,
  check?: (value: ObjectOf<Table>, diagnosis: Diagnosis) => void,
  { open = false, nullIsEmpty = false }: { readonly open?: boolean; readonly nullIsEmpty?: boolean } = {},
): Decoder<ObjectOf<Table>> {
  const known = Object.keys(table);
  return (place, diagnosis) => {
    const { node } = place;
    const value: Record<string, unknown> = { place };
    if (scalarValue(place) === null) {
      if (!nullIsEmpty) return undefined;
    } else if (node.kind !== 'map') {
      return wrong(place, diagnosis, 'map');
    } else {
      for (const entry of node.entries) {
        const field = place.entry(entry);
        if (Object.hasOwn(table, entry.key)) {
          const decoded = table[entry.key]!(field, diagnosis);
          if (decoded !== undefined) value[entry.key] = decoded;
        } else if (!open) {
          diagnosis.unknownField(field, known);
        }
      }
    }
    const result = value as ObjectOf<Table>;
    check?.(result, diagnosis);
    return result;
  };
}

/** Whether a field is written at all, rightly or wrongly; `null` counts as absent. */
export function isWritten(place: Place, field: string): boolean {
  if (place.node.kind !== 'map') return false;
  const entry = place.node.entries.find((each) => each.key === field);
  return entry !== undefined && !(entry.value.kind === 'scalar' && entry.value.value === null);
}

/** The place of a field, there or not. */
export function placeOf(parent: Place, field: string): Place {
  const entry = parent.node.kind === 'map' ? parent.node.entries.find((each) => each.key === field) : undefined;
  return entry ? parent.entry(entry) : parent.missing(field);
}

function scalarValue(place: Place): string | number | boolean | null | undefined {
  return place.node.kind === 'scalar' ? place.node.value : undefined;
}

function wrong(place: Place, diagnosis: Diagnosis, expected: Parameters<Diagnosis['wrongType']>[1]): undefined {
  diagnosis.wrongType(place, expected);
  return undefined;
}

/** `0100` is 64 (Y-2). */
function noteLeadingZero(place: Place, value: number, diagnosis: Diagnosis): void {
  if (place.node.kind !== 'scalar' || place.node.quoted || !hasLeadingZero(place.node.text)) return;
  diagnosis.odd(place, 'number-leading-zero', { written: place.node.text, read: value });
}
