import { nearestWord } from '#engine/manifest/nearest-word.ts';
import { allObjects, locateObjects } from './locate-objects.ts';
import type { ManifestSet } from './manifest-edit.ts';
import { refusal, type Refusal } from './refusal.ts';

/** No object has this key. */
export function unknownObject(set: ManifestSet, key: string): Refusal {
  const keys = allObjects(locateObjects(set.files)).map(({ located }) => located.key);
  return refusal('edit-unknown-object', { object: key, suggestion: nearestWord(key, new Set(keys)) });
}
