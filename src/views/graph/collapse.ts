import {
  BOX_PREFIX,
  GROUP_PREFIX,
  NAMESPACE_PREFIX,
  type GraphBox,
  type GraphCard,
  type GraphEdge,
  type GraphModel,
} from './graph-model.ts';

/** What the user has opened or closed by hand. */
export interface OpenState {
  readonly openGroups: ReadonlySet<string>;
  readonly openNamespaces: ReadonlySet<string>;
  readonly closedNamespaces: ReadonlySet<string>;
}

export const NOTHING_OPENED: OpenState = { openGroups: new Set(), openNamespaces: new Set(), closedNamespaces: new Set() };

/** Above this the picture stops being smooth and readable; `hard` holds even for what was opened by hand. */
export interface ElementBudget {
  readonly nodes: number;
  readonly edges: number;
  readonly hardNodes: number;
  readonly hardEdges: number;
}

const ELEMENT_BUDGET: ElementBudget = { nodes: 250, edges: 600, hardNodes: 400, hardEdges: 1000 };

/** Members from which endpoints that nothing tells apart become one card. */
const GROUP_SIZE = 4;

/** What was folded away, to be said on the screen. */
export interface GraphNotices {
  /** Namespaces closed to stay in the budget, not by hand. */
  readonly closedByBudget: readonly string[];
  /** Edges that are drawn only when one of their ends is selected. */
  readonly edgesOnSelection: number;
  readonly groups: number;
}

export interface CollapsedGraph {
  readonly model: GraphModel;
  /** Edges that would cover everything: to be drawn only when one of their ends is selected. */
  readonly quiet: readonly GraphEdge[];
  readonly notices: GraphNotices;
}

/** So many edges a card, and closed namespaces drown in them. */
const DENSE = 4;

/**
 * Folds the model until it fits: endpoints that nothing tells apart become one stacked card, then the largest
 * namespaces close, and edges between the same cards with the same look become one with a count.
 */
export function collapse(model: GraphModel, open: OpenState, budget: ElementBudget = ELEMENT_BUDGET): CollapsedGraph {
  const grouped = foldGroups(model, open.openGroups);
  const closed = new Set([...open.closedNamespaces].map((name) => BOX_PREFIX + name));
  const byHand = closed.size;
  const size = boxSizes(grouped);
  // Counting cards is quick, folding edges is not: edges are looked at once the cards fit.
  let nodes = grouped.cards.length + grouped.boxes.length;
  for (const id of closed) nodes -= size.get(id) ?? 0;
  let folded: GraphModel | undefined;
  for (const box of closingOrder(grouped, open, size)) {
    const opened = open.openNamespaces.has(box.name);
    if (nodes <= (opened ? budget.hardNodes : budget.nodes)) {
      folded ??= foldNamespaces(grouped, closed);
      if (folded.edges.length <= (opened ? budget.hardEdges : budget.edges)) break;
    }
    if (closed.has(box.id)) continue;
    closed.add(box.id);
    nodes -= size.get(box.id) ?? 0;
    folded = undefined;
  }
  return cut(folded ?? foldNamespaces(grouped, closed), [...closed].slice(byHand), budget);
}

/** Leaves the edges out that would cover everything, and says what was folded away. */
function cut(folded: GraphModel, closedByBudget: readonly string[], budget: ElementBudget): CollapsedGraph {
  const tooDense = closedByBudget.length > 0 && folded.edges.length > DENSE * folded.cards.length;
  const quiet = tooDense ? folded.edges.filter((edge) => !edge.loud) : [];
  return {
    model: { ...folded, edges: tooDense ? folded.edges.filter((edge) => edge.loud).slice(0, budget.edges) : folded.edges },
    quiet,
    notices: {
      closedByBudget: closedByBudget.map((id) => id.slice(BOX_PREFIX.length)),
      edgesOnSelection: quiet.length,
      groups: folded.cards.filter((card) => card.kind === 'group').length,
    },
  };
}

/** Cards in each box: what closing it saves, since one card takes the place of the box. */
function boxSizes(model: GraphModel): ReadonlyMap<string, number> {
  const size = new Map<string, number>();
  for (const { box } of model.cards) if (box) size.set(box, (size.get(box) ?? 0) + 1);
  return size;
}

/** The largest first; what was opened by hand last. */
function closingOrder(model: GraphModel, open: OpenState, size: ReadonlyMap<string, number>): readonly GraphBox[] {
  const byHand = (box: GraphBox) => (open.openNamespaces.has(box.name) ? 1 : 0);
  return [...model.boxes].sort(
    (a, b) => byHand(a) - byHand(b) || (size.get(b.id) ?? 0) - (size.get(a.id) ?? 0) || (a.name < b.name ? -1 : 1),
  );
}

function foldGroups(model: GraphModel, openGroups: ReadonlySet<string>): GraphModel {
  const groups = new Map<string, GraphCard[]>();
  for (const card of model.cards) {
    const [endpoint] = card.members;
    if (!endpoint) continue;
    const key = `${GROUP_PREFIX}${card.box ?? card.kind}/${endpoint.sameAs}`;
    groups.set(key, [...(groups.get(key) ?? []), card]);
  }
  const replacement = new Map<string, GraphCard>();
  for (const [id, cards] of groups) {
    if (cards.length < GROUP_SIZE) continue;
    if (openGroups.has(id)) for (const card of cards) replacement.set(card.id, { ...card, group: id });
    else for (const card of cards) replacement.set(card.id, groupCard(id, cards));
  }
  return replacement.size === 0 ? model : replaceCards(model, replacement, model.boxes);
}

function groupCard(id: string, cards: readonly GraphCard[]): GraphCard {
  const [first] = cards as [GraphCard, ...GraphCard[]];
  return {
    ...first,
    id,
    kind: 'group',
    name: groupName(cards.map((card) => card.name)),
    members: cards.flatMap((card) => card.members),
    rows: [],
    moreRows: 0,
    finding: cards.some((card) => card.finding),
    group: id,
  };
}

/** `worker-…` for worker-1, worker-2; the first name where they have no beginning in common. */
export function groupName(names: readonly string[]): string {
  const [first = ''] = names;
  let length = first.length;
  for (const name of names) while (!name.startsWith(first.slice(0, length))) length--;
  if (length === first.length && names.every((name) => name === first)) return first;
  return `${length >= 3 ? first.slice(0, length) : first}…`;
}

function foldNamespaces(model: GraphModel, closed: ReadonlySet<string>): GraphModel {
  const replacement = new Map<string, GraphCard>();
  for (const box of model.boxes) {
    if (!closed.has(box.id)) continue;
    const cards = model.cards.filter((card) => card.box === box.id);
    const ids = new Set(cards.map((card) => card.id));
    const folded: GraphCard = {
      id: NAMESPACE_PREFIX + box.name,
      kind: 'namespace',
      name: box.name,
      members: cards.flatMap((card) => card.members),
      rows: [],
      moreRows: 0,
      finding: cards.some((card) => card.finding),
      policies: box.policies,
      inside: model.edges
        .filter((edge) => ids.has(edge.source) && ids.has(edge.target))
        .reduce((sum, edge) => sum + edge.connections.length, 0),
    };
    for (const card of cards) replacement.set(card.id, folded);
  }
  return replaceCards(
    model,
    replacement,
    model.boxes.filter((box) => !closed.has(box.id)),
  );
}

function replaceCards(model: GraphModel, replacement: ReadonlyMap<string, GraphCard>, boxes: readonly GraphBox[]): GraphModel {
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
    const key = `${edge.source} → ${edge.target} ${edge.look} ${edge.deniedAt ?? ''}`;
    const known = merged.get(key);
    if (!known) merged.set(key, edge);
    else merged.set(key, { ...known, loud: known.loud || edge.loud, connections: [...known.connections, ...edge.connections] });
  }
  const folded = (id: string) => id.startsWith(NAMESPACE_PREFIX) || id.startsWith(GROUP_PREFIX);
  return [...merged].map(([key, edge]) => (folded(edge.source) || folded(edge.target) ? { ...edge, id: key.trim() } : edge));
}
