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
  const endings = new Map<string, string>();
  for (const name of names) {
    const parts = name.split('/');
    let length = 1;
    const ending = () => parts.slice(-length).join('/');
    while (length < parts.length && names.some((other) => other !== name && `/${other}`.endsWith(`/${ending()}`))) length += 1;
    endings.set(name, ending());
  }
  return endings;
}
