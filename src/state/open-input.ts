import { loadSample } from './samples.ts';
import { engine } from './engine.ts';
import { isOwnEntry, useSelection } from './selection.ts';
import { NOTHING_COMPARED, NOTHING_FILTERED, parseFragment } from './fragment.ts';
import type { SharedWork } from './shared-work.ts';
import { useWorkspace } from './workspace.ts';
import type { DroppedFile } from '#worker/engine-api.ts';

/** Unpacks what was opened or dropped and adds it to the work; returns how many manifest files came out. */
export async function openDropped(dropped: readonly DroppedFile[]): Promise<number> {
  if (dropped.length === 0) return 0;
  const { files, diagnostics } = await engine.unpack(dropped);
  const from = files.length > 0 ? beginOwn() : undefined;
  useWorkspace.getState().open(files, diagnostics);
  if (from !== undefined) leaveStart(from);
  return files.length;
}

/** Adds pasted text as a file of its own. */
export function openPasted(text: string): void {
  const from = beginOwn();
  useWorkspace.getState().add('pasted.yaml', text);
  leaveStart(from);
}

/** Adds a file to write in. */
export function openEmpty(): void {
  const from = beginOwn();
  useWorkspace.getState().add('new.yaml', '');
  leaveStart(from);
}

/** Shows a sample in the place of the work, which is put aside; false where there is no such sample. */
export async function openSample(name: string): Promise<boolean> {
  if (useWorkspace.getState().sample !== name) {
    const files = await loadSample(name);
    if (files === undefined) return false;
    if (useSelection.getState().sample !== name) keepStartInHistory();
    useWorkspace.getState().openSample(name, files);
  }
  const { sample, start } = useSelection.getState();
  if (sample !== name || start) useSelection.getState().change({ ...WHOLE_VIEW, sample: name, start: false });
  return true;
}

/** From the start screen back to the files that were being worked on. */
export function resumeWork(): void {
  const { sample, files, aside, takeUpAside } = useWorkspace.getState();
  const others = aside.files.length > 0 && (sample !== undefined || files.length === 0);
  if (others) takeUpAside();
  leaveStart(others ? 'other-work' : 'same-work');
}

/** Takes up what was put aside, while other files of one's own (of a link) are open; these are put aside then. */
export function takeUpAside(): void {
  const { aside, openWork } = useWorkspace.getState();
  openWork({ ...aside, before: undefined });
  leaveStart('other-work');
}

/** Shows what a link holds in the place of the work, which is put aside. */
export function openShared({ view, ...work }: SharedWork): void {
  useWorkspace.getState().openWork(work);
  useSelection.getState().change({ ...parseFragment(view), sample: undefined, start: false }, 'quiet');
}

/** Of other files, everything: what was selected or hidden before would only hide what they hold. */
const WHOLE_VIEW = {
  ...NOTHING_FILTERED,
  view: 'graph',
  // Another cluster, another network plugin.
  profile: undefined,
  options: {},
  controller: undefined,
  between: NOTHING_COMPARED,
} as const;

/**
 * Before files of the reader are opened. From the start screen nobody means to add to a sample that was looked at before:
 * the reader's own files go on. Says whether they are other files than those that were shown last.
 */
function beginOwn(): 'same-work' | 'other-work' {
  const { sample, files, takeUpAside } = useWorkspace.getState();
  keepStartInHistory();
  if (!useSelection.getState().start || (sample === undefined && files.length > 0)) return 'same-work';
  if (sample !== undefined) takeUpAside();
  return 'other-work';
}

function leaveStart(to: 'same-work' | 'other-work'): void {
  useSelection.getState().change({ ...(to === 'other-work' ? WHOLE_VIEW : {}), start: false, sample: undefined });
}

/** While nothing is open the start screen shows without being asked for; the address has to say so for the back button to lead there. */
function keepStartInHistory(): void {
  if (useWorkspace.getState().files.length === 0) useSelection.getState().change({ start: true, sample: undefined }, 'quiet');
}

/** Follows the address to its sample, and takes the sample out of the address once its files are changed; returns the way to stop. */
export function followSample(onMissing: (name: string) => void): () => void {
  const follow = (name: string | undefined, isFirst = false) => {
    const { sample, cameFrom, files } = useWorkspace.getState();
    if (name === undefined || name === sample) return;
    // Back to before the first edit of a sample: the view of then, and the work of now.
    if (name === cameFrom && files.length > 0 && isOwnEntry() && !isFirst) {
      useSelection.getState().change({ sample: undefined }, 'quiet');
      return;
    }
    void openSample(name).then((found) => {
      if (!found) onMissing(name);
    });
  };
  const stopAddress = useSelection.subscribe((now, before) => {
    if (now.sample !== before.sample) follow(now.sample);
  });
  const stopWork = useWorkspace.subscribe((now, before) => {
    const { sample, change } = useSelection.getState();
    if (before.sample !== undefined && now.sample === undefined && sample === before.sample) change({ sample: undefined }, 'quiet');
  });
  follow(useSelection.getState().sample, true);
  return () => {
    stopAddress();
    stopWork();
  };
}
