import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';

/** Objects of which no two are the same, and what was said about those that were replaced. */
export interface Distinct<Item> {
  readonly items: readonly Item[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Two objects of the same identity: applied in order, the later one is what the cluster has. */
export function laterWins<Item extends { readonly reference: ObjectReference }>(items: readonly Item[]): Distinct<Item> {
  const last = new Map<string, Item>();
  const diagnostics: Diagnostic[] = [];
  for (const item of items) {
    const { apiVersion, kind, namespace, name, origin } = item.reference;
    const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
    // An object without a name (`generateName`) is a new one each time.
    const key = name === '' ? `#${last.size}` : `${group} ${kind} ${namespace ?? ''} ${name}`;
    const earlier = last.get(key);
    if (earlier) {
      const values = { kind, name, firstFile: earlier.reference.origin.file, firstLine: earlier.reference.origin.line };
      diagnostics.push({ code: 'object-twice', severity: 'warning', values, origin });
      last.delete(key);
    }
    last.set(key, item);
  }
  return { items: diagnostics.length === 0 ? items : [...last.values()], diagnostics };
}
