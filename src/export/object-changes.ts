import { allObjects, type FoundPlace, locateObjects } from '#engine/edit/locate-objects.ts';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import { type PlainValue, plainValue, sameValue, valueAt } from '#engine/edit/plain-value.ts';
import { isLabelKey } from '#engine/manifest/name-rules.ts';
import type { ManifestFile } from '#engine/model/origin.ts';

/** What became of one object of a cluster that the input was applied to. */
export type ObjectChange =
  | { readonly kind: 'added' | 'changed'; readonly place: FoundPlace; readonly value: PlainValue }
  | { readonly kind: 'removed'; readonly place: FoundPlace; readonly stillWritten: boolean }
  | { readonly kind: 'labeled'; readonly place: FoundPlace; readonly labels: Readonly<Record<string, string | null>> };

/** Compares object by object; what is only written differently is no change. */
export function objectChanges(input: readonly ManifestFile[], present: ManifestSet): readonly ObjectChange[] {
  const former = byKey(allObjects(locateObjects(input)));
  const off = new Set(present.off);
  const later = byKey(allObjects(locateObjects(present.files)).filter(({ located }) => !off.has(located.key)));
  const changes = [...later].flatMap(([key, place]) => changeOf(former.get(key), place));
  const removed = [...former].flatMap(([key, place]) =>
    later.has(key) ? [] : [{ kind: 'removed' as const, place, stillWritten: off.has(key) }],
  );
  return [...changes, ...removed];
}

/** Of several objects of one name the last one counts. */
function byKey(places: readonly FoundPlace[]): ReadonlyMap<string, FoundPlace> {
  return new Map(places.map((place) => [place.located.key, place]));
}

function changeOf(before: FoundPlace | undefined, place: FoundPlace): readonly ObjectChange[] {
  const value = valueOf(place);
  if (!before) return [{ kind: 'added', place, value }];
  const former = valueOf(before);
  if (sameValue(former, value)) return [];
  const labels = labelChanges(former, value);
  return [labels ? { kind: 'labeled', place, labels } : { kind: 'changed', place, value }];
}

function valueOf({ located }: FoundPlace): PlainValue {
  return plainValue(located.object.place.node);
}

/** The labels that change, where nothing else does. */
function labelChanges(before: PlainValue, after: PlainValue): Readonly<Record<string, string | null>> | undefined {
  if (!sameValue(withoutLabels(before), withoutLabels(after))) return undefined;
  const [former, later] = [labelsOf(before), labelsOf(after)];
  const set = Object.entries(later).filter(([key, value]) => !Object.hasOwn(former, key) || former[key] !== value);
  // A key that begins otherwise is no label: as a word of a command it would be a flag.
  if ([...Object.keys(former), ...Object.keys(later)].some((key) => !isLabelKey(key))) return undefined;
  const gone = Object.keys(former).filter((key) => !Object.hasOwn(later, key));
  return { ...Object.fromEntries(gone.map((key) => [key, null])), ...Object.fromEntries(set) };
}

function labelsOf(value: PlainValue): Readonly<Record<string, string>> {
  const labels = valueAt(value, ['metadata', 'labels']);
  return typeof labels === 'object' && labels !== null ? (labels as Readonly<Record<string, string>>) : {};
}

function withoutLabels(value: PlainValue): PlainValue {
  const { metadata, ...rest } = value as Readonly<Record<string, PlainValue>>;
  if (typeof metadata !== 'object' || metadata === null) return value;
  const { labels: _, ...others } = metadata as Readonly<Record<string, PlainValue>>;
  return { ...rest, metadata: others };
}
