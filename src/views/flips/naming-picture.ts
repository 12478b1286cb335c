import type { Comparison } from '#engine/compare/comparison.ts';
import type { Picture } from '#engine/overview/picture.ts';

const NAMING = new WeakMap<Comparison, { readonly picture: Picture; readonly naming: Picture }>();

/** The later picture with the ends of flips that only the former analysis has, so that every end of a flip has a name. */
export function namingPicture(picture: Picture, comparison: Comparison): Picture {
  if (comparison.formerEndpoints.length === 0) return picture;
  const known = NAMING.get(comparison);
  if (known?.picture === picture) return known.naming;
  const naming = { ...picture, endpoints: [...picture.endpoints, ...comparison.formerEndpoints] };
  NAMING.set(comparison, { picture, naming });
  return naming;
}
