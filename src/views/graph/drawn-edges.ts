import type { Verdict } from '#engine/model/verdict.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { mergeEdges } from './collapse.ts';
import { DetourRouter } from './detour-router.ts';
import { connectionEdge } from './elements.ts';
import type { GraphEdge, GraphModel } from './graph-model.ts';
import type { GraphLayout, Rect, Route } from './layout-model.ts';
import { plainRoute } from './route.ts';

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
    return [{ ...edge, id: `extra ${edge.id}`, source, target }];
  });
  return mergeEdges(extra);
}

/** Up to so many cards the way round them is searched, and for fewer lines the more cards there are: it takes time. */
const DETOUR_CARDS = 60;
const DETOUR_EFFORT = 1200;

/** The edges that are seen, each with the way that the layout found for it, or a way round the cards. */
export function drawnEdges(edges: readonly GraphEdge[], layout: GraphLayout, hidden: ReadonlySet<Verdict>): readonly DrawnEdge[] {
  const ends = new Map<string, number>();
  const router = layout.cards.size <= DETOUR_CARDS ? new DetourRouter(layout.cards.values()) : undefined;
  let detours = DETOUR_EFFORT / Math.max(1, layout.cards.size);
  return edges.flatMap((edge) => {
    if (hidden.has(edge.verdict)) return [];
    const known = layout.routes.get(edge.id);
    if (known && known.points.length > 1) return [{ edge, route: known }];
    const from = layout.cards.get(edge.source);
    const to = layout.cards.get(edge.target);
    if (!from || !to) return [];
    const plain = plainRoute(from, to, {
      source: nextShare(ends, `from ${edge.source}`, from),
      target: nextShare(ends, `to ${edge.target}`, to),
    });
    const points = detours-- > 0 ? router?.route(plain.points[0]!, plain.points.at(-1)!) : undefined;
    return [{ edge, route: points ? { points } : plain }];
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
