import { announce } from '#state/announcer.ts';
import { engine } from '#state/engine.ts';
import { notify } from '#state/notice.ts';
import { useWorkspace } from '#state/workspace.ts';
import type { Words } from '#words/english.ts';

/** What is tried becomes the input; what is switched off is taken out of the text. */
export async function keepTried({ whatIf }: Words): Promise<void> {
  const { files, off, keep } = useWorkspace.getState();
  try {
    const outcome = await engine.edit({ files, off }, { kind: 'take-out' });
    if (outcome.kind !== 'done') return notify({ text: whatIf.bar.keepFailed });
    keep(outcome.set.files);
    announce(whatIf.bar.kept);
    notify({ text: whatIf.bar.kept });
  } catch {
    notify({ text: whatIf.bar.keepFailed });
  }
}
