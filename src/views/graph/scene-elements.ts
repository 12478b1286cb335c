import type { ElementDefinition } from 'cytoscape';
import { endpointOffset, segmentsOf, withoutCollinear } from './edge-geometry.ts';
import { type GraphEdge, type GraphModel, isExtra } from './graph-model.ts';
import type { GraphLayout, Point, Rect, Route } from './layout-model.ts';
import type { SceneContent } from './scene-content.ts';

/** Namespace boxes and the invisible hit areas of cards, as Cytoscape wants them. */
export function nodeElements(model: GraphModel, layout: GraphLayout): ElementDefinition[] {
  const place = (id: string, rect: Rect | undefined, kind: 'box' | 'card'): ElementDefinition[] =>
    rect
      ? [
          {
            group: 'nodes',
            data: { id, width: rect.width, height: rect.height },
            position: { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 },
            classes: kind,
          },
        ]
      : [];
  return [
    ...model.boxes.flatMap((box) => place(box.id, layout.boxes.get(box.id), 'box')),
    ...model.cards.flatMap((card) => place(card.id, layout.cards.get(card.id), 'card')),
  ];
}

/**
 * An edge along its route. Cytoscape draws its own arc for an edge from a node to itself, so such an edge runs between
 * two invisible anchors at the route's ends.
 */
export function edgeElements(edge: GraphEdge, route: Route, layout: GraphLayout): ElementDefinition[] {
  const from = layout.cards.get(edge.source);
  const to = layout.cards.get(edge.target);
  const points = withoutCollinear(route.points);
  const [first] = points;
  const last = points.at(-1);
  if (!from || !to || !first || !last) return [];
  const loop = edge.source === edge.target;
  const segments = points.length > 2 ? segmentsOf(points) : undefined;
  const [source, target] = loop ? [`anchor 1 ${edge.id}`, `anchor 2 ${edge.id}`] : [edge.source, edge.target];
  return [
    ...(loop ? [anchor(source, first), anchor(target, last)] : []),
    {
      group: 'edges',
      data: {
        id: edge.id,
        source,
        target,
        start: loop ? '0px 0px' : endpointOffset(first, from),
        end: loop ? '0px 0px' : endpointOffset(last, to),
        ...segments,
      },
      classes: segments ? 'bent' : '',
    },
  ];
}

function anchor(id: string, position: Point): ElementDefinition {
  return { group: 'nodes', data: { id, width: 0.01, height: 0.01 }, position: { ...position }, classes: 'anchor' };
}

/** The classes of a namespace box, for the stylesheet. */
export function boxClasses(id: string, { highlight }: SceneContent): string[] {
  const chosen = highlight?.chosenBox === id;
  return ['box', ...(highlight && !chosen ? ['faded'] : []), ...(chosen ? ['chosen'] : [])];
}

/** The classes of an edge, for the stylesheet; whether it bends follows from its route alone. */
export function edgeClasses(edge: GraphEdge, { highlight, hoveredEdge, flips }: SceneContent): string[] {
  const kept = highlight === undefined || highlight.keptEdges.has(edge.id) || edge.id === hoveredEdge;
  return [
    ...(edge.behind?.plain ? ['plain'] : [edge.look]),
    ...(edge.deniedAt ? [edge.deniedAt] : []),
    ...(edge.loud ? ['loud'] : []),
    ...(isExtra(edge) ? ['extra'] : []),
    ...(flips?.edges.has(edge.id) ? ['flipped', flips.with === 'input' ? 'tried' : 'changed'] : []),
    ...(flips?.goneEdges.has(edge.id) ? ['gone'] : []),
    ...(kept ? [] : ['faded']),
    ...(edge.id === hoveredEdge ? ['hovered'] : []),
    ...(highlight?.chosenEdges.has(edge.id) ? ['chosen'] : []),
  ];
}
