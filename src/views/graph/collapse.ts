import { type AddressGroups, addressGroups, foldAddresses, foldGroups } from './fold-groups.ts';
import { foldNamespaces } from './fold-namespaces.ts';
import { BOX_PREFIX, type GraphBox, type GraphEdge, type GraphModel } from './graph-model.ts';

/** What the user has opened or closed by hand. */
export interface OpenState {
  readonly openGroups: ReadonlySet<string>;
  readonly openNamespaces: ReadonlySet<string>;
  readonly closedNamespaces: ReadonlySet<string>;
  /** Everything, as far as the budget allows. */
  readonly all: boolean;
  /** What was opened last, to be looked at where the whole picture has become too small: cards and boxes by id. */
  readonly latest: readonly string[];
}

export const NOTHING_OPENED: OpenState = {
  openGroups: new Set(),
  openNamespaces: new Set(),
  closedNamespaces: new Set(),
  all: false,
  latest: [],
};

export interface Amount {
  /** Cards and namespace boxes. */
  readonly nodes: number;
  readonly edges: number;
}

export interface ElementBudget {
  /** Up to here everything is drawn. */
  readonly whole: Amount;
  /** Above it namespaces close until no more is left than this: names can be read without zooming. */
  readonly readable: Amount;
  /** For "open all": above this the picture stops being smooth. */
  readonly most: Amount;
  /** Holds even for what was opened by hand. */
  readonly hard: Amount;
}

const ELEMENT_BUDGET: ElementBudget = {
  whole: { nodes: 80, edges: 300 },
  readable: { nodes: 40, edges: 90 },
  most: { nodes: 250, edges: 600 },
  hard: { nodes: 400, edges: 1000 },
};

/** What was folded away, to be said on the screen. */
export interface GraphNotices {
  /** Namespaces closed to stay in the budget, not by hand. */
  readonly closedByBudget: readonly string[];
  /** Edges that are drawn only when one of their ends is selected. */
  readonly edgesOnSelection: number;
  readonly groups: number;
  /** Opening all would open more. */
  readonly canOpenAll: boolean;
}

export interface CollapsedGraph {
  readonly model: GraphModel;
  /** Edges that would cover everything: to be drawn only when one of their ends is selected. */
  readonly quiet: readonly GraphEdge[];
  readonly notices: GraphNotices;
}

/** So many edges a card, and closed namespaces drown in them. */
const DENSE = 4;

/** What a model folds away to fit, found once: another state of the same cards is folded in the same way, so that nothing moves. */
export interface Folding {
  readonly closedByBudget: readonly string[];
  readonly closed: ReadonlySet<string>;
  /** Address blocks that stand together, by id. */
  readonly addresses: AddressGroups;
  /** Most edges would cover everything. */
  readonly tooDense: boolean;
  readonly canOpenAll: boolean;
  readonly limit: Amount;
}

/**
 * Folds the model until it fits: endpoints that nothing tells apart become one stacked card, then the largest
 * namespaces close, edges between the same cards with the same look become one with a count, and address blocks with
 * the same neighbors become one card.
 */
export function collapse(model: GraphModel, open: OpenState, budget: ElementBudget = ELEMENT_BUDGET): CollapsedGraph {
  return fold(model, open, foldingFor(model, open, budget));
}

/** Decides what has to be folded away. */
export function foldingFor(model: GraphModel, open: OpenState, budget: ElementBudget = ELEMENT_BUDGET): Folding {
  const grouped = foldGroups(model, open.openGroups);
  const limit = open.all ? budget.most : budget.readable;
  const small = within(sizeOf(grouped), budget.whole);
  const byBudget = small ? new Set<string>() : closedFor(grouped, open, limit, budget.hard);
  const byHand = new Set([...open.closedNamespaces].map((name) => BOX_PREFIX + name));
  const closed = new Set([...byBudget, ...byHand]);
  const closedByBudget = [...byBudget].filter((id) => !byHand.has(id));
  const shut = foldNamespaces(grouped, closed);
  const addresses = addressGroups(shut);
  const { cards, edges } = foldAddresses(shut, addresses, open.openGroups);
  const most = open.openNamespaces.size > 0 ? budget.most : limit;
  return {
    closedByBudget,
    closed,
    addresses,
    tooDense: closedByBudget.length > 0 && edges.length > Math.max(most.edges, DENSE * cards.length),
    canOpenAll: !open.all && closedByBudget.length > 0,
    limit: most,
  };
}

/** Folds a model as was decided. */
export function fold(model: GraphModel, open: OpenState, folding: Folding): CollapsedGraph {
  const shut = foldNamespaces(foldGroups(model, open.openGroups), folding.closed);
  return cut(foldAddresses(shut, folding.addresses, open.openGroups), folding);
}

function sizeOf({ cards, boxes, edges }: GraphModel): Amount {
  return { nodes: cards.length + boxes.length, edges: edges.length };
}

function within(amount: Amount, limit: Amount): boolean {
  return amount.nodes <= limit.nodes && amount.edges <= limit.edges;
}

/**
 * The boxes to close. What was opened by hand is looked at after the others, so that opening one namespace closes no
 * other, and closes again only above the hard limit.
 */
function closedFor(model: GraphModel, { openNamespaces, closedNamespaces }: OpenState, limit: Amount, hard: Amount): ReadonlySet<string> {
  const size = boxSizes(model);
  const free = closingOrder(model, size).filter((box) => !closedNamespaces.has(box.name));
  const always = model.boxes.filter((box) => closedNamespaces.has(box.name)).map((box) => box.id);
  const worthIt = free.filter((box) => (size.get(box.id) ?? 0) > 1);
  const closed = closeUntil(model, size, worthIt, new Set(always), limit);
  for (const box of free) if (openNamespaces.has(box.name)) closed.delete(box.id);
  const handLast = [...free.filter((box) => !openNamespaces.has(box.name)), ...free.filter((box) => openNamespaces.has(box.name))];
  return closeUntil(model, size, handLast, closed, hard);
}

/** Closes boxes in this order until the rest is within the limit. */
function closeUntil(
  model: GraphModel,
  size: ReadonlyMap<string, number>,
  order: readonly GraphBox[],
  before: ReadonlySet<string>,
  limit: Amount,
): Set<string> {
  const closed = new Set(before);
  // Counting cards is quick, folding edges is not: edges are looked at once the cards fit.
  let nodes = model.cards.length + model.boxes.length;
  for (const id of closed) nodes -= size.get(id) ?? 0;
  for (const box of order) {
    if (closed.has(box.id)) continue;
    if (nodes <= limit.nodes && foldNamespaces(model, closed).edges.length <= limit.edges) break;
    closed.add(box.id);
    nodes -= size.get(box.id) ?? 0;
  }
  return closed;
}

/** Leaves the edges out that would cover everything, and says what was folded away. */
function cut(folded: GraphModel, { tooDense, limit, closedByBudget, canOpenAll }: Folding): CollapsedGraph {
  const quiet = tooDense ? folded.edges.filter((edge) => !edge.loud) : [];
  return {
    model: { ...folded, edges: tooDense ? folded.edges.filter((edge) => edge.loud).slice(0, limit.edges) : folded.edges },
    quiet,
    notices: {
      closedByBudget: closedByBudget.map((id) => id.slice(BOX_PREFIX.length)),
      edgesOnSelection: quiet.length,
      groups: folded.cards.filter((card) => card.kind === 'group').length,
      canOpenAll,
    },
  };
}

/** Cards in each box: what closing it saves, since one card takes the place of the box. */
function boxSizes(model: GraphModel): ReadonlyMap<string, number> {
  const size = new Map<string, number>();
  for (const { box } of model.cards) if (box) size.set(box, (size.get(box) ?? 0) + 1);
  return size;
}

/** The largest first. */
function closingOrder(model: GraphModel, size: ReadonlyMap<string, number>): readonly GraphBox[] {
  return [...model.boxes].sort((a, b) => (size.get(b.id) ?? 0) - (size.get(a.id) ?? 0) || (a.name < b.name ? -1 : 1));
}
