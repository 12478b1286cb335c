import type { Connection } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import type { GraphModel } from './graph-model.ts';
import { isLoud } from './elements.ts';

/** The connections of a graph that are needed and denied, in its order: of the whole graph, whatever is closed in the picture. */
export function neededDenied(model: GraphModel): readonly Connection[] {
  return model.edges.flatMap((edge) => (edge.loud ? edge.connections.filter(isLoud) : []));
}

/** The connection after the selected one; the first at the end. */
export function nextConnection(connections: readonly Connection[], selection: Selection): Selection | undefined {
  const at = connections.findIndex(
    (each) => selection.kind === 'connection' && each.source === selection.source && each.destination === selection.destination,
  );
  const next = connections[(at + 1) % connections.length];
  return next && { kind: 'connection', source: next.source, destination: next.destination };
}
