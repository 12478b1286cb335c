import type { Verdict } from '#engine/model/verdict.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { mergeEdges } from './replace-cards.ts';
import { lateRoutes } from './late-routes.ts';
import { connectionEdge } from './elements.ts';
import { extraId, type GraphEdge, type GraphModel } from './graph-model.ts';
import type { GraphLayout, Route } from './layout-model.ts';

export interface DrawnEdge {
  readonly edge: GraphEdge;
  readonly route: Route;
}

/** Edges of connections that are neither in the model nor among the others, between cards that are: no layout is made for them. */
export function extraEdges(model: GraphModel, others: readonly GraphEdge[], connections: readonly Connection[]): readonly GraphEdge[] {
  const drawn = new Set(
    [...model.edges, ...others].flatMap((edge) => edge.connections.map((each) => `${each.source} ${each.destination}`)),
  );
  const extra = connections.flatMap((connection) => {
    const source = model.cardOf.get(connection.source);
    const target = model.cardOf.get(connection.destination);
    if (source === undefined || target === undefined || drawn.has(`${connection.source} ${connection.destination}`)) return [];
    const edge = connectionEdge(connection);
    return [{ ...edge, source, target }];
  });
  return mergeEdges(extra).map((edge) => ({ ...edge, id: extraId(edge.id) }));
}

/** The edges that are seen, each with the way that the layout found for it, or one found now. */
export function drawnEdges(edges: readonly GraphEdge[], layout: GraphLayout, hidden: ReadonlySet<Verdict>): readonly DrawnEdge[] {
  const seen = edges.filter((edge) => !hidden.has(edge.verdict));
  const isKnown = (edge: GraphEdge) => (layout.routes.get(edge.id)?.points.length ?? 0) > 1;
  const late = lateRoutes(
    seen.filter((edge) => !isKnown(edge)),
    layout,
  );
  return seen.flatMap((edge) => {
    const route = isKnown(edge) ? layout.routes.get(edge.id) : late.get(edge.id);
    return route ? [{ edge, route }] : [];
  });
}
