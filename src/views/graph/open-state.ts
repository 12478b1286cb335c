import type { OpenState } from './collapse.ts';
import type { GraphWords } from '#words/en/graph.ts';
import { cardName } from './card-words.ts';
import { BOX_PREFIX, type GraphCard, type GraphModel, NAMESPACE_PREFIX } from './graph-model.ts';

/** Opens or closes what is chosen: one way for a button, a double click and a key. */
export interface OpenAction {
  readonly does: 'open' | 'close namespace' | 'close group';
  readonly name: string;
  apply(state: OpenState): OpenState;
}

/** What can be opened or closed at a card or a namespace box. */
export function openActionOf(what: GraphCard | { readonly box: string }, words: GraphWords): OpenAction | undefined {
  if (!('kind' in what)) {
    const name = what.box.slice(BOX_PREFIX.length);
    return { does: 'close namespace', name, apply: (state) => closeNamespace(state, name) };
  }
  const { group } = what;
  if (what.kind === 'namespace') {
    const name = what.id.slice(NAMESPACE_PREFIX.length);
    return { does: 'open', name, apply: (state) => openNamespace(state, name) };
  }
  if (group === undefined) return undefined;
  if (what.kind === 'group')
    return {
      does: 'open',
      name: cardName(what, words),
      apply: (state) => ({ ...state, openGroups: new Set([...state.openGroups, group]) }),
    };
  return {
    does: 'close group',
    name: what.name,
    apply: (state) => ({ ...state, openGroups: new Set([...state.openGroups].filter((each) => each !== group)) }),
  };
}

/** Opens the closed namespaces in which these endpoints are hidden, and looks at the endpoints. */
export function openAround(state: OpenState, { cardOf }: GraphModel, endpoints: readonly string[]): OpenState {
  const cards = [...new Set(endpoints.map((endpoint) => cardOf.get(endpoint) ?? ''))];
  const hiding = cards.filter((card) => card.startsWith(NAMESPACE_PREFIX)).map((card) => card.slice(NAMESPACE_PREFIX.length));
  return hiding.length === 0 ? state : { ...hiding.reduce(openNamespace, state), latest: endpoints };
}

function openNamespace(state: OpenState, name: string): OpenState {
  return {
    ...state,
    openNamespaces: new Set([...state.openNamespaces, name]),
    closedNamespaces: new Set([...state.closedNamespaces].filter((each) => each !== name)),
    latest: [BOX_PREFIX + name],
  };
}

function closeNamespace(state: OpenState, name: string): OpenState {
  return {
    ...state,
    openNamespaces: new Set([...state.openNamespaces].filter((each) => each !== name)),
    closedNamespaces: new Set([...state.closedNamespaces, name]),
    latest: [],
  };
}
