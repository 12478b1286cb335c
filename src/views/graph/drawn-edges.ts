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
  const seen = edges.filter((edge) => edge.behind?.plain === true || !hidden.has(edge.verdict));
  const routes = knownRoutes(seen, layout);
  const late = lateRoutes(
    seen.filter((edge) => !routes.has(edge.id)),
    layout,
  );
  return seen.flatMap((edge) => {
    const route = routes.get(edge.id) ?? late.get(edge.id);
    return route ? [{ edge, route }] : [];
  });
}

/** The layout's ways; an edge whose look has changed takes over the way that its cards had, where nothing else uses it. */
function knownRoutes(edges: readonly GraphEdge[], { routes }: GraphLayout): ReadonlyMap<string, Route> {
  const found = new Map<string, Route>();
  const used = new Set<string>();
  for (const { id } of edges) {
    const route = routes.get(id);
    if (route === undefined || route.points.length < 2) continue;
    found.set(id, route);
    used.add(id);
  }
  if (found.size === edges.length) return found;
  const free = new Map<string, Route[]>();
  for (const [id, route] of routes) {
    if (used.has(id) || route.points.length < 2) continue;
    const ends = endsOf(id);
    free.set(ends, [...(free.get(ends) ?? []), route]);
  }
  for (const { id, source, target } of edges) {
    const route = found.has(id) ? undefined : free.get(`${source} → ${target}`)?.shift();
    if (route) found.set(id, route);
  }
  return found;
}

/** Both ends of a merged edge, whose id names its look too. */
function endsOf(id: string): string {
  return id.replace(LOOK, '');
}

const LOOK = / (?:allowed|open|partial|denied|depends)(?: (?:leaving|arriving|both))?$/;
