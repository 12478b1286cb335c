import type { ExportedNode } from './exported-graph.ts';

/** Nodes in the order in which they are written: namespaces by name, each with its nodes; what is outside stands under `undefined`, first. */
export function nodesByNamespace(nodes: readonly ExportedNode[]): readonly (readonly [string | undefined, readonly ExportedNode[]])[] {
  const outside = nodes.filter(({ namespace }) => namespace === undefined);
  const inside = new Map<string, ExportedNode[]>();
  for (const node of nodes) {
    if (node.namespace === undefined) continue;
    const known = inside.get(node.namespace);
    if (known) known.push(node);
    else inside.set(node.namespace, [node]);
  }
  const sorted = [...inside].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...(outside.length > 0 ? [[undefined, outside] as const] : []), ...sorted];
}
