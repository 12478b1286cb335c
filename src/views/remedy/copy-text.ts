import { announce } from '#state/announcer.ts';
import { notify } from '#state/notice.ts';

/** Puts text on the clipboard and says so, or that the browser refused. */
export async function copyText(text: string, copied: string, failed: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(copied);
    notify({ text: copied });
  } catch {
    notify({ text: failed });
  }
}
