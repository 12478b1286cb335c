import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';

interface Identified {
  readonly reference: ObjectReference;
  readonly identity: string;
}

/** Objects of which no two are the same, and what was said about those that were replaced. */
export interface Distinct<Item> {
  readonly items: readonly Item[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Two objects of the same identity: applied in order, the later one is what the cluster has. */
export function laterWins<Item extends Identified>(items: readonly Item[]): Distinct<Item> {
  const last = new Map<string, Item>();
  const diagnostics: Diagnostic[] = [];
  for (const item of items) {
    // An object without a name (`generateName`) is a new one each time.
    const key = item.identity === '' ? `#${last.size}` : item.identity;
    const earlier = last.get(key);
    if (earlier) {
      const { kind, name, origin } = item.reference;
      const values = { kind, name, firstFile: earlier.reference.origin.file, firstLine: earlier.reference.origin.line };
      diagnostics.push({ code: 'object-twice', severity: 'warning', values, origin });
      last.delete(key);
    }
    last.set(key, item);
  }
  return { items: diagnostics.length === 0 ? items : [...last.values()], diagnostics };
}

/** Made once for each object, because it is asked for with every edit. */
export function identityOf({ apiVersion, kind, namespace, name }: ObjectReference): string {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  // A name that ends so is a stem (`generateName`): every such pod is a new one, and they stand together under it.
  const isStem = kind === 'Pod' && name.endsWith('-');
  return name === '' || isStem ? '' : `${group} ${kind} ${namespace ?? ''} ${name}`;
}
