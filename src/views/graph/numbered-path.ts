import type { Connection } from '#engine/overview/picture.ts';
import { chipPlace, chipRect } from './chip-place.ts';
import type { GraphEdge, GraphModel } from './graph-model.ts';
import { type Highlight, highlightOf } from './highlight.ts';
import type { Point, Rect, Route } from './layout-model.ts';

/** A way of several steps, brought onto the edges that are drawn. */
export interface NumberedPath {
  /** What of the picture it goes over, joined with what stands out anyway. */
  readonly highlight: Highlight;
  /** What stands on an edge: the number of its step, or of its steps where a closed card has several in one edge. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** The number of a step, on its line. */
export interface PaintedStep {
  readonly place: Point;
  readonly text: string;
}

/** The side of the square that a number takes. */
export const STEP_SIDE = 19;
/** About what a pill takes on a line that has kept room for it. */
const PILL = 56;

/** The edges of a way stand out, with everything that is chosen; its cards stay in sight. Undefined where none of its steps is drawn. */
export function numberedPath(
  model: GraphModel,
  edges: readonly GraphEdge[],
  path: readonly Connection[],
  chosen: Highlight | undefined,
): NumberedPath | undefined {
  const parts = path.map(({ source, destination }) => highlightOf(model, edges, { kind: 'connection', source, destination }));
  const numbers = new Map<string, string>();
  parts.forEach((part, at) => {
    const [edge] = part?.chosenEdges ?? [];
    if (edge !== undefined) numbers.set(edge, [numbers.get(edge), String(at + 1)].filter(Boolean).join(' '));
  });
  if (numbers.size === 0) return undefined;
  const steps = parts.filter((part) => part !== undefined);
  const all = chosen ? [chosen, ...steps] : steps;
  const joined = (of: (part: Highlight) => ReadonlySet<string>): ReadonlySet<string> => new Set(all.flatMap((part) => [...of(part)]));
  return {
    highlight: {
      chosenCards: chosen?.chosenCards ?? new Set(),
      chosenEdges: joined(({ chosenEdges, keptEdges }) => new Set([...chosenEdges].filter((id) => keptEdges.has(id)))),
      keptCards: joined(({ keptCards }) => keptCards),
      keptEdges: joined(({ keptEdges }) => keptEdges),
    },
    numbers,
  };
}

/** Where the numbers stand: on their lines, beside what the lines say, over no card. */
export function placeSteps(
  edges: readonly { readonly edge: GraphEdge; readonly route: Route }[],
  numbers: ReadonlyMap<string, string> | undefined,
  cards: readonly Rect[],
): readonly PaintedStep[] {
  if (!numbers) return [];
  const taken = [...cards, ...edges.flatMap(({ route }) => (route.chip ? [chipRect(route.chip, PILL)] : []))];
  return edges.flatMap(({ edge, route }) => {
    const text = numbers.get(edge.id);
    const place = text === undefined ? undefined : chipPlace({ points: route.points }, STEP_SIDE, taken)?.place;
    if (text === undefined || !place) return [];
    taken.push(stepRect(place));
    return [{ place, text }];
  });
}

/** The room that a number takes. */
export function stepRect({ x, y }: Point): Rect {
  return { x: x - STEP_SIDE / 2, y: y - STEP_SIDE / 2, width: STEP_SIDE, height: STEP_SIDE };
}
