import type { Selection } from '#state/selection-type.ts';
import { type Kept, pairKey } from '#views/questions/kept.ts';
import type { GraphEdge, GraphModel } from './graph-model.ts';
import { BOX_PREFIX, NAMESPACE_PREFIX } from './graph-model.ts';

/** What stands out and what stays; everything else fades. Sets of card, edge and box ids. */
export interface Highlight {
  readonly chosenCards: ReadonlySet<string>;
  readonly chosenEdges: ReadonlySet<string>;
  readonly keptCards: ReadonlySet<string>;
  readonly keptEdges: ReadonlySet<string>;
  readonly chosenBox?: string;
}

/** The parts of the picture that a selection is about; undefined where nothing fades. */
export function highlightOf(model: GraphModel, edges: readonly GraphEdge[], selection: Selection): Highlight | undefined {
  switch (selection.kind) {
    case 'none':
      return undefined;
    case 'endpoint': {
      const card = model.cardOf.get(selection.id);
      return card === undefined ? undefined : aroundCard(card, edges);
    }
    case 'connection':
      return ofConnection(model, edges, selection.source, selection.destination);
    case 'namespace':
      return ofNamespace(model, edges, selection.name);
  }
}

/** What an answer keeps in sight, with what is selected in it marked as chosen. */
export function keptHighlight(model: GraphModel, edges: readonly GraphEdge[], kept: Kept, selected: Highlight | undefined): Highlight {
  const cardsOf = (ids: Iterable<string>): readonly string[] => [...ids].flatMap((id) => model.cardOf.get(id) ?? []);
  const chosenCards = selected?.chosenCards ?? new Set(cardsOf(kept.about));
  const chosenEdges = selected?.chosenEdges ?? new Set<string>();
  const stays = edges.filter((edge) => edge.connections.some((each) => kept.pairs.has(pairKey(each))));
  return {
    chosenCards,
    chosenEdges,
    keptCards: new Set([...cardsOf(kept.endpoints), ...chosenCards]),
    keptEdges: new Set([...stays.map((edge) => edge.id), ...chosenEdges]),
  };
}

/** A card with its edges and their other ends; under the pointer it is not marked as chosen. */
export function aroundCard(card: string, edges: readonly GraphEdge[], how: 'chosen' | 'hover' = 'chosen'): Highlight {
  const kept = withBackends(card, edges);
  return {
    chosenCards: new Set(how === 'chosen' ? [card] : []),
    chosenEdges: new Set(),
    keptCards: new Set([card, ...kept.flatMap((edge) => [edge.source, edge.target])]),
    keptEdges: new Set(kept.map((edge) => edge.id)),
  };
}

/** The edges of a card; where one leads to a Service, or comes from one, what is on the other side of the Service too. */
function withBackends(card: string, edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const own = edges.filter((edge) => edge.source === card || edge.target === card);
  const onwards = new Set(own.flatMap((edge) => (edge.client && edge.source === card ? [edge.target] : [])));
  const backwards = new Set(own.flatMap((edge) => (edge.behind && edge.target === card ? [edge.source] : [])));
  if (onwards.size === 0 && backwards.size === 0) return own;
  const beyond = edges.filter((edge) => (edge.behind && onwards.has(edge.source)) || (edge.client && backwards.has(edge.target)));
  return [...new Set([...own, ...beyond])];
}

function ofConnection(model: GraphModel, edges: readonly GraphEdge[], source: string, destination: string): Highlight | undefined {
  const ends = [model.cardOf.get(source), model.cardOf.get(destination)].filter((card) => card !== undefined);
  const chosen = edges.filter(
    (edge) =>
      (edge.client?.source === source && edge.target === destination) ||
      edge.connections.some((each) => each.source === source && each.destination === destination),
  );
  if (ends.length === 0) return undefined;
  // Through a Service: with the lines to its backends, or to the one that is meant.
  const through = new Set(chosen.flatMap((edge) => (edge.client ? [edge.target] : [])));
  const behind = edges.filter((edge) => edge.behind && through.has(edge.source) && (through.has(destination) || edge.target === ends[1]));
  return {
    chosenCards: new Set(ends),
    chosenEdges: new Set(chosen.map((edge) => edge.id)),
    keptCards: new Set([...ends, ...through, ...behind.map((edge) => edge.target)]),
    keptEdges: new Set([...chosen, ...behind].map((edge) => edge.id)),
  };
}

function ofNamespace(model: GraphModel, edges: readonly GraphEdge[], name: string): Highlight | undefined {
  const box = BOX_PREFIX + name;
  const inside = model.cards.filter((card) => card.box === box || card.id === NAMESPACE_PREFIX + name).map((card) => card.id);
  if (inside.length === 0) return undefined;
  const ids = new Set(inside);
  const kept = edges.filter((edge) => ids.has(edge.source) || ids.has(edge.target));
  return {
    chosenCards: new Set(inside.filter((id) => id.startsWith(NAMESPACE_PREFIX))),
    chosenEdges: new Set(),
    keptCards: new Set([...inside, ...kept.flatMap((edge) => [edge.source, edge.target])]),
    keptEdges: new Set(kept.map((edge) => edge.id)),
    chosenBox: box,
  };
}
