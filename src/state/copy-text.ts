import { announce } from './announcer.ts';
import { notify } from './notice.ts';

/** Puts text on the clipboard and says so, or, where the browser refuses, says `refused` if there is one. Returns whether it is there. */
export async function copyText(text: string, copied: string, refused: string | undefined): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (refused !== undefined) notify({ text: refused });
    return false;
  }
  announce(copied);
  notify({ text: copied });
  return true;
}
