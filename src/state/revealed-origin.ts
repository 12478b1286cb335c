import { create } from 'zustand';
import type { Origin } from '#engine/model/origin.ts';
import { useSettings } from './settings.ts';
import { useWorkspace } from './workspace.ts';

interface Revealed {
  readonly origin: Origin | undefined;
  /** Grows with every request, so that asking twice for the same lines scrolls twice. */
  readonly number: number;
  /** Whether the editor takes the keyboard too. */
  readonly focus: boolean;
}

/** The lines of YAML that the reader asked for last. */
export const useRevealed = create<Revealed>(() => ({ origin: undefined, number: 0, focus: false }));

/** Opens the file of an origin, scrolls to its lines and highlights them; unfolds the editor if it is folded away. */
export function revealOrigin(origin: Origin, focus = false): void {
  const { panels, set } = useSettings.getState();
  if (panels.leftFolded === true) set({ panels: { ...panels, leftFolded: false } });
  useWorkspace.getState().activate(origin.file);
  useRevealed.setState((before) => ({ origin, number: before.number + 1, focus }));
}

/** Takes the highlight of the requested lines away. */
export function forgetRevealed(): void {
  useRevealed.setState({ origin: undefined });
}
