import type { Picture } from '#engine/overview/picture.ts';

const KEYS = new WeakMap<Picture, number>();
let next = 1;

/** A small number that stands for one picture in the keys of queries: hashing the picture itself would read all of it each time. */
export function pictureKey(picture: Picture): number {
  let key = KEYS.get(picture);
  if (key === undefined) {
    key = next++;
    KEYS.set(picture, key);
  }
  return key;
}
