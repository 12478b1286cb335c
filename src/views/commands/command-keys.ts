import { useEffect } from 'react';
import { useDialogs } from '#state/dialogs.ts';
import { COMMAND_BY_KEY } from './command-table.ts';
import { setPaletteText, usePaletteText } from './palette-text.ts';
import { runCommand } from './use-commands.ts';

/** Keys that work while text is typed too. */
const EVERYWHERE = new Set(['Mod+k']);

/** Listens for the keys of all commands: anywhere on the page but where text is typed, and not while a dialog or a menu is open. */
export function useCommandKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const name = nameOf(event);
      if (takesText(event.target) && !EVERYWHERE.has(name)) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return;
      const { open } = useDialogs.getState();
      // It is on its way to the screen: what is typed is meant for it.
      if (open === 'commands' && name.length === 1) {
        setPaletteText(usePaletteText.getState().text + event.key);
        event.preventDefault();
      }
      if (open !== undefined) return;
      const id = COMMAND_BY_KEY.get(name);
      if (id !== undefined && runCommand(id)) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

/** `z`, `Escape`; with Ctrl or ⌘ held `Mod+z`, with Shift too `Mod+Shift+z`. */
export function nameOf(event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'key' | 'code'>): string {
  const key = latinKey(event);
  if (!event.ctrlKey && !event.metaKey) return key;
  return `Mod+${event.shiftKey ? 'Shift+' : ''}${key.toLowerCase()}`;
}

/** While a keyboard writes Hangul or another script, a letter key is known by its place: `ㅎ` is where `g` is. */
function latinKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const otherScript = key === 'Process' || (key.length === 1 && key > '~');
  return letter !== undefined && otherScript ? letter.toLowerCase() : key;
}

/** Whether what is typed or pasted there belongs there. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file', 'range'].includes(target.type);
}
