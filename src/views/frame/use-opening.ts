import { announce } from '#state/announcer.ts';
import { dismissNotice, notify } from '#state/notice.ts';
import { openDropped, openEmpty, openPasted } from '#state/open-input.ts';
import { useWorkspace } from '#state/workspace.ts';
import type { DroppedFile } from '#worker/engine-api.ts';
import type { Words } from '#words/english.ts';
import { phraseText } from '#words/phrase.ts';
import { useWords } from '#views/words-context.tsx';
import { usePageInput } from './page-input.ts';

interface Opening {
  readonly openFiles: (dropped: Promise<readonly DroppedFile[]>) => void;
  /** Adds what is on the clipboard. */
  readonly paste: () => void;
  /** Something that can be dropped hovers over the page. */
  readonly hovering: boolean;
}

/** The ways in which manifests come onto the page: chosen, dropped, pasted. What cannot be used is said. */
export function useOpening(atStart: boolean): Opening {
  const words = useWords();
  const { inputs } = words.screen;
  const openFiles = (dropped: Promise<readonly DroppedFile[]>) => {
    void dropped
      .then(openDropped)
      .then((count) => {
        if (count === 0) return notify({ text: refusal(words), stays: atStart });
        dismissNotice();
        announce(inputs.added(count));
      })
      .catch(() => notify({ text: inputs.nothingUsable }));
  };
  const dropFiles = (dropped: Promise<readonly DroppedFile[]>, side?: 'before' | 'after') => {
    if (side === undefined) openFiles(dropped);
    else void import('#views/changes/compared-sets.ts').then(({ openSide }) => openSide(side, dropped, words)).catch(() => undefined);
  };
  const paste = () => {
    void readClipboard().then((text) => {
      if (text === undefined) {
        notify({ text: inputs.clipboardRefused });
        openEmpty();
      } else if (text.trim() === '') notify({ text: inputs.clipboardEmpty });
      else openPasted(text);
    });
  };
  const hovering = usePageInput({ onFiles: dropFiles, onText: openPasted });
  return { openFiles, paste, hovering };
}

/** Why nothing of what was opened can be used: in the words of the first thing that is wrong with it. */
function refusal(words: Words): string {
  const [first] = useWorkspace.getState().inputDiagnostics;
  if (first === undefined) return words.screen.inputs.nothingUsable;
  const { title, advice } = words.diagnostic(first);
  return `${phraseText(title)} ${phraseText(advice)}`;
}

/** The text of the clipboard; undefined where the browser refuses it. */
async function readClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}
