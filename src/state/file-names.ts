/** A name like the wanted one that is not taken: `pasted.yaml`, `pasted-2.yaml`. */
export function uniqueName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken);
  if (!names.has(wanted)) return wanted;
  const dot = wanted.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  let number = 2;
  while (names.has(`${stem}-${number}${ending}`)) number += 1;
  return `${stem}-${number}${ending}`;
}

/** The shortest endings of file names that tell them apart: `policies.yaml`, or `base/web.yaml` beside `overlay/web.yaml`. */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const endingsOf = (name: string) => name.split('/').map((_, index, parts) => parts.slice(parts.length - 1 - index).join('/'));
  const counts = new Map<string, number>();
  for (const ending of names.flatMap(endingsOf)) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  return new Map(names.map((name) => [name, endingsOf(name).find((ending) => counts.get(ending) === 1) ?? name]));
}
