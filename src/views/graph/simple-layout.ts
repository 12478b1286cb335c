import { gridOf } from './card-grid.ts';
import { channelRoutes } from './channel-routes.ts';
import { type GraphLayout, type LayoutInput, moved, type Rect, type Route } from './layout-model.ts';
import { channelsOf, channelWidth, packRows } from './pack-rows.ts';
import { plainRoute } from './route.ts';

/** Lines turn between the cards and the border. */
const BOX_PADDING = 28;
const BOX_TOP = 50;

/** Without a layout engine: a grid in every namespace, namespaces in rows, plain routes. Always answers, at once. */
export function simpleLayout(input: LayoutInput, aspect: number): GraphLayout {
  const grids = new Map(input.boxes.map((box) => [box, gridOf(input.cards.filter((card) => card.box === box))]));
  const outside = input.cards.filter((card) => card.box === undefined);
  const packed = packRows(
    [
      ...[...grids].map(([id, grid]) => ({ id, width: grid.width + 2 * BOX_PADDING, height: grid.height + BOX_TOP + BOX_PADDING })),
      ...outside.map((card) => ({ id: card.id, width: card.width, height: card.height })),
    ],
    aspect,
    channelWidth(input.edges.length),
  );
  const cards = new Map<string, Rect>();
  const boxes = new Map<string, Rect>();
  for (const [box, grid] of grids) {
    const rect = packed.places.get(box);
    if (!rect) continue;
    boxes.set(box, rect);
    for (const [id, place] of grid.places) cards.set(id, moved(place, rect.x + BOX_PADDING, rect.y + BOX_TOP));
  }
  for (const card of outside) {
    const rect = packed.places.get(card.id);
    if (rect) cards.set(card.id, rect);
  }
  const boxOf = new Map(input.cards.map((card) => [card.id, card.box]));
  const placed = input.edges.flatMap((edge) => {
    const from = cards.get(edge.source);
    const to = cards.get(edge.target);
    return from && to ? [{ ...edge, from, to, start: undefined, end: undefined }] : [];
  });
  const inner = placed.filter((edge) => boxOf.get(edge.source) !== undefined && boxOf.get(edge.source) === boxOf.get(edge.target));
  const routes = new Map<string, Route>(
    inner.map((edge, at) => [edge.id, plainRoute(edge.from, edge.to, { source: share(at), target: share(at) })]),
  );
  const crossing = placed.filter((edge) => !inner.includes(edge));
  const channels = channelsOf(input.cards, packed);
  for (const [id, route] of channelRoutes(crossing, channels)) routes.set(id, route);
  return { cards, boxes, routes, simple: true, channels };
}

function share(at: number): number {
  return 0.2 + (0.6 * ((at * 7) % 11)) / 11;
}
