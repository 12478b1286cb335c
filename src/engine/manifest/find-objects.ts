import type { ManifestObject } from './manifest-object.ts';
import { Place, type DocumentPlace } from './place.ts';
import { entryText, entryValue, type YamlMap, type YamlNode } from './yaml-node.ts';

/** An object of a document, or why something in it is none. */
export type FoundObject =
  | { readonly kind: 'object'; readonly object: ManifestObject }
  /** `apiVersion` or `kind` is missing, where the other one is there. */
  | { readonly kind: 'incomplete'; readonly missing: 'apiVersion' | 'kind'; readonly object: ManifestObject }
  | { readonly kind: 'not-an-object'; readonly place: Place };

/**
 * The objects of a document: itself, the items of a `List` or of any `…List`, or those of a bare list of objects.
 * An item without its own apiVersion and kind takes the list's: a PodList holds Pods.
 */
export function findObjects(root: YamlNode, document: DocumentPlace): readonly FoundObject[] {
  return find(root, document, '', '');
}

/** What `aws eks describe-addon` answers is no object of Kubernetes, and tells which network plugin there is. */
const ADD_ON = { apiVersion: 'eks.amazonaws.com/v1', kind: 'Addon' };

function find(node: YamlNode, document: DocumentPlace, listVersion: string, itemKind: string): readonly FoundObject[] {
  const place = new Place(document, node);
  if (node.kind === 'scalar' && node.value === null) return [];
  if (node.kind === 'list' && node.items.some(isObject)) return node.items.flatMap((item) => find(item, document, '', ''));
  if (node.kind !== 'map') return [{ kind: 'not-an-object', place }];
  const kind = entryText(node, 'kind') ?? itemKind;
  const apiVersion = entryText(node, 'apiVersion') ?? listVersion;
  const items = entryValue(node, 'items');
  if (kind.endsWith('List') && items?.kind === 'list') {
    const eachKind = kind === 'List' ? '' : kind.slice(0, -'List'.length);
    return items.items.flatMap((item) => find(item, document, eachKind === '' ? '' : apiVersion, eachKind));
  }
  if (kind === '' && apiVersion === '') {
    const addOn = entryText(entryValue(node, 'addon'), 'addonName');
    if (addOn !== undefined)
      return [{ kind: 'object', object: { ...manifestObject(node, place, ADD_ON.apiVersion, ADD_ON.kind), name: addOn } }];
    return node.entries.length === 0 ? [] : [{ kind: 'not-an-object', place }];
  }
  const object = manifestObject(node, place, apiVersion, kind);
  if (kind === '' || apiVersion === '') return [{ kind: 'incomplete', missing: kind === '' ? 'kind' : 'apiVersion', object }];
  return [{ kind: 'object', object }];
}

function isObject(node: YamlNode): boolean {
  return node.kind === 'map' && [entryText(node, 'apiVersion'), entryText(node, 'kind')].every((text) => text !== undefined && text !== '');
}

function manifestObject(node: YamlMap, place: Place, apiVersion: string, kind: string): ManifestObject {
  const metadata = entryValue(node, 'metadata');
  const slash = apiVersion.indexOf('/');
  const name = entryValue(metadata, 'name');
  return {
    apiVersion,
    group: slash === -1 ? '' : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind,
    namespace: entryText(metadata, 'namespace') || 'default',
    // A name of the wrong type still names the object in what we say about it.
    name: (name?.kind === 'scalar' ? name.text : '') || (entryText(metadata, 'generateName') ?? ''),
    place,
  };
}
