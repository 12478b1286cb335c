/** Joins class names; what is false or absent is left out. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter((name) => name !== undefined && name !== false && name !== null && name !== '').join(' ');
}
