import type { Selection } from '#state/selection-type.ts';
import type { DrawnEdge } from './drawn-edges.ts';
import { BOX_PREFIX, type GraphCard, NAMESPACE_PREFIX } from './graph-model.ts';
import type { Tapped } from './scene.ts';

/** What a tap selects. Tapping an edge that stands for several connections again goes to the next of them. */
export function selectionOf(
  what: Tapped,
  cards: ReadonlyMap<string, GraphCard>,
  edges: readonly DrawnEdge[],
  selection: Selection,
): Selection | undefined {
  if (what.kind === 'ground') return { kind: 'none' };
  if (what.kind === 'box') return { kind: 'namespace', name: what.id.slice(BOX_PREFIX.length) };
  if (what.kind === 'edge') return nextConnection(what.id, edges, selection);
  const card = cards.get(what.id);
  if (!card) return undefined;
  if (card.kind === 'namespace') return { kind: 'namespace', name: card.id.slice(NAMESPACE_PREFIX.length) };
  const [endpoint] = card.members;
  return endpoint && { kind: 'endpoint', id: endpoint.id };
}

function nextConnection(id: string, edges: readonly DrawnEdge[], selection: Selection): Selection | undefined {
  const connections = edges.find(({ edge }) => edge.id === id)?.edge.connections ?? [];
  const at = connections.findIndex(
    (each) => selection.kind === 'connection' && each.source === selection.source && each.destination === selection.destination,
  );
  const next = connections[(at + 1) % connections.length];
  return next && { kind: 'connection', source: next.source, destination: next.destination };
}
