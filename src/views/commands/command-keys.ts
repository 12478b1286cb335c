import { useEffect } from 'react';
import { COMMAND_BY_KEY } from './command-table.ts';
import { runCommand } from './use-commands.ts';

/** Keys that work while text is typed too. */
const EVERYWHERE = new Set(['Mod+k']);

/** Listens for the keys of all commands: anywhere on the page but where text is typed, and not while a dialog or a menu is open. */
export function useCommandKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const name = nameOf(event);
      if (takesText(event.target) && !EVERYWHERE.has(name)) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return;
      const id = COMMAND_BY_KEY.get(name);
      if (id !== undefined && runCommand(id)) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

/** `z`, `Escape`; with Ctrl or ⌘ held `Mod+z`, with Shift too `Mod+Shift+z`. */
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
