import type { Verdict } from '#engine/model/verdict.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { mergeEdges } from './collapse.ts';
import { connectionEdge } from './elements.ts';
import type { GraphEdge, GraphModel } from './graph-model.ts';
import type { GraphLayout, Rect, Route } from './layout-model.ts';
import { plainRoute } from './route.ts';

export interface DrawnEdge {
  readonly edge: GraphEdge;
  readonly route: Route;
}

/** Edges of connections that are not in the model, between cards that are: no layout is made for them. */
export function extraEdges(model: GraphModel, connections: readonly Connection[]): readonly GraphEdge[] {
  const drawn = new Set(model.edges.flatMap((edge) => edge.connections.map((each) => `${each.source} ${each.destination}`)));
  const extra = connections.flatMap((connection) => {
    const source = model.cardOf.get(connection.source);
    const target = model.cardOf.get(connection.destination);
    if (source === undefined || target === undefined || drawn.has(`${connection.source} ${connection.destination}`)) return [];
    const edge = connectionEdge(connection);
    return [{ ...edge, id: `extra ${edge.id}`, source, target }];
  });
  return mergeEdges(extra);
}

/** The edges that are seen, each with the way that the layout found for it, or a plain one. */
export function drawnEdges(edges: readonly GraphEdge[], layout: GraphLayout, hidden: ReadonlySet<Verdict>): readonly DrawnEdge[] {
  const missing = new Map<string, number>();
  return edges.flatMap((edge) => {
    if (hidden.has(edge.verdict)) return [];
    const known = layout.routes.get(edge.id);
    if (known && known.points.length > 1) return [{ edge, route: known }];
    const from = layout.cards.get(edge.source);
    const to = layout.cards.get(edge.target);
    if (!from || !to) return [];
    return [
      {
        edge,
        route: plainRoute(from, to, {
          source: nextShare(missing, `from ${edge.source}`, from),
          target: nextShare(missing, `to ${edge.target}`, to),
        }),
      },
    ];
  });
}

/** Spreads ends over a card's side: the middle first, then ever finer between. */
function nextShare(used: Map<string, number>, side: string, card: Rect): number {
  const at = (used.get(side) ?? 0) + 1;
  used.set(side, at);
  let share = 0;
  let step = 0.5;
  for (let rest = at; rest > 0; rest = Math.floor(rest / 2), step /= 2) share += (rest % 2) * step;
  const margin = Math.min(0.25, 8 / card.height);
  return margin + share * (1 - 2 * margin);
}
