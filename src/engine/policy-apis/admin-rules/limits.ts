import { isWritten, placeOf, type Placed } from '#engine/manifest/decode.ts';
import type { Diagnosis } from '#engine/manifest/diagnosis.ts';
import type { Place } from '#engine/manifest/place.ts';

/** The limits that the schemas of policy.networking.k8s.io set, each told with the reason that the API server gives. */

/** How many items a list may have. */
export interface ItemLimits {
  readonly least: 0 | 1;
  readonly most: number;
}

/** Reports a list that is too long, or written though empty where it must hold something. */
export function checkCount(
  parent: Place,
  field: string,
  items: readonly unknown[] | undefined,
  { least, most }: ItemLimits,
  diagnosis: Diagnosis,
): void {
  if (!items) return;
  const place = placeOf(parent, field);
  // Items of the wrong type were told, and count all the same.
  const count = place.node.kind === 'list' ? place.node.items.length : items.length;
  if (count > most) diagnosis.tooMany(place, most, count);
  if (count < least) diagnosis.tooFew(place);
}

/**
 * Reports a field that is not there at all; one of the wrong type was told already.
 * @param isUnderstood without it the object says all the same what it means
 */
export function checkWritten(parent: Place, field: string, diagnosis: Diagnosis, isUnderstood = false): void {
  if (!isWritten(parent, field)) diagnosis.required(parent.missing(field), isUnderstood);
}

/** Reports a number that is outside of what the API takes; both ends belong to it. */
export function checkBetween(number: Placed<number> | undefined, low: number, high: number, diagnosis: Diagnosis): void {
  if (number && (number.value < low || number.value > high)) diagnosis.outside(number.place, low, high, number.value);
}

/** Reports a text that is too long. */
export function checkLength(text: Placed<string> | undefined, limit: number, diagnosis: Diagnosis): void {
  // In characters, as the schema counts: a pair of surrogates is one.
  const length = Array.from(text?.value ?? '').length;
  if (text && length > limit) diagnosis.tooLong(text.place, limit, length);
}

/** Reports an object in which none of the fields is written, or more than one. */
export function checkExactlyOne(place: Place, fields: readonly string[], diagnosis: Diagnosis): void {
  const written = fields.filter((field) => isWritten(place, field));
  if (written.length !== 1) diagnosis.notExactlyOne(place, fields, written);
}
