import type { ReadObject } from '#engine/manifest/manifest-object.ts';

/** By the API server, which refuses more than what is left out here: some of it is evaluated, since its meaning is clear. */
export function isRefused({ fact, understood }: ReadObject): boolean {
  return fact === undefined || understood !== undefined;
}
