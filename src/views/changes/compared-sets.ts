import type { ManifestFile } from '#engine/model/origin.ts';
import { announce } from '#state/announcer.ts';
import { engine } from '#state/engine.ts';
import { notify } from '#state/notice.ts';
import { loadSample } from '#state/samples.ts';
import { useSelection } from '#state/selection.ts';
import { useWorkspace } from '#state/workspace.ts';
import type { DroppedFile } from '#worker/engine-api.ts';
import type { Words } from '#words/english.ts';
import { nameOf, setName } from './set-name.ts';

export type Side = 'before' | 'after';

/** The files that come with the page as an example: what a shop was, and what a pull request makes of it. */
const EXAMPLE = { before: 'online-shop', after: 'orders-lockdown', change: 'shop-lockdown', repaired: 'checkout.yaml' } as const;

/** Opens files as one side of the comparison. The later side takes the place of what is on the screen, which is put aside. */
export async function openSide(side: Side, dropped: Promise<readonly DroppedFile[]>, words: Words): Promise<void> {
  const given = await dropped;
  if (given.length === 0) return;
  const { files } = await engine.unpack(given);
  if (files.length === 0) return notify({ text: words.screen.inputs.nothingUsable });
  const { before, compareWith, openWork } = useWorkspace.getState();
  if (side === 'before') compareWith({ name: setName(files, words.changes.compare.loose(files.length)), files, off: [] });
  else {
    openWork({ files, off: [], input: files, before });
    useSelection.getState().change({ sample: undefined }, 'quiet');
  }
  announce(words.screen.inputs.added(files.length));
}

/** What is on the screen becomes what is compared with, so that edits (or other files) show as changes. */
export function keepAsBefore(words: Words): void {
  const { files, off, compareWith } = useWorkspace.getState();
  compareWith({ name: words.changes.compare.keptName(presentName(words)), files, off });
  announce(words.changes.compare.kept);
}

export function swapSides(words: Words): void {
  const { before, files, off, choices, openWork } = useWorkspace.getState();
  if (before === undefined) return;
  const name = presentName(words);
  openWork({ files: before.files, off: before.off, input: before.files, choices, before: { name, files, off } });
  useSelection.getState().change({ sample: undefined }, 'quiet');
}

/** What the manifests on the screen are called. */
function presentName({ changes, language }: Words): string {
  const { files, sample } = useWorkspace.getState();
  return nameOf(files, sample, language, changes.compare.screen);
}

export function stopComparing(): void {
  useWorkspace.getState().compareWith(undefined);
}

/** A pull request to look at: the shop, with one label mended and two policies more. */
export async function openExample(words: Words): Promise<void> {
  const [shop, change] = await Promise.all([loadSample(EXAMPLE.before), loadSample(EXAMPLE.change)]);
  if (shop === undefined || change === undefined) return;
  const repaired = shop.map((file) =>
    file.name === EXAMPLE.repaired ? { ...file, text: file.text.replace('tier: back-end', 'tier: backend') } : file,
  );
  const files = inFolder(EXAMPLE.after, [...repaired, ...change]);
  const before = { name: EXAMPLE.before, files: inFolder(EXAMPLE.before, shop), off: [] };
  useWorkspace.getState().openWork({ files, off: [], input: files, before });
  useSelection.getState().change({ sample: undefined, view: 'changes', start: false });
  announce(words.changes.title);
}

function inFolder(folder: string, files: readonly ManifestFile[]): readonly ManifestFile[] {
  return files.map(({ name, text }) => ({ name: `${folder}/${name}`, text }));
}
