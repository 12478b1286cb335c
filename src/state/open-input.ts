import { loadSample } from './samples.ts';
import { engine } from './engine.ts';
import { useSelection } from './selection.ts';
import { NOTHING_SELECTED } from './selection-type.ts';
import { useWorkspace } from './workspace.ts';
import type { DroppedFile } from '#worker/engine-api.ts';

/** Unpacks what was opened or dropped and adds it to the work; returns how many manifest files came out. */
export async function openDropped(dropped: readonly DroppedFile[]): Promise<number> {
  if (dropped.length === 0) return 0;
  const { files, diagnostics } = await engine.unpack(dropped);
  if (files.length > 0) beginOwn();
  useWorkspace.getState().open(files, diagnostics);
  if (files.length > 0) leaveStart();
  return files.length;
}

/** Adds pasted text as a file of its own. */
export function openPasted(text: string): void {
  beginOwn();
  useWorkspace.getState().add('pasted.yaml', text);
  leaveStart();
}

/** Adds a file to write in. */
export function openEmpty(): void {
  beginOwn();
  useWorkspace.getState().add('new.yaml', '');
  leaveStart();
}

/** Shows a sample in the place of the work, which is put aside; false where there is no such sample. */
export async function openSample(name: string): Promise<boolean> {
  if (useWorkspace.getState().sample !== name) {
    const files = await loadSample(name);
    if (files === undefined) return false;
    useWorkspace.getState().openSample(name, files);
  }
  const { sample, start } = useSelection.getState();
  if (sample !== name || start)
    useSelection.getState().change({ sample: name, start: false, selection: NOTHING_SELECTED, namespaces: [], findText: '' });
  return true;
}

/** From the start screen back to the files that were being worked on. */
export function resumeWork(): void {
  const { sample, files, aside, takeUpAside } = useWorkspace.getState();
  if (aside.length > 0 && (sample !== undefined || files.length === 0)) takeUpAside();
  leaveStart();
}

/** From the start screen nobody means to add to a sample that was looked at before: the reader's own files go on. */
function beginOwn(): void {
  const { sample, takeUpAside } = useWorkspace.getState();
  if (useSelection.getState().start && sample !== undefined) takeUpAside();
}

function leaveStart(): void {
  useSelection.getState().change({ start: false, sample: undefined });
}

/** Follows the address to its sample, and takes the sample out of the address once its files are changed; returns the way to stop. */
export function followSample(onMissing: (name: string) => void): () => void {
  const follow = (name: string | undefined) => {
    if (name === undefined || name === useWorkspace.getState().sample) return;
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
  follow(useSelection.getState().sample);
  return () => {
    stopAddress();
    stopWork();
  };
}
