import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { BOX_PADDING, BOX_TOP, elkQuestion, type LoosePort, portId } from './elk-graph.ts';
import { gridOf } from './card-grid.ts';
import { channelRoutes } from './channel-routes.ts';
import {
  boundsOf,
  boundsOfPoints,
  type GraphLayout,
  type LayoutCard,
  type LayoutEdge,
  type LayoutInput,
  moved,
  movedRoute,
  type Point,
  type Rect,
  type Route,
} from './layout-model.ts';
import { channelsOf, channelWidth, packRows, type Packed } from './pack-rows.ts';

/** Lays out one question; undefined where there was no answer. */
export type AskElk = (graph: ElkNode) => Promise<ElkNode | undefined>;

interface Part {
  readonly box: string;
  readonly layout: GraphLayout;
  /** Places on cards for edges that leave the box. */
  readonly ports: ReadonlyMap<string, Point>;
  readonly rect: Rect;
}

/**
 * For graphs that are too big for one question: every namespace alone, then packed in rows, what is outside in columns
 * left and right, and edges between namespaces through the channels that are left free. Undefined where ELK failed.
 */
export async function packedLayout(input: LayoutInput, ask: AskElk, aspect: number): Promise<GraphLayout | undefined> {
  const boxOf = new Map(input.cards.map((card) => [card.id, card.box ?? '']));
  const isInner = (source: string, target: string) =>
    source === target || (boxOf.get(source) !== '' && boxOf.get(source) === boxOf.get(target));
  const crossing = input.edges.filter((edge) => !isInner(edge.source, edge.target));
  const loose = loosePorts(crossing);
  const parts: Part[] = [];
  for (const box of input.boxes) {
    const cards = input.cards.filter((card) => card.box === box);
    const ids = new Set(cards.map((card) => card.id));
    const part = {
      boxes: [],
      cards: cards.map(({ box: _box, ...card }) => card),
      edges: input.edges.filter((edge) => ids.has(edge.source) && isInner(edge.source, edge.target)),
    };
    const ports = loose.filter((port) => ids.has(port.card));
    const question = elkQuestion(part, ports, 'narrow');
    const answer = await ask(question.graph);
    if (!answer) return undefined;
    parts.push(partOf(box, question.read(answer), answer));
  }
  return assemble(input, parts, crossing, aspect);
}

/** One place a card, direction and look: a hundred lines of one card leave it as one. */
function loosePorts(crossing: readonly LayoutEdge[]): readonly LoosePort[] {
  const ports = new Map<string, LoosePort>();
  for (const edge of crossing) {
    for (const end of ['source', 'target'] as const) {
      const port = { edge: sharedPort(edge, end), card: edge[end], end };
      ports.set(portId(port.edge, end), port);
    }
  }
  return [...ports.values()];
}

function sharedPort(edge: LayoutEdge, end: 'source' | 'target'): string {
  return `${edge.look} ${edge[end]}`;
}

function partOf(box: string, layout: GraphLayout, answer: ElkNode): Part {
  const inside = boundsOf(layout.cards.values()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const lines = boundsOfPoints([...layout.routes.values()].flatMap((route) => route.points));
  const all =
    boundsOf(
      lines ? [inside, { ...lines, x: lines.x - 6, y: lines.y - 6, width: lines.width + 12, height: lines.height + 12 }] : [inside],
    ) ?? inside;
  const ports = new Map<string, Point>();
  for (const node of answer.children ?? []) for (const port of node.ports ?? []) ports.set(port.id, { x: port.x ?? 0, y: port.y ?? 0 });
  return {
    box,
    layout,
    ports,
    rect: {
      x: all.x - BOX_PADDING,
      y: all.y - BOX_TOP,
      width: all.width + 2 * BOX_PADDING,
      height: all.height + BOX_TOP + BOX_PADDING,
    },
  };
}

function assemble(input: LayoutInput, parts: readonly Part[], crossing: readonly LayoutEdge[], aspect: number): GraphLayout {
  const outside = input.cards.filter((card) => card.box === undefined);
  const closed = outside.filter((card) => card.outside === undefined);
  const channel = channelWidth(new Set(crossing.map((edge) => sharedPort(edge, 'source'))).size);
  const rows = packRows(
    [
      ...parts.map((part) => ({ id: part.box, width: part.rect.width, height: part.rect.height })),
      ...closed.map((card) => ({ id: card.id, width: card.width, height: card.height })),
    ],
    aspect,
    channel,
    besideWidth(outside, channel),
  );
  const cards = new Map<string, Rect>();
  const boxes = new Map<string, Rect>();
  const routes = new Map<string, Route>();
  const ports = new Map<string, Point>();
  for (const part of parts) {
    const place = rows.places.get(part.box);
    if (!place) continue;
    const dx = place.x - part.rect.x;
    const dy = place.y - part.rect.y;
    boxes.set(part.box, place);
    for (const [id, rect] of part.layout.cards) cards.set(id, moved(rect, dx, dy));
    for (const [id, route] of part.layout.routes) routes.set(id, movedRoute(route, dx, dy));
    for (const [id, point] of part.ports) ports.set(id, { x: point.x + dx, y: point.y + dy });
  }
  for (const card of closed) {
    const place = rows.places.get(card.id);
    if (place) cards.set(card.id, place);
  }
  for (const [id, rect] of columns(outside, rows)) cards.set(id, rect);
  const ends = crossing.flatMap((edge) => {
    const from = cards.get(edge.source);
    const to = cards.get(edge.target);
    return from && to
      ? [
          {
            ...edge,
            start: ports.get(portId(sharedPort(edge, 'source'), 'source')),
            end: ports.get(portId(sharedPort(edge, 'target'), 'target')),
            from,
            to,
          },
        ]
      : [];
  });
  const channels = channelsOf(input.cards, rows);
  for (const [id, route] of channelRoutes(ends, channels)) routes.set(id, route);
  return { cards, boxes, routes, simple: false, channels };
}

/** The width of the columns beside the namespaces, with the channels before them. */
function besideWidth(outside: readonly LayoutCard[], channel: number): number {
  const sides = (['left', 'right'] as const).map((side) =>
    Math.max(0, ...outside.filter((card) => card.outside === side).map((card) => card.width)),
  );
  return sides.reduce((sum, width) => sum + (width > 0 ? width + 2 * channel : channel), 0);
}

/** What is outside the cluster: senders in a column on the left, the others on the right. */
function columns(outside: readonly LayoutCard[], { bounds, channel }: Packed): readonly (readonly [string, Rect])[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const cards = outside.filter((card) => card.outside === side);
    if (cards.length === 0) return [];
    const perColumn = Math.max(4, Math.floor(bounds.height / 80));
    const grid = gridOf(cards, Math.ceil(cards.length / perColumn));
    const dx = side === 'left' ? bounds.x - 2 * channel - grid.width : bounds.x + bounds.width + 2 * channel;
    const dy = bounds.y + Math.max(0, (bounds.height - grid.height) / 2);
    return [...grid.places].map(([id, rect]) => [id, moved(rect, dx, dy)] as const);
  });
}
