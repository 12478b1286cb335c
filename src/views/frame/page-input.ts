import { useEffect, useRef, useState } from 'react';
import { readDropped } from '#state/dropped-files.ts';
import type { DroppedFile } from '#worker/engine-api.ts';
import { takesText } from '#views/commands/command-keys.ts';

interface PageInput {
  /** `side`: they were dropped on one of the two sides of a comparison. */
  readonly onFiles: (files: Promise<readonly DroppedFile[]>, side?: 'before' | 'after') => void;
  readonly onText: (text: string) => void;
}

/** Lets the whole page take what is dropped on it, and what is pasted outside of a text field. Says whether something hovers over it. */
export function usePageInput(input: PageInput): boolean {
  const [hovering, setHovering] = useState(false);
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  useEffect(() => {
    let depth = 0;
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onEnter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setHovering(true);
    };
    const onLeave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setHovering(false);
    };
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent) => {
      depth = 0;
      setHovering(false);
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.onFiles(readDropped(event.dataTransfer), sideAt(event.target));
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || takesText(event.target) || event.clipboardData === null) return;
      if (event.clipboardData.files.length > 0) {
        event.preventDefault();
        latest.current.onFiles(readDropped(event.clipboardData));
        return;
      }
      const text = event.clipboardData.getData('text/plain');
      if (text.trim() === '') return;
      event.preventDefault();
      latest.current.onText(text);
    };
    // In the phase before the editor: it would insert the text of a dropped file at the cursor.
    addEventListener('dragenter', onEnter, true);
    addEventListener('dragleave', onLeave, true);
    addEventListener('dragover', onOver, true);
    addEventListener('drop', onDrop, true);
    addEventListener('paste', onPaste);
    return () => {
      removeEventListener('dragenter', onEnter, true);
      removeEventListener('dragleave', onLeave, true);
      removeEventListener('dragover', onOver, true);
      removeEventListener('drop', onDrop, true);
      removeEventListener('paste', onPaste);
    };
  }, []);
  return hovering;
}

function sideAt(target: EventTarget | null): 'before' | 'after' | undefined {
  const side = target instanceof Element ? target.closest<HTMLElement>('[data-drop-side]')?.dataset['dropSide'] : undefined;
  return side === 'before' || side === 'after' ? side : undefined;
}
