import { announce } from '#state/announcer.ts';
import type { Deed } from '#state/history.ts';
import { notify } from '#state/notice.ts';
import { useWorkspace } from '#state/workspace.ts';
import type { Words } from '#words/english.ts';

/** Takes the last deed back, or does it again, and says which it was. */
export function takeBack(direction: 'undo' | 'redo', words: Words): void {
  const { whatIf } = words;
  const deed = useWorkspace.getState()[direction]();
  if (deed === undefined) {
    announce(direction === 'undo' ? whatIf.nothingToUndo : whatIf.nothingToRedo);
    return;
  }
  const text = (direction === 'undo' ? whatIf.undone : whatIf.redone)(deedText(deed, words));
  announce(text);
  notify({ text });
}

/** What was done, in a few words: `payments-guard switched off`. */
export function deedText(deed: Deed, { whatIf }: Words): string {
  const { deeds } = whatIf;
  switch (deed.kind) {
    case 'edit':
    case 'close':
    case 'rename':
    case 'put':
      return deeds[deed.kind](deed.file);
    case 'open':
      return deeds.open(deed.files);
    case 'switch-off':
    case 'switch-on':
      return deeds[deed.kind](deed.objects.map(shortName));
    case 'try':
      return deed.what;
    default:
      return deeds[deed.kind];
  }
}

/** `shop/payments-guard` of `NetworkPolicy shop/payments-guard`; a kind that is no policy's is said. */
function shortName(key: string): string {
  const [kind = '', name = ''] = key.split(' ');
  return kind.endsWith('Policy') ? name : key;
}
