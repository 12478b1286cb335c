import { channelRoutes } from './channel-routes.ts';
import { DetourRouter } from './detour-router.ts';
import type { GraphLayout, LayoutEdge, Rect, Route } from './layout-model.ts';
import { plainRoute } from './route.ts';

/** Up to so many cards the way round them is searched, and for fewer lines the more cards there are: it takes time. */
const DETOUR_CARDS = 60;
const DETOUR_EFFORT = 700;
const TITLE_WIDTH = 110;

/** What a way needs to know of an edge. */
type LateEdge = Pick<LayoutEdge, 'id' | 'source' | 'target' | 'look'>;

/** Ways for lines that the layout does not know: through the channels between namespaces, or round the cards, or plain. */
export function lateRoutes(edges: readonly LateEdge[], layout: GraphLayout): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  const { channels } = layout;
  const placed = edges.flatMap((edge) => {
    const from = layout.cards.get(edge.source);
    const to = layout.cards.get(edge.target);
    return from && to ? [{ ...edge, from, to, start: undefined, end: undefined }] : [];
  });
  const crosses = (edge: LateEdge) => channels !== undefined && channels.frames.get(edge.source) !== channels.frames.get(edge.target);
  if (channels) for (const [id, route] of channelRoutes(placed.filter(crosses), channels)) routes.set(id, route);

  const hubs = new Hubs(edges);
  const router =
    layout.cards.size <= DETOUR_CARDS
      ? new DetourRouter([...layout.cards.values(), ...[...layout.boxes.values()].map(titleOf)])
      : undefined;
  let effort = DETOUR_EFFORT / Math.max(1, layout.cards.size);
  for (const edge of placed) {
    if (routes.has(edge.id)) continue;
    const plain = plainRoute(edge.from, edge.to, {
      source: hubs.share(edge, 'source', edge.from),
      target: hubs.share(edge, 'target', edge.to),
    });
    const points = effort-- > 0 ? router?.route(plain.points[0]!, plain.points.at(-1)!, hubs.bundle(edge)) : undefined;
    routes.set(edge.id, points ? { points } : plain);
  }
  return routes;
}

/** Where about the name of a namespace stands: no line should cross it. */
function titleOf({ x, y, width }: Rect): Rect {
  return { x: x + 8, y: y + 4, width: Math.min(TITLE_WIDTH, width - 16), height: 20 };
}

/** Late lines mostly belong to one selected card: those of one look leave it, or arrive at it, as one. */
class Hubs {
  readonly #ends = new Map<string, number>();
  readonly #shares = new Map<string, number>();
  readonly #used = new Map<string, number>();

  constructor(edges: readonly LateEdge[]) {
    for (const edge of edges) for (const card of [edge.source, edge.target]) this.#ends.set(card, (this.#ends.get(card) ?? 0) + 1);
  }

  /** The lines that run together with this one. */
  bundle(edge: LateEdge): string {
    const end = (this.#ends.get(edge.source) ?? 0) >= (this.#ends.get(edge.target) ?? 0) ? 'source' : 'target';
    return `${end} ${edge[end]} ${edge.look}`;
  }

  /** Where on a card's side it begins or ends (0–1): one place a look, the middle first, then ever finer between. */
  share(edge: LateEdge, end: 'source' | 'target', card: Rect): number {
    const key = `${end} ${edge[end]} ${edge.look}`;
    const known = this.#shares.get(key);
    if (known !== undefined) return known;
    const side = `${end} ${edge[end]}`;
    const at = (this.#used.get(side) ?? 0) + 1;
    this.#used.set(side, at);
    let share = 0;
    let step = 0.5;
    for (let rest = at; rest > 0; rest = Math.floor(rest / 2), step /= 2) share += (rest % 2) * step;
    const margin = Math.min(0.25, 8 / card.height);
    const place = margin + share * (1 - 2 * margin);
    this.#shares.set(key, place);
    return place;
  }
}
