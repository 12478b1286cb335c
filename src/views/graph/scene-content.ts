import type { FlipOverlay } from './flip-overlay.ts';
import type { GraphEdge, GraphModel } from './graph-model.ts';
import type { Highlight } from './highlight.ts';
import { boundsOf, boundsOfPoints, type GraphLayout, type Rect, type Route } from './layout-model.ts';
import type { PaintFrame } from './paint-frame.ts';

/** All that is on the canvas at one time. */
export interface SceneContent {
  readonly revision: number;
  /** Which namespaces are shown: another scope is looked at anew. */
  readonly scope: string;
  /** What to look at first where the whole picture is too small to read: cards and boxes by id. */
  readonly focus: readonly string[];
  readonly model: GraphModel;
  readonly layout: GraphLayout;
  readonly edges: readonly { readonly edge: GraphEdge; readonly route: Route }[];
  readonly highlight: Highlight | undefined;
  readonly hoveredEdge: string | undefined;
  /** What differs from another state. */
  readonly flips: FlipOverlay | undefined;
  readonly frame: PaintFrame;
}

/** What the whole picture covers: cards, namespaces, and the lines that the layout leads round them. */
export function contentBounds({ frame, layout, edges }: SceneContent): Rect | undefined {
  const lines = boundsOfPoints(edges.flatMap(({ edge, route }) => (layout.routes.has(edge.id) ? route.points : [])));
  const all = boundsOf([...[...frame.boxes, ...frame.cards].map(({ rect }) => rect), ...(lines ? [lines] : [])]);
  return all && { x: all.x - 8, y: all.y - 10, width: all.width + 16, height: all.height + 18 };
}

/** Whether every card of the new layout was already there, so that the view need not jump. */
export function keepsPlaces(now: GraphLayout, before: GraphLayout): boolean {
  return [...now.cards.keys()].every((id) => before.cards.has(id));
}

/** Whether no card stands elsewhere than before: a layout that only has grown. */
export function movesNothing(now: GraphLayout, before: GraphLayout): boolean {
  return [...before.cards].every(([id, { x, y }]) => {
    const place = now.cards.get(id);
    return place !== undefined && place.x === x && place.y === y;
  });
}
