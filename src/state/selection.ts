import { create } from 'zustand';
import { formatFragment, parseFragment, PLAIN_VIEW, type ViewState } from './fragment.ts';
import { linkData } from './link-data.ts';
import type { Selection } from './selection-type.ts';

interface SelectionStore extends ViewState {
  /** When the profile, an option or the workload at the edge was chosen last, in milliseconds of the page's clock. */
  readonly profileChangedAt: number;
  /** Changes the view and the address. `step`: the back button undoes it (a selection, a view); otherwise the address is replaced (typing). */
  change(change: Partial<ViewState>, how?: 'step' | 'quiet'): void;
  select(selection: Selection): void;
}

/** What is selected, in scope and shown. Its home is the fragment of the address, so a link and the back button carry it. */
export const useSelection = create<SelectionStore>((set, get) => ({
  ...initialView(),
  profileChangedAt: 0,
  change: (change, how = 'step') => {
    const judges = 'profile' in change || 'options' in change || 'controller' in change;
    set(judges ? { ...change, profileChangedAt: performance.now() } : change);
    writeAddress(get(), how);
  },
  select: (selection) => {
    if (!sameSelection(get().selection, selection)) get().change({ selection });
  },
}));

/** What the entries of the history that the page has shown are known by; an address that was typed in is a new one. */
const OWN_ENTRY = 'shown';

/** Whether the reader went back or forward to the present address. */
export function isOwnEntry(): boolean {
  return history.state === OWN_ENTRY;
}

/** Follows the address when the reader goes back, forward or edits it. Call once; returns the way to stop. */
export function followAddress(): () => void {
  const follow = () => {
    // A link that carries work changes nothing before the reader agrees.
    if (linkData(location.hash) === undefined) useSelection.setState(parseFragment(location.hash));
    if (!isOwnEntry()) history.replaceState(OWN_ENTRY, '');
  };
  history.replaceState(OWN_ENTRY, '');
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  return () => {
    removeEventListener('popstate', follow);
    removeEventListener('hashchange', follow);
  };
}

function sameSelection(one: Selection, other: Selection): boolean {
  if (one.kind === 'endpoint') return other.kind === 'endpoint' && one.id === other.id;
  if (one.kind === 'namespace') return other.kind === 'namespace' && one.name === other.name;
  if (one.kind === 'connection') return other.kind === 'connection' && one.source === other.source && one.destination === other.destination;
  return other.kind === 'none';
}

function initialView(): ViewState {
  return typeof location === 'undefined' ? PLAIN_VIEW : parseFragment(location.hash);
}

function writeAddress(state: ViewState, how: 'step' | 'quiet'): void {
  const fragment = formatFragment(state);
  const address = location.pathname + location.search + (fragment === '' ? '' : `#${fragment}`);
  if (`#${fragment}` === (location.hash || '#')) return;
  if (how === 'step') history.pushState(OWN_ENTRY, '', address);
  else history.replaceState(OWN_ENTRY, '', address);
}
