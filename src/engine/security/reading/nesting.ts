/** No report nests so deep: what does is not given to the sources, which go down level by level. */
export const MAX_NESTING = 100;

/** Whether a value nests deeper than that. */
export function nestsTooDeep(value: unknown, levels = MAX_NESTING): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) return value.some((each) => nestsTooDeep(each, levels - 1));
  for (const key in value) if (nestsTooDeep((value as Readonly<Record<string, unknown>>)[key], levels - 1)) return true;
  return false;
}
