import { GROUP_PREFIX, NAMESPACE_PREFIX, type GraphBox, type GraphCard, type GraphEdge, type GraphModel } from './graph-model.ts';

/** The model with some cards in the place of others, and edges between the same cards with the same look merged. */
export function replaceCards(model: GraphModel, replacement: ReadonlyMap<string, GraphCard>, boxes: readonly GraphBox[]): GraphModel {
  const cards = new Map<string, GraphCard>();
  for (const card of model.cards) {
    const now = replacement.get(card.id) ?? card;
    cards.set(now.id, now);
  }
  const idOf = (id: string) => replacement.get(id)?.id ?? id;
  return {
    boxes,
    cards: [...cards.values()],
    edges: mergeEdges(model.edges.map((edge) => ({ ...edge, source: idOf(edge.source), target: idOf(edge.target) }))),
    cardOf: new Map([...model.cardOf].map(([endpoint, card]) => [endpoint, idOf(card)])),
  };
}

/** One edge per source, target and look; what begins and ends in the same closed namespace is left to its card's count. */
export function mergeEdges(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const merged = new Map<string, GraphEdge>();
  for (const edge of edges) {
    if (edge.source === edge.target && edge.source.startsWith(NAMESPACE_PREFIX)) continue;
    const key = `${edge.source} → ${edge.target} ${edge.look} ${edge.deniedAt ?? ''}${edge.behind ? ' behind' : ''}`;
    const known = merged.get(key);
    if (!known) merged.set(key, edge);
    else merged.set(key, together(known, edge));
  }
  const folded = (id: string) => id.startsWith(NAMESPACE_PREFIX) || id.startsWith(GROUP_PREFIX);
  return [...merged].map(([key, edge]) => (folded(edge.source) || folded(edge.target) ? { ...edge, id: key.trim() } : edge));
}

/** What only one of them says is not said of both. */
function together({ client: _client, trap: _trap, ...known }: GraphEdge, edge: GraphEdge): GraphEdge {
  return { ...known, loud: known.loud || edge.loud, connections: [...new Set([...known.connections, ...edge.connections])] };
}
