import type { ViewName } from '#state/fragment.ts';

const IN_GRAPH = '[data-nodes] [tabindex="0"]';
const TAB_STOPS: Readonly<Record<ViewName, string>> = {
  graph: IN_GRAPH,
  changes: IN_GRAPH,
  matrix: '[role="grid"]',
  table: '[role="table"] [tabindex="0"]',
};

/** Gives the graph (or the matrix over it) a key as if it had the keyboard: it knows by itself how to fit and zoom. */
export function pressGraphKey(key: string): void {
  (document.querySelector('[role="grid"]') ?? document.querySelector('[data-nodes]'))?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
}

/** Puts the keyboard where arrows walk: on the one tab stop of the view. */
export function focusView(view: ViewName): void {
  document.querySelector<HTMLElement>(TAB_STOPS[view])?.focus({ preventScroll: true });
}
