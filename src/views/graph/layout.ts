import type { ElkEngine } from './elk-engine.ts';
import { elkQuestion } from './elk-graph.ts';
import { boundsOf, boundsOfPoints, type GraphLayout, type LayoutInput } from './layout-model.ts';
import { chipPlace, chipRect } from './chip-place.ts';
import { lateRoutes } from './late-routes.ts';
import { packedLayout } from './packed-layout.ts';
import { fitsRing, ringLayout } from './ring-layout.ts';
import { simpleLayout } from './simple-layout.ts';

/** Up to here the whole graph is one question: above, namespaces would stand far apart. */
const WHOLE_GRAPH = 60;
const WHOLE_GRAPH_EDGES = 150;
/** With so many edges a card, and not few of them, layers would stand far apart for all the lines between them. */
const DENSE = 3;
const FEW_EDGES = 50;

/** Milliseconds before we stop waiting: two seconds, and more for what is big. */
const PATIENCE = 2000;
const PATIENCE_PER_ELEMENT = 6;

/**
 * Finds a place for every card and a way for every edge. Always answers: when ELK does not answer in time, with a simple
 * arrangement that says so (`simple`).
 */
export async function arrange(input: LayoutInput, engine: ElkEngine, room: Room): Promise<GraphLayout> {
  const sorted = inFixedOrder(input);
  const elements = sorted.cards.length + sorted.boxes.length;
  const until = performance.now() + PATIENCE + PATIENCE_PER_ELEMENT * (elements + sorted.edges.length);
  const ask = (graph: Parameters<ElkEngine['layout']>[0]) => engine.layout(graph, Math.max(1, until - performance.now()));
  if (elements > WHOLE_GRAPH || sorted.edges.length > Math.min(WHOLE_GRAPH_EDGES, Math.max(FEW_EDGES, DENSE * sorted.cards.length)))
    return (await packedLayout(sorted, ask, aspectOf(room))) ?? simpleLayout(sorted, aspectOf(room));
  if (hasNoFlow(sorted)) return fitsRing(sorted) ? ringLayout(sorted, aspectOf(room)) : woven(sorted, aspectOf(room));
  const layoutAs = async (spacing: 'wide' | 'narrow'): Promise<GraphLayout | undefined> => {
    const question = elkQuestion(sorted, [], spacing);
    const answer = await ask(question.graph);
    return answer && question.read(answer);
  };
  const wide = await layoutAs('wide');
  if (!wide) return simpleLayout(sorted, aspectOf(room));
  if (fitZoom(wide, room) >= READABLE) return wide;
  const narrow = await layoutAs('narrow');
  return narrow && fitZoom(narrow, room) > WORTH_IT * fitZoom(wide, room) && chipsHaveRoom(narrow, sorted) ? narrow : wide;
}

/** So many edges a card, most of them in both directions, have no flow from left to right. */
const NO_FLOW = 2;
const NO_FLOW_SHARE = 0.6;

/** Whether nearly everything reaches everything: layers would put every card in a column of its own. */
function hasNoFlow(input: LayoutInput): boolean {
  const pairs = new Set(input.edges.map((edge) => `${edge.source} ${edge.target}`));
  const mutual = input.edges.filter((edge) => edge.source !== edge.target && pairs.has(`${edge.target} ${edge.source}`));
  return input.edges.length > NO_FLOW * input.cards.length && mutual.length > NO_FLOW_SHARE * input.edges.length;
}

/** Cards in a grid, and every line led round them. */
function woven(input: LayoutInput, aspect: number): GraphLayout {
  const { cards, boxes } = simpleLayout(input, aspect);
  const places = { cards, boxes, routes: new Map(), simple: false };
  return { ...places, routes: lateRoutes(input.edges, places) };
}

/** The part of the screen that the picture is made for, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Above this nothing is gained by moving things together. */
const READABLE = 0.9;
/** A narrower picture must be larger on the screen by so much. */
const WORTH_IT = 1.06;

/** How much wider than high the picture had best be. */
function aspectOf({ width, height }: Room): number {
  return Math.min(2.6, Math.max(1, width / Math.max(1, height)));
}

function fitZoom(layout: GraphLayout, room: Room): number {
  const lines = boundsOfPoints([...layout.routes.values()].flatMap((route) => route.points));
  const bounds = boundsOf([...layout.boxes.values(), ...layout.cards.values(), ...(lines ? [lines] : [])]);
  return bounds ? Math.min(room.width / bounds.width, room.height / bounds.height) : 1;
}

/** Whether every chip that is always shown finds a place without hiding a card. */
function chipsHaveRoom(layout: GraphLayout, input: LayoutInput): boolean {
  const obstacles = [...layout.cards.values()];
  return input.edges.every((edge) => {
    const route = layout.routes.get(edge.id);
    if (edge.chipWidth === undefined || !route) return true;
    const found = chipPlace(route, edge.chipWidth, obstacles);
    if (found) obstacles.push(chipRect(found.place, edge.chipWidth));
    return found?.free ?? true;
  });
}

/** The same graph gives the same picture, in whatever order it was read. */
function inFixedOrder(input: LayoutInput): LayoutInput {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
  return { boxes: [...input.boxes].sort(), cards: [...input.cards].sort(byId), edges: [...input.edges].sort(byId) };
}
