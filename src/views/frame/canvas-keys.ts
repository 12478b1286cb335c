/** Gives the graph a key as if it had the keyboard: it knows by itself how to fit and zoom. */
export function pressGraphKey(key: string): void {
  document.querySelector('[data-nodes]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** Puts the keyboard where arrows walk: on the graph's or the table's one tab stop. */
export function focusView(view: 'graph' | 'table'): void {
  const stop = view === 'graph' ? '[data-nodes] [tabindex="0"]' : '[role="table"] [tabindex="0"]';
  document.querySelector<HTMLElement>(stop)?.focus({ preventScroll: true });
}
