import { useEffect, useRef } from 'react';

/** What a key does, by `KeyboardEvent.key`; with Ctrl or ⌘ held `Mod+z`, with Shift too `Mod+Shift+z`. */
export type PageKeys = Readonly<Record<string, () => void>>;

/** Keys that work while text is typed too. */
const EVERYWHERE = new Set(['Mod+k']);

/** Keys that work anywhere on the page but where text is typed, and not while a dialog or a menu is open. */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const name = nameOf(event);
      if (takesText(event.target) && !EVERYWHERE.has(name)) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return;
      const action = latest.current[name];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

function nameOf({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): string {
  if (!ctrlKey && !metaKey) return key;
  return `Mod+${shiftKey ? 'Shift+' : ''}${key.toLowerCase()}`;
}

/** Whether what is typed or pasted there belongs there. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file', 'range'].includes(target.type);
}
