import type { YamlMap, YamlNode } from './yaml-node.ts';

/** A map that has a key twice, and its field path. */
export interface MapWithDuplicates {
  readonly map: YamlMap;
  readonly path: string;
}

/** Every map below a node in which a key is written twice, in the order of the text. A node that stands in several places is told once. */
export function mapsWithDuplicates(root: YamlNode): readonly MapWithDuplicates[] {
  const found: MapWithDuplicates[] = [];
  const seen = new Set<YamlNode>();
  const visit = (node: YamlNode, path: string) => {
    if (node.kind === 'scalar' || seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'list') {
      node.items.forEach((item, at) => visit(item, `${path}[${at}]`));
      return;
    }
    if (node.duplicates.length > 0) found.push({ map: node, path });
    for (const entry of node.entries) visit(entry.value, path === '' ? entry.key : `${path}.${entry.key}`);
  };
  visit(root, '');
  return found;
}
