import type { Selection } from '#state/selection-type.ts';
import { nextConnection } from './connection-walk.ts';
import type { DrawnEdge } from './drawn-edges.ts';
import { BOX_PREFIX, type GraphCard, NAMESPACE_PREFIX } from './graph-model.ts';
import type { Tapped } from './scene-events.ts';

/** What a tap selects. Tapping an edge that stands for several connections again goes to the next of them. */
export function selectionOf(
  what: Tapped,
  cards: ReadonlyMap<string, GraphCard>,
  edges: readonly DrawnEdge[],
  selection: Selection,
): Selection | undefined {
  if (what.kind === 'ground') return { kind: 'none' };
  if (what.kind === 'box') return { kind: 'namespace', name: what.id.slice(BOX_PREFIX.length) };
  if (what.kind === 'edge') {
    const edge = edges.find((each) => each.edge.id === what.id)?.edge;
    if (edge?.behind) return { kind: 'endpoint', id: edge.behind.service.id };
    // The Service itself says what becomes of each backend.
    if (edge?.client && cards.get(edge.target)?.kind === 'service')
      return { kind: 'connection', source: edge.client.source, destination: edge.target };
    return nextConnection(edge?.connections ?? [], selection);
  }
  const card = cards.get(what.id);
  if (!card) return undefined;
  if (card.kind === 'namespace') return { kind: 'namespace', name: card.id.slice(NAMESPACE_PREFIX.length) };
  if (card.kind === 'service') return { kind: 'endpoint', id: card.id };
  const [endpoint] = card.members;
  return endpoint && { kind: 'endpoint', id: endpoint.id };
}
