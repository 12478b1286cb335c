import type { ViewName } from '#state/fragment.ts';

const IN_GRAPH = '[data-nodes] [tabindex="0"]';
const TAB_STOPS: Readonly<Record<ViewName, string>> = {
  graph: IN_GRAPH,
  changes: IN_GRAPH,
  matrix: '[role="grid"]',
  table: '[role="table"] [tabindex="0"]',
  profiles: '[data-profiles] select',
  groups: '[data-groups] h2',
};

/** Gives the graph (or the matrix over it) a key as if it had the keyboard: it knows by itself how to fit and zoom. */
export function pressGraphKey(key: string): void {
  (document.querySelector('[role="grid"]') ?? document.querySelector('[data-nodes]'))?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
}

/** How many frames a view may take to be there: some are fetched when they are first opened. */
const PATIENCE = 120;

/** Puts the keyboard where arrows walk: on the one tab stop of the view. */
export function focusView(view: ViewName, patience = PATIENCE): void {
  const stop = document.querySelector<HTMLElement>(TAB_STOPS[view]);
  if (stop) stop.focus({ preventScroll: true });
  else if (patience > 0) requestAnimationFrame(() => focusView(view, patience - 1));
}

/** Puts the keyboard into the text of the open file, in the frame after: it may have been opened just now. */
export function focusEditor(patience = PATIENCE): void {
  requestAnimationFrame(() => {
    const text = document.querySelector<HTMLElement>('.cm-content');
    if (text) text.focus();
    else if (patience > 0) focusEditor(patience - 1);
  });
}

/** Takes the keyboard out of the graph, the matrix or the table, where it walks. */
export function leaveView(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches(Object.values(TAB_STOPS).join())) activeElement.blur();
}
