/** Gives the graph a key as if it had the keyboard: it knows by itself how to fit and zoom. */
export function pressGraphKey(key: string): void {
  document.querySelector('[data-nodes]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
