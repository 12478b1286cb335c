import type { ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js';
import { gridOf, type Grid } from './card-grid.ts';
import { CHIP_HEIGHT } from './chip-place.ts';
import type { GraphLayout, LayoutCard, LayoutInput, Point, Rect, Route } from './layout-model.ts';

export const BOX_PADDING = 12;
export const BOX_TOP = 30;
/** Line to be seen beside a chip. */
const CHIP_ROOM = 6;
/** Arrow heads on one side touch below this distance. */
const PORT_DISTANCE = 8;
/** No card grows higher than this for its edges. */
const MAX_GROWTH = 200;

const ROOT_OPTIONS: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
  'elk.padding': '[left=12,top=12,right=12,bottom=12]',
  'elk.spacing.nodeNode': '20',
  'elk.layered.spacing.nodeNodeBetweenLayers': '40',
  'elk.spacing.edgeNode': '12',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.spacing.edgeEdge': '10',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.spacing.componentComponent': '24',
  'elk.aspectRatio': '1.5',
};

/** Where the picture must shrink to fit, chips find their own place and layers move together. */
const NARROW_OPTIONS: LayoutOptions = { 'elk.layered.spacing.nodeNodeBetweenLayers': '30' };

const CARD_OPTIONS: LayoutOptions = {
  'elk.portConstraints': 'FIXED_SIDE',
  'elk.portAlignment.default': 'DISTRIBUTED',
  'elk.spacing.portPort': '8',
};

/** A layout question for ELK, and how to read its answer back. */
export interface ElkQuestion {
  readonly graph: ElkNode;
  read(answer: ElkNode): GraphLayout;
}

/**
 * The whole graph as one question: ports hold "arrive left, leave right", chips keep their room. Cards without any edge
 * go to ELK as one block, a grid, since it would stack them in one column.
 * Lines whose other end is not in `input` keep a place on the side of their card: `loosePorts`.
 */
export function elkQuestion(input: LayoutInput, loosePorts: readonly LoosePort[] = [], spacing: 'wide' | 'narrow' = 'wide'): ElkQuestion {
  const ports = portsOf(input, loosePorts);
  const alone = loneCards(input, ports);
  const grids = new Map([...alone].map(([box, cards]) => [box, gridOf(cards)]));
  const cards = input.cards.filter((card) => !alone.get(card.box ?? '')?.includes(card));
  const children = (box: string): ElkNode[] => {
    const grid = grids.get(box);
    return [
      ...cards.filter((card) => (card.box ?? '') === box).map((card) => cardNode(card, ports.get(card.id) ?? [])),
      ...(grid ? [{ id: `grid:${box}`, width: grid.width, height: grid.height }] : []),
    ];
  };
  const graph: ElkNode = {
    id: 'root',
    layoutOptions: spacing === 'wide' ? ROOT_OPTIONS : { ...ROOT_OPTIONS, ...NARROW_OPTIONS },
    children: [
      ...input.boxes.map((box) => ({
        id: box,
        children: children(box),
        layoutOptions: { 'elk.padding': `[left=${BOX_PADDING},top=${BOX_TOP},right=${BOX_PADDING},bottom=${BOX_PADDING}]` },
      })),
      ...children(''),
    ],
    edges: input.edges.map((edge) => ({
      id: edge.id,
      sources: [portId(edge.id, 'source')],
      targets: [portId(edge.id, 'target')],
      ...(edge.chipWidth === undefined || spacing === 'narrow'
        ? {}
        : {
            labels: [
              {
                text: '-',
                width: edge.chipWidth + CHIP_ROOM,
                height: CHIP_HEIGHT,
                layoutOptions: { 'elk.edgeLabels.placement': 'CENTER', 'elk.edgeLabels.inline': 'true' },
              },
            ],
          }),
    })),
  };
  return { graph, read: (answer) => readAnswer(answer, input, grids) };
}

/** A place on a card's side for lines that are routed by someone else. */
export interface LoosePort {
  /** The edge, or the lines of one look that share the place. */
  readonly edge: string;
  readonly card: string;
  readonly end: 'source' | 'target';
}

export function portId(edge: string, end: 'source' | 'target'): string {
  return `${end} of ${edge}`;
}

function portsOf(input: LayoutInput, loosePorts: readonly LoosePort[]): ReadonlyMap<string, readonly LoosePort[]> {
  const ports = new Map<string, LoosePort[]>(input.cards.map((card) => [card.id, []]));
  for (const edge of input.edges) {
    ports.get(edge.source)?.push({ edge: edge.id, card: edge.source, end: 'source' });
    ports.get(edge.target)?.push({ edge: edge.id, card: edge.target, end: 'target' });
  }
  for (const port of loosePorts) ports.get(port.card)?.push(port);
  return ports;
}

function loneCards(input: LayoutInput, ports: ReadonlyMap<string, readonly LoosePort[]>): ReadonlyMap<string, readonly LayoutCard[]> {
  const alone = new Map<string, LayoutCard[]>();
  for (const card of input.cards) {
    if ((ports.get(card.id)?.length ?? 0) > 0) continue;
    const box = card.box ?? '';
    alone.set(box, [...(alone.get(box) ?? []), card]);
  }
  return alone;
}

function cardNode(card: LayoutCard, ports: readonly LoosePort[]): ElkNode {
  const busiest = Math.max(ports.filter(({ end }) => end === 'source').length, ports.filter(({ end }) => end === 'target').length);
  return {
    id: card.id,
    width: card.width,
    height: Math.max(card.height, Math.min(MAX_GROWTH, (busiest + 1) * PORT_DISTANCE)),
    layoutOptions: card.outside
      ? { ...CARD_OPTIONS, 'elk.layered.layering.layerConstraint': card.outside === 'left' ? 'FIRST' : 'LAST' }
      : CARD_OPTIONS,
    ports: ports.map(({ edge, end }) => ({
      id: portId(edge, end),
      width: 0,
      height: 0,
      layoutOptions: { 'elk.port.side': end === 'source' ? 'EAST' : 'WEST' },
    })),
  };
}

function readAnswer(answer: ElkNode, input: LayoutInput, grids: ReadonlyMap<string, Grid>): GraphLayout {
  const boxes = new Map<string, Rect>();
  const cards = new Map<string, Rect>();
  const isBox = new Set(input.boxes);
  const visit = (node: ElkNode): void => {
    const rect = { x: node.x ?? 0, y: node.y ?? 0, width: node.width ?? 0, height: node.height ?? 0 };
    if (isBox.has(node.id)) boxes.set(node.id, rect);
    else if (node.id.startsWith('grid:'))
      for (const [id, place] of grids.get(node.id.slice(5))?.places ?? [])
        cards.set(id, { ...place, x: place.x + rect.x, y: place.y + rect.y });
    else cards.set(node.id, rect);
    for (const child of node.children ?? []) visit(child);
  };
  for (const child of answer.children ?? []) visit(child);
  const routes = new Map((answer.edges ?? []).map((edge) => [edge.id, readRoute(edge)] as const));
  return { cards, boxes, routes, simple: false };
}

function readRoute(edge: ElkExtendedEdge): Route {
  const [section] = edge.sections ?? [];
  const points: readonly Point[] = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
  const [label] = edge.labels ?? [];
  return {
    points,
    ...(label?.x !== undefined && label.y !== undefined
      ? { chip: { x: label.x + (label.width ?? 0) / 2, y: label.y + (label.height ?? 0) / 2 } }
      : {}),
  };
}
