import type { KeyboardEvent } from 'react';
import type { Selection } from '#state/selection-type.ts';
import type { GraphScene } from './scene.ts';
import { ZOOM_STEP } from './zoom-controls.tsx';

/** Zooms and fits by key; Escape takes the selection back and then leaves the graph. */
export function pressKey(
  event: KeyboardEvent,
  scene: GraphScene | undefined,
  selection: Selection,
  onSelect: (selection: Selection) => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const acts: Readonly<Record<string, () => void>> = {
    '+': () => scene?.zoomBy(ZOOM_STEP),
    '=': () => scene?.zoomBy(ZOOM_STEP),
    '-': () => scene?.zoomBy(1 / ZOOM_STEP),
    '0': () => scene?.zoomTo(1),
    f: () => scene?.fit(),
  };
  const leave = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();
  const act = event.key === 'Escape' ? (selection.kind === 'none' ? leave : () => onSelect({ kind: 'none' })) : acts[event.key];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
